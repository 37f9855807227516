import type { Form, FormStructure } from '../../domain/form/form.ts';
import { documentMissing, documentOptions } from '../document-options.ts';
import { checks, relevance } from './checks.ts';
import { text } from './texts/id.ts';

/** Keluarga: where it lives, its card, whether it is to be counted here. The household's id is the key, never no_kk. */
export const structure: FormStructure = {
  code: 'keluarga',
  version: 1,
  subject: 'household',
  cardinality: { kind: 'one_per_subject' },
  visited_on: null,
  sections: [
    {
      key: 'alamat',
      questions: [
        { key: 'kode_desa', type: 'text', required: 'always', length: 13, hidden: true, checks: ['kode_desa'] },
        // Written down twice: the family whose records these are.
        { key: 'digabung_ke', type: 'reference', required: 'optional', hidden: true, checks: ['digabung_lain'] },
        { key: 'rt', type: 'digits', required: 'always', length: 3, missing: [99] },
        { key: 'rw', type: 'digits', required: 'always', length: 3, missing: [99] },
        { key: 'dusun', type: 'text', required: 'optional', length: 60 },
        { key: 'dasawisma', type: 'text', required: 'optional', length: 60 },
        { key: 'alamat', type: 'text', required: 'always', length: 160 },
        { key: 'no_rumah', type: 'text', required: 'optional', length: 20 },
        { key: 'patokan', type: 'text', required: 'optional', length: 120 },
      ],
    },
    {
      key: 'tinggal',
      questions: [
        {
          key: 'lama_tinggal_bln',
          type: 'integer',
          required: 'always',
          min: 0,
          max: 1200,
          unit: 'bulan',
          missing: [97, 98],
        },
        {
          key: 'niat_menetap',
          type: 'yes_no',
          required: 'when_relevant',
          relevant: 'baru_tinggal',
          checks: ['tidak_didata'],
          missing: [97, 98],
        },
      ],
    },
    {
      key: 'kartu',
      relevant: 'didata',
      questions: [
        {
          key: 'punya_kk',
          type: 'document',
          required: 'always',
          options: documentOptions,
          missing: documentMissing,
        },
        {
          key: 'no_kk',
          type: 'digits',
          required: 'when_relevant',
          relevant: 'ada_kk',
          length: 16,
          masked: 'kk',
          checks: ['nomor_kk', 'kk_dipakai'],
          missing: [97, 98],
        },
        // The number is no key: a move, a death or a wedding makes a new card. Its history is that of the record.
        {
          key: 'alasan_berubah',
          type: 'select',
          required: 'when_relevant',
          relevant: 'kk_berubah',
          options: [1, 2, 3, 4, 5, 6],
          checks: ['alasan_lama'],
          missing: [98],
        },
        {
          key: 'berlaku_sejak',
          type: 'date',
          required: 'optional',
          relevant: 'kartu_baru',
          missing: [98],
        },
        {
          key: 'kk_sesuai_domisili',
          type: 'select',
          required: 'when_relevant',
          relevant: 'ada_kk',
          options: [1, 2, 3, 4],
          missing: [97, 98],
        },
      ],
    },
    {
      key: 'jiwa',
      relevant: 'didata',
      questions: [
        { key: 'jenis_keluarga', type: 'select', required: 'always', options: [1, 2], missing: [97, 98] },
        {
          key: 'jml_jiwa_kk',
          type: 'integer',
          required: 'when_relevant',
          relevant: 'ada_kk',
          min: 1,
          max: 30,
          limits: 'warn',
          unit: 'jiwa',
          missing: [97, 98],
        },
        {
          key: 'jml_jiwa_serumah',
          type: 'integer',
          required: 'always',
          min: 1,
          max: 30,
          limits: 'warn',
          unit: 'jiwa',
          checks: ['jiwa_serumah'],
          missing: [97, 98],
        },
      ],
    },
  ],
  calculations: [],
};

export const form: Form = { structure, logic: { relevance, checks, calculations: {} }, texts: { id: text } };
