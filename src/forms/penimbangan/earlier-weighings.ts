import type { Answers } from '../../domain/answers.ts';
import { isOneOf, numberAt } from '../../domain/form/answer-values.ts';
import type { Facts } from '../../domain/form/facts.ts';
import { correctedCm } from '../../domain/growth/measures.ts';
import { wasMeasured, weighingDay } from './child.ts';

/** `tb_cm` as it was read, `pb_cm` as a child lying down would have measured. */
export type EarlierWeighing = {
  readonly tanggal: string;
  readonly bb_kg?: number;
  readonly tb_cm?: number;
  readonly pb_cm?: number;
};

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
  const [weight, length, lying] = [numberAt(answers, 'bb_kg'), numberAt(answers, 'tb_cm'), lyingCm(answers)];
  return [
    {
      tanggal,
      ...(weight === undefined ? {} : { bb_kg: weight }),
      ...(length === undefined ? {} : { tb_cm: length }),
      ...(lying === undefined ? {} : { pb_cm: lying }),
    },
  ];
}

const standing = 2;
const lyingMinusStandingCm = 0.7;

/** Up to 24 months gains are those of the length: Permenkes adds 0.7 cm to a child that was measured standing. */
export function lyingCm(answers: Answers): number | undefined {
  const cm = numberAt(answers, 'tb_cm');
  return cm !== undefined && isOneOf(answers, 'cara_ukur', [standing]) ? correctedCm(cm, lyingMinusStandingCm) : cm;
}
