import type { Form, FormStructure, Section } from '../../domain/form/form.ts';
import { documentMissing, documentOptions } from '../document-options.ts';
import { calculations } from './calculations.ts';
import { checks, known } from './checks.ts';
import { text } from './texts/id.ts';

const kehamilan: Section = {
  key: 'kehamilan',
  questions: [
    { key: 'tgl_periksa', type: 'date', required: 'always', prefill: 'today', checks: ['dalam_bulan'] },
    {
      key: 'usia_hamil_mgg',
      type: 'integer',
      required: 'always',
      min: 1,
      max: 45,
      unit: 'minggu',
      sensitive: true,
      prefill: 'known',
      checks: ['umur_ibu', 'usia_mundur'],
      missing: [98, 97],
    },
  ],
};

const ukur: Section = {
  key: 'ukur',
  questions: [
    {
      key: 'bb',
      type: 'decimal',
      required: 'optional',
      decimals: 1,
      min: 25,
      max: 200,
      limits: 'warn',
      unit: 'kg',
      checks: ['bb'],
      missing: [99, 97],
    },
    {
      key: 'tb',
      type: 'decimal',
      required: 'optional',
      decimals: 1,
      min: 100,
      max: 200,
      limits: 'warn',
      unit: 'cm',
      prefill: 'last',
      checks: ['tb'],
      missing: [99, 97],
    },
    {
      key: 'lila',
      type: 'decimal',
      required: 'always',
      decimals: 1,
      min: 15,
      max: 50,
      limits: 'warn',
      unit: 'cm',
      checks: ['lila'],
      missing: [99, 97],
      unconfirmed: true,
    },
    {
      key: 'hb',
      type: 'decimal',
      required: 'optional',
      decimals: 1,
      min: 4,
      max: 20,
      limits: 'warn',
      unit: 'g/dL',
      sensitive: true,
      checks: ['hb'],
      missing: [99, 97, 98],
    },
  ],
};

const layanan: Section = {
  key: 'layanan',
  questions: [
    {
      key: 'anc_ke',
      type: 'integer',
      required: 'always',
      min: 0,
      max: 20,
      limits: 'warn',
      unit: 'kali',
      checks: ['anc'],
      missing: [98, 97],
      unconfirmed: true,
    },
    {
      key: 'ttd_tablet',
      type: 'integer',
      required: 'always',
      min: 0,
      max: 300,
      limits: 'warn',
      unit: 'tablet',
      checks: ['ttd'],
      missing: [98, 97],
    },
    {
      key: 'buku_kia',
      type: 'document',
      required: 'always',
      options: documentOptions,
      prefill: 'last',
      missing: documentMissing,
    },
    {
      key: 'merokok_rumah',
      type: 'yes_no',
      required: 'always',
      prefill: 'last',
      checks: ['rokok'],
      missing: [98, 97],
    },
  ],
};

/** Ibu hamil: what is seen of a pregnant woman in a month. What a kader measures is for the midwife to confirm. */
export const structure: FormStructure = {
  code: 'ibu_hamil',
  version: 1,
  subject: 'person',
  cardinality: { kind: 'one_per_subject_and_period', dated_by: 'tgl_periksa' },
  visited_on: 'tgl_periksa',
  sections: [kehamilan, ukur, layanan],
  calculations: [
    { key: 'kek', rule: 'kek', unconfirmed: true },
    { key: 'anemia', rule: 'anemia' },
    { key: 'umur_berisiko', rule: 'umur_berisiko' },
    { key: 'anc_terlambat', rule: 'anc_terlambat', unconfirmed: true },
  ],
};

export const form: Form = { structure, logic: { relevance: {}, checks, calculations, known }, texts: { id: text } };
