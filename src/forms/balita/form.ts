import type { Form, FormStructure } from '../../domain/form/form.ts';
import { documentMissing, documentOptions } from '../document-options.ts';
import { checks } from './checks.ts';
import { knownBirthWeight, knownMothersNik, knownParents } from './known.ts';
import { text } from './texts/id.ts';
import { vaccines } from './vaccines.ts';

/** Balita: what is known once and for all about a child of 0 to 59 months. The child itself is the record's subject. */
export const structure: FormStructure = {
  code: 'balita',
  version: 1,
  subject: 'person',
  cardinality: { kind: 'one_per_subject' },
  visited_on: null,
  sections: [
    {
      key: 'posyandu',
      questions: [
        {
          key: 'posyandu_id',
          type: 'reference',
          required: 'always',
          refers_to: 'posyandu',
          checks: ['umur_balita'],
        },
        { key: 'bukan_warga', type: 'yes_no', required: 'optional' },
        {
          key: 'anak_ke',
          type: 'integer',
          required: 'optional',
          min: 1,
          max: 20,
          limits: 'warn',
          missing: [97, 98],
        },
        {
          key: 'nama_ortu',
          type: 'text',
          required: 'always',
          length: 130,
          prefill: 'known',
          missing: [97, 98],
        },
        {
          key: 'nik_ibu',
          type: 'digits',
          required: 'optional',
          length: 16,
          masked: 'nik',
          prefill: 'known',
          checks: ['nik_ibu_sah', 'nik_ibu_cocok'],
          missing: [97, 98, 99],
        },
      ],
    },
    {
      key: 'lahir',
      questions: [
        {
          key: 'usia_kehamilan_lahir_mgg',
          type: 'integer',
          required: 'optional',
          min: 22,
          max: 44,
          limits: 'warn',
          unit: 'minggu',
          checks: ['lahir_prematur'],
          missing: [97, 98],
        },
        {
          key: 'bb_lahir_kg',
          type: 'decimal',
          required: 'always',
          decimals: 2,
          min: 0.5,
          max: 6,
          limits: 'warn',
          unit: 'kg',
          prefill: 'known',
          checks: ['bb_lahir'],
          missing: [97, 98],
        },
        {
          key: 'pb_lahir_cm',
          type: 'decimal',
          required: 'always',
          decimals: 1,
          min: 25,
          max: 60,
          limits: 'warn',
          unit: 'cm',
          checks: ['pb_lahir'],
          missing: [97, 98],
          unconfirmed: true,
        },
        {
          key: 'lk_lahir_cm',
          type: 'decimal',
          required: 'optional',
          decimals: 1,
          min: 20,
          max: 45,
          limits: 'warn',
          unit: 'cm',
          checks: ['lk_lahir'],
          missing: [97, 98],
        },
        { key: 'imd', type: 'yes_no', required: 'optional', missing: [98, 97] },
      ],
    },
    {
      key: 'kesehatan',
      questions: [
        {
          key: 'punya_buku_kia',
          type: 'document',
          required: 'always',
          options: documentOptions,
          missing: documentMissing,
        },
        {
          key: 'imunisasi',
          type: 'dates',
          required: 'optional',
          options: vaccines,
          checks: ['imunisasi_sejak_lahir', 'imunisasi_berurutan'],
          missing: [97, 98],
        },
        {
          key: 'penyakit_penyerta',
          type: 'multi',
          required: 'optional',
          options: ['jantung_bawaan', 'tb', 'kelainan_bawaan', 'lainnya'],
          missing: [97, 98],
        },
      ],
    },
  ],
  calculations: [],
};

export const form: Form = {
  structure,
  logic: {
    relevance: {},
    checks,
    calculations: {},
    known: { nama_ortu: knownParents, nik_ibu: knownMothersNik, bb_lahir_kg: knownBirthWeight },
  },
  texts: { id: text },
};
