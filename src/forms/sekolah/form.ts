import type { Form, FormStructure, Section } from '../../domain/form/form.ts';
import { calculations } from './calculations.ts';
import { checks } from './checks.ts';
import { known } from './known.ts';
import { relevance } from './relevance.ts';
import { berhenti, sekolah } from './section-sekolah.ts';
import { text } from './texts/id.ts';

/** A child's work is asked in private and stands on no open list (domain rules 4.3). */
const kerja: Section = {
  key: 'kerja',
  relevant: 'umur_kerja',
  questions: [
    {
      key: 'bekerja_anak',
      type: 'yes_no',
      required: 'when_relevant',
      sensitive: true,
      prefill: 'known',
      missing: [98, 97],
    },
    {
      key: 'jam_kerja_minggu',
      type: 'integer',
      required: 'when_relevant',
      relevant: 'bekerja',
      min: 1,
      max: 112,
      limits: 'warn',
      unit: 'jam',
      sensitive: true,
      missing: [98, 97],
    },
  ],
};

/** Kesehatan anak sekolah (UKS): what school, posyandu remaja or puskesmas measured. */
const kesehatan: Section = {
  key: 'kesehatan',
  relevant: 'umur_sekolah',
  questions: [
    {
      key: 'bb',
      type: 'decimal',
      required: 'optional',
      decimals: 1,
      min: 8,
      max: 150,
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
      min: 80,
      max: 210,
      limits: 'warn',
      unit: 'cm',
      checks: ['tb'],
      missing: [99, 97],
    },
    {
      key: 'tgl_ukur',
      type: 'date',
      required: 'when_relevant',
      relevant: 'diukur',
      prefill: 'today',
      checks: ['tgl_ukur'],
      missing: [98],
    },
    {
      key: 'visus',
      type: 'select',
      required: 'optional',
      options: [1, 2, 3],
      checks: ['visus'],
      missing: [99, 98],
      unconfirmed: true,
    },
    { key: 'gigi', type: 'select', required: 'optional', options: [1, 2, 3], missing: [99, 98], unconfirmed: true },
  ],
};

/** Anak usia sekolah, 5 to 18: at school or out of it, at work or not, and how he or she grows. */
export const structure: FormStructure = {
  code: 'sekolah',
  version: 1,
  subject: 'person',
  cardinality: { kind: 'one_per_subject' },
  keeps: 'state',
  visited_on: null,
  sections: [sekolah, berhenti, kerja, kesehatan],
  calculations: [
    { key: 'umur_thn', rule: 'umur_thn' },
    { key: 'ats_kelompok', rule: 'ats_kelompok' },
    { key: 'rentan_do', rule: 'rentan_do', unconfirmed: true },
    { key: 'imt', rule: 'imt' },
    { key: 'zs_imtu', rule: 'zs_imtu' },
    { key: 'imt_u', rule: 'imt_u' },
    { key: 'zs_tbu', rule: 'zs_tbu' },
  ],
};

export const form: Form = { structure, logic: { relevance, checks, calculations, known }, texts: { id: text } };
