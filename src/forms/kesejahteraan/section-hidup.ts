import type { Question, Section } from '../../domain/form/form.ts';
import { aids, animals, assets, lastMonthKey } from './lists.ts';

export const harta: Section = {
  key: 'harta',
  questions: [
    { key: 'aset', type: 'multi', required: 'always', options: assets, missing: [97, 98] },
    { key: 'ternak', type: 'multi', required: 'always', options: animals, missing: [97, 98] },
  ],
};

/** Criteria that no fact answers: work where the head was not asked, food, spending, clothes. */
export const hidup: Section = {
  key: 'hidup',
  questions: [
    {
      key: 'fm_a',
      type: 'yes_no',
      required: 'when_relevant',
      relevant: 'kerja_belum_jelas',
      missing: [98, 97],
    },
    { key: 'fm_b', type: 'yes_no', required: 'always', missing: [98, 97] },
    { key: 'fm_c', type: 'yes_no', required: 'always', missing: [98, 97], unconfirmed: true },
    { key: 'fm_d', type: 'yes_no', required: 'always', checks: ['kriteria'], missing: [98, 97] },
    {
      key: 'pengeluaran_bln',
      type: 'select',
      required: 'optional',
      options: [1, 2, 3, 4, 5],
      missing: [98, 97],
      unconfirmed: true,
    },
    {
      key: 'pengeluaran_makan',
      type: 'select',
      required: 'optional',
      options: [1, 2, 3, 4, 5],
      checks: ['makan'],
      missing: [98, 97],
      unconfirmed: true,
    },
  ],
};

export const bantuan: Section = {
  key: 'bantuan',
  questions: [
    { key: 'bansos', type: 'multi', required: 'always', options: aids, checks: ['pbi'], missing: [97, 98] },
    ...aids.map(
      (aid): Question => ({
        key: lastMonthKey(aid),
        type: 'date',
        by_month: true,
        required: 'when_relevant',
        relevant: `terima_${aid}`,
        missing: [98, 97],
      }),
    ),
  ],
};

/**
 * A desil is only written down as it was seen, never worked out and never guessed. What the desa proposes stands
 * in the form `usulan`: that is for the musyawarah and not for the kader.
 */
export const dtsen: Section = {
  key: 'dtsen',
  questions: [
    { key: 'dtsen_status', type: 'select', required: 'always', options: [1, 2, 3], missing: [97] },
    {
      key: 'desil_dtsen',
      type: 'integer',
      required: 'when_relevant',
      relevant: 'terdaftar',
      min: 1,
      max: 10,
      missing: [98],
    },
    {
      key: 'tgl_cek',
      type: 'date',
      required: 'when_relevant',
      relevant: 'sudah_dicek',
      checks: ['dtsen_lama'],
      missing: [98],
    },
    {
      key: 'sumber',
      type: 'select',
      required: 'when_relevant',
      relevant: 'sudah_dicek',
      options: [1, 2, 3],
      missing: [98],
      unconfirmed: true,
    },
  ],
};
