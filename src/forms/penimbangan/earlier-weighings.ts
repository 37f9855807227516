import type { Answers } from '../../domain/answers.ts';
import { numberAt } from '../../domain/form/answer-values.ts';
import type { Facts } from '../../domain/form/facts.ts';
import { wasMeasured, weighingDay } from './child.ts';

export type EarlierWeighing = { readonly tanggal: string; readonly bb_kg?: number; readonly tb_cm?: number };

/** What was measured on days before this weighing's, oldest first. */
export function earlierWeighings(answers: Answers, { others }: Facts): EarlierWeighing[] {
  const day = weighingDay(answers);
  return others
    .flatMap((other) => measuredOn(other.answers))
    .filter(({ tanggal }) => day !== undefined && tanggal < day)
    .sort((one, other) => (one.tanggal < other.tanggal ? -1 : 1));
}

function measuredOn(answers: Answers): EarlierWeighing[] {
  const tanggal = weighingDay(answers);
  if (tanggal === undefined || !wasMeasured(answers)) return [];
  const [weight, length] = [numberAt(answers, 'bb_kg'), numberAt(answers, 'tb_cm')];
  return [
    {
      tanggal,
      ...(weight === undefined ? {} : { bb_kg: weight }),
      ...(length === undefined ? {} : { tb_cm: length }),
    },
  ];
}
