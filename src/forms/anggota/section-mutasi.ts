import type { Section } from '../../domain/form/form.ts';

/** A death or a move is written down and never deletes a person. */
export const mutasi: Section = {
  key: 'mutasi',
  questions: [
    { key: 'mutasi', type: 'select', required: 'optional', options: [1, 2, 3, 4, 5, 6, 7] },
    {
      key: 'mutasi_tgl',
      type: 'date',
      required: 'when_relevant',
      relevant: 'ada_mutasi',
      checks: ['mutasi_sesudah_lahir'],
      missing: [98],
    },
    {
      key: 'pindah_ke',
      type: 'select',
      required: 'optional',
      relevant: 'pindah_keluar',
      options: [1, 2, 3, 4],
      missing: [98],
    },
    { key: 'mutasi_ket', type: 'text', required: 'optional', relevant: 'ada_mutasi', length: 200 },
  ],
};
