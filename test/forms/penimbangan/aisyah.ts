import type { Answers } from '../../../src/domain/answers.ts';
import type { EarlierAnswers, Facts } from '../../../src/domain/form/facts.ts';
import { loadGrowthTables } from '../../../src/domain/growth/tables.ts';

const growth = await loadGrowthTables();

export const november: Facts = {
  today: '2026-11-30',
  kode_desa: '36.04.23.2015',
  period: '2026-11',
  person: { id: 'aisyah', answers: { nama: 'AISYAH', jk: 2, tgl_lahir: '2025-08-14' } },
  forms: {},
  others: [],
  growth,
};

/** Aisyah is 14 months old on 3 November 2026. */
export const aisyah: Answers = { tgl_ukur: '2026-11-03', hadir: 1 };

export function born(tgl_lahir: string, more: Answers = {}): Facts {
  return { ...november, person: { id: 'anak', answers: { nama: 'ANAK', jk: 2, tgl_lahir, ...more } } };
}

export function earlier(...weighings: [tgl_ukur: string, bb_kg: number, tb_cm?: number][]): EarlierAnswers[] {
  return weighings.map(([tgl_ukur, bb_kg, tb_cm]) => ({
    record: tgl_ukur,
    period: tgl_ukur.slice(0, 7),
    answers: { tgl_ukur, hadir: 1, bb_kg, ...(tb_cm === undefined ? {} : { tb_cm }) },
  }));
}
