import { type Answers, isMissing } from '../../domain/answers.ts';
import { isOneOf, numberAt } from '../../domain/form/answer-values.ts';
import type { FormLogic } from '../../domain/form/form.ts';
import { foodSectors } from './sectors.ts';

export const businessClasses = ['ultra_mikro', 'mikro', 'kecil', 'menengah', 'besar'] as const;
export type BusinessClass = (typeof businessClasses)[number];

/** Regsosek 425, per month: 167 juta a month is the 2 miliar a year at which PP 7/2021 art. 35 ends "mikro". */
const byTurnover: Readonly<Record<number, BusinessClass>> = {
  1: 'ultra_mikro',
  2: 'ultra_mikro',
  3: 'ultra_mikro',
  4: 'mikro',
  5: 'kecil',
  6: 'menengah',
  7: 'besar',
};

/** Capital without land and buildings. The law knows no "ultra mikro" at founding. */
const byCapital: Readonly<Record<number, BusinessClass>> = {
  1: 'mikro',
  2: 'mikro',
  3: 'mikro',
  4: 'mikro',
  5: 'kecil',
  6: 'menengah',
  7: 'besar',
};

/**
 * PP 7/2021 art. 35: a business that sells is measured by its turnover, one that only begins by its capital. Turnover
 * that is refused or not known says nothing.
 */
export function businessClass(answers: Answers): BusinessClass | undefined {
  const turnover = answers.omzet_bln;
  if (isMissing(turnover)) return turnover.missing === 99 ? byCapital[numberAt(answers, 'modal_awal') ?? 0] : undefined;
  return byTurnover[numberAt(answers, 'omzet_bln') ?? 0];
}

/** From here on food and drink of micro and small businesses must be certified. Nobody has confirmed the day yet. */
export const halalDay = '2026-10-17';

/** The day for this business; undefined where it sells no food, or is larger, or closed. */
export function halalDueOn(answers: Answers): string | undefined {
  const sells = isOneOf(answers, 'usaha_sektor', foodSectors) && !isOneOf(answers, 'status_usaha', [4]);
  const kelas = businessClass(answers);
  return sells && kelas !== 'menengah' && kelas !== 'besar' ? halalDay : undefined;
}

export const calculations: FormLogic['calculations'] = { kelas: businessClass, wajib_halal_tgl: halalDueOn };
