import type { Section } from '../../domain/form/form.ts';

/** A session is a posyandu on a day, so it needs no id of its own. */
export const sesi: Section = {
  key: 'sesi',
  questions: [
    {
      key: 'posyandu_id',
      type: 'reference',
      required: 'optional',
      refers_to: 'posyandu',
      prefill: 'last',
      hidden: true,
    },
    {
      key: 'tgl_ukur',
      type: 'date',
      required: 'always',
      prefill: 'today',
      checks: ['dalam_bulan', 'sesudah_lahir', 'masih_kms'],
    },
    { key: 'hadir', type: 'select', required: 'always', options: [1, 2, 3, 4, 5, 6], checks: ['perlu_kunjungan'] },
    { key: 'pengantar', type: 'select', required: 'optional', relevant: 'di_posyandu', options: [1, 2, 3, 4, 5] },
  ],
};
