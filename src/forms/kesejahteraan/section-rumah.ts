import type { Section } from '../../domain/form/form.ts';

/** The house with the codes of Regsosek 301 to 308; a criterion is asked only where the fact above leaves it open. */
export const rumah: Section = {
  key: 'rumah',
  questions: [
    { key: 'fm_0', type: 'yes_no', required: 'always', missing: [97] },
    {
      key: 'rumah_status',
      type: 'select',
      required: 'when_relevant',
      relevant: 'berumah',
      options: [1, 2, 3, 4, 5],
      missing: [98, 97],
    },
    {
      key: 'lahan_bukti',
      type: 'select',
      required: 'optional',
      relevant: 'milik_sendiri',
      options: [1, 2, 3, 4, 5, 6],
      missing: [98, 97],
    },
    {
      key: 'luas_lantai_m2',
      type: 'decimal',
      required: 'when_relevant',
      relevant: 'berumah',
      decimals: 1,
      min: 1,
      max: 1000,
      unit: 'm²',
      checks: ['luas'],
      missing: [98, 97],
    },
    {
      key: 'lantai',
      type: 'select',
      required: 'when_relevant',
      relevant: 'berumah',
      options: [2, 6, 8, 4, 1, 3, 5, 7, 9],
      missing: [98, 97],
    },
    {
      key: 'fm_e',
      type: 'yes_no',
      required: 'when_relevant',
      relevant: 'lantai_belum_jelas',
      missing: [98, 97],
      unconfirmed: true,
    },
    {
      key: 'dinding',
      type: 'select',
      required: 'when_relevant',
      relevant: 'berumah',
      options: [1, 2, 3, 4, 5, 6, 7],
      missing: [98, 97],
    },
    {
      key: 'fm_f',
      type: 'yes_no',
      required: 'when_relevant',
      relevant: 'dinding_belum_jelas',
      missing: [98, 97],
      unconfirmed: true,
    },
    {
      key: 'atap',
      type: 'select',
      required: 'when_relevant',
      relevant: 'berumah',
      options: [2, 4, 3, 1, 5, 6, 7, 8],
      missing: [98, 97],
    },
  ],
};

/** Water and toilet are the form `krs`'s; they stand here for families of whom it was not filled in. */
export const air: Section = {
  key: 'air',
  questions: [
    {
      key: 'air_minum',
      type: 'select',
      required: 'when_relevant',
      relevant: 'air_belum_didata',
      options: [1, 2, 3, 13, 4, 5, 6, 7, 8, 9, 10, 11],
      missing: [98, 97],
    },
    {
      key: 'jamban',
      type: 'select',
      required: 'when_relevant',
      relevant: 'jamban_belum_didata',
      options: [1, 2, 3, 4, 5, 6],
      missing: [98, 97],
    },
    {
      key: 'kloset',
      type: 'select',
      required: 'when_relevant',
      relevant: 'kloset_belum_didata',
      options: [1, 2, 3, 4],
      missing: [98, 97],
    },
    {
      key: 'tinja_akhir',
      type: 'select',
      required: 'when_relevant',
      relevant: 'tinja_belum_didata',
      options: [1, 2, 3, 4, 5, 6],
      missing: [98, 97],
    },
    {
      key: 'fm_g',
      type: 'yes_no',
      required: 'when_relevant',
      relevant: 'jamban_belum_jelas',
      missing: [98, 97],
      unconfirmed: true,
    },
  ],
};

export const listrik: Section = {
  key: 'listrik',
  relevant: 'berumah',
  questions: [
    { key: 'penerangan', type: 'select', required: 'when_relevant', options: [1, 2, 3, 4], missing: [98, 97] },
    {
      key: 'daya',
      type: 'select',
      required: 'when_relevant',
      relevant: 'listrik_meteran',
      options: [1, 2, 3, 4, 5],
      missing: [98, 97],
    },
    {
      key: 'fm_h',
      type: 'yes_no',
      required: 'when_relevant',
      relevant: 'listrik_belum_jelas',
      missing: [98, 97],
      unconfirmed: true,
    },
    {
      key: 'bahan_bakar',
      type: 'select',
      required: 'when_relevant',
      options: [4, 2, 3, 10, 1, 5, 6, 7, 8, 9, 11, 12],
      missing: [98, 97],
    },
  ],
};
