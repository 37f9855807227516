import type { Question, Section } from '../../domain/form/form.ts';

export const modal: Section = {
  key: 'modal',
  relevant: 'belum_tutup',
  questions: [
    // Regsosek 425. A new business has no turnover yet: 99.
    {
      key: 'omzet_bln',
      type: 'select',
      required: 'always',
      options: [1, 2, 3, 4, 5, 6, 7],
      missing: [99, 97, 98],
    },
    {
      key: 'sumber_modal',
      type: 'multi',
      required: 'always',
      options: ['sendiri', 'keluarga', 'kur', 'pnm_umi', 'koperasi', 'bumdes', 'bank_emok', 'bantuan_pemerintah'],
      missing: [97, 98],
    },
  ],
};

/** Bands end where PP 7/2021 art. 35 draws its lines: 1, 5 and 10 miliar. */
const capitalBands = [1, 2, 3, 4, 5, 6, 7];

/** Regsosek 431: whether help was ever had. */
function everHad(key: string): Question {
  return { key, type: 'yes_no', required: 'optional', missing: [98] };
}

/** May stay open, but for the capital of a business that has sold nothing yet: only that tells its class. */
export const besarModal: Section = {
  key: 'besar_modal',
  relevant: 'belum_tutup',
  questions: [
    {
      key: 'modal_awal',
      type: 'select',
      required: 'when_relevant',
      required_if: 'belum_jual',
      options: capitalBands,
      missing: [97, 98],
    },
    { key: 'aset', type: 'select', required: 'optional', options: capitalBands, missing: [97, 98] },
    everHad('kur_pernah'),
    everHad('umi_pernah'),
    everHad('prakerja_pernah'),
  ],
};
