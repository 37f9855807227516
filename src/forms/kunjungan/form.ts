import type { Form, FormStructure } from '../../domain/form/form.ts';
import { checks, relevance } from './checks.ts';
import { text } from './texts/id.ts';

/** Kunjungan: who came when, whom they met, and what was agreed to. A household has many. */
export const structure: FormStructure = {
  code: 'kunjungan',
  version: 1,
  subject: 'household',
  cardinality: { kind: 'many' },
  visited_on: 'tgl_kunjungan',
  sections: [
    {
      key: 'kunjungan',
      questions: [
        {
          key: 'tgl_kunjungan',
          type: 'date',
          required: 'always',
          prefill: 'today',
          checks: ['kunjungan_lama'],
        },
        { key: 'kunjungan_ke', type: 'integer', required: 'always', min: 1, max: 3 },
        {
          key: 'hasil_kunjungan',
          type: 'select',
          required: 'always',
          options: [1, 2, 3, 4, 5],
          checks: ['selesai_di_sini'],
        },
        {
          key: 'alasan_tidak_lengkap',
          type: 'text',
          required: 'when_relevant',
          relevant: 'tidak_lengkap',
          length: 200,
        },
      ],
    },
    {
      key: 'responden',
      relevant: 'bertemu',
      questions: [
        { key: 'responden_nama', type: 'text', required: 'when_relevant', length: 60, prefill: 'last', missing: [97] },
        { key: 'responden_hub', type: 'select', required: 'when_relevant', options: [1, 2, 3, 4], prefill: 'last' },
        {
          key: 'no_hp',
          type: 'text',
          required: 'optional',
          length: 20,
          prefill: 'last',
          checks: ['nomor_hp'],
          missing: [97, 99],
        },
      ],
    },
    {
      key: 'persetujuan',
      relevant: 'bertemu',
      questions: [
        {
          key: 'persetujuan',
          type: 'select',
          required: 'always',
          options: [1, 2],
          checks: ['menolak'],
        },
        {
          key: 'persetujuan_cara',
          type: 'select',
          required: 'when_relevant',
          relevant: 'setuju',
          options: [1, 2, 3, 4],
        },
        {
          key: 'persetujuan_wali_hub',
          type: 'select',
          required: 'when_relevant',
          relevant: 'ada_data_anak',
          options: [1, 2, 3, 4],
          checks: ['bukan_wali'],
          missing: [97, 99],
        },
        { key: 'persetujuan_teks', type: 'text', required: 'optional', relevant: 'setuju', length: 20, hidden: true },
      ],
    },
    {
      key: 'catatan',
      questions: [
        { key: 'lokasi', type: 'point', required: 'optional', prefill: 'last', checks: ['titik_kasar'] },
        { key: 'catatan_kader', type: 'text', required: 'optional', length: 500 },
      ],
    },
  ],
  calculations: [],
};

export const form: Form = { structure, logic: { relevance, checks, calculations: {} }, texts: { id: text } };
