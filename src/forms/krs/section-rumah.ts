import type { Section } from '../../domain/form/form.ts';

/** Water and toilet, with the codes of Regsosek 306 to 310. */
export const rumah: Section = {
  key: 'rumah',
  questions: [
    {
      key: 'air_minum',
      type: 'select',
      required: 'always',
      options: [1, 2, 3, 13, 4, 5, 6, 7, 8, 9, 10, 11],
      prefill: 'known',
      missing: [98, 97],
    },
    {
      key: 'jarak_tinja',
      type: 'select',
      required: 'when_relevant',
      relevant: 'air_tanah',
      options: [1, 2, 3],
      checks: ['tinja_dekat'],
      missing: [97],
    },
    {
      key: 'jamban',
      type: 'select',
      required: 'always',
      options: [1, 2, 3, 4, 5, 6],
      prefill: 'known',
      missing: [98, 97],
    },
    {
      key: 'kloset',
      type: 'select',
      required: 'when_relevant',
      relevant: 'ada_kloset',
      options: [1, 2, 3, 4],
      prefill: 'known',
      missing: [98, 97],
    },
    {
      key: 'tinja_akhir',
      type: 'select',
      required: 'when_relevant',
      relevant: 'ada_pembuangan',
      options: [1, 2, 3, 4, 5, 6],
      prefill: 'known',
      missing: [98, 97],
    },
  ],
};
