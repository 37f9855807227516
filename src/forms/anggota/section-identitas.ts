import type { Section } from '../../domain/form/form.ts';

export const identitas: Section = {
  key: 'identitas',
  questions: [
    // Which household somebody belongs to is an answer like any other: moving house is a revision, not a copy.
    { key: 'keluarga_id', type: 'reference', required: 'always', hidden: true },
    // Written down twice: the person whose records these are. A supervisor decides it, and it can be undone.
    { key: 'digabung_ke', type: 'reference', required: 'optional', hidden: true, checks: ['digabung_lain'] },
    { key: 'nama', type: 'text', required: 'always', length: 60, checks: ['nama_tanpa_angka'] },
    { key: 'nik_status', type: 'select', required: 'always', options: [1, 2, 3, 4, 5] },
    {
      key: 'nik',
      type: 'digits',
      required: 'when_relevant',
      relevant: 'ada_nik',
      length: 16,
      masked: 'nik',
      checks: ['nik_sah', 'nik_lahir', 'nik_jk', 'nik_kembar', 'nik_dipakai'],
    },
    { key: 'jk', type: 'select', required: 'always', options: [1, 2] },
    { key: 'tmp_lahir', type: 'text', required: 'optional', length: 60, missing: [97, 98] },
    {
      key: 'tgl_lahir',
      type: 'date',
      required: 'always',
      estimated_by: 'tgl_lahir_perkiraan',
      checks: ['umur_mungkin', 'umur_ibu_dari_anak', 'orang_kembar'],
      missing: [97, 98],
    },
    { key: 'tgl_lahir_perkiraan', type: 'yes_no', required: 'optional', hidden: true },
    {
      key: 'hub_kk',
      type: 'select',
      required: 'always',
      options: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
      checks: ['satu_kepala', 'hubungan_jk'],
    },
    {
      key: 'ibu_kandung_id',
      type: 'reference',
      required: 'when_relevant',
      relevant: 'perlu_ibu',
      refers_to: 'person',
      options: ['00'],
      checks: ['ibu_perempuan', 'umur_ibu'],
      missing: [97, 98],
    },
  ],
};
