import type { GrowthAge } from './growth-age.ts';
import type { GrowthInput } from './growth-result.ts';
import { correctedCm, firstStandingDay, type Position, positive } from './measures.ts';

export interface CorrectedLength {
  cm: number | undefined;
  position: Position | undefined;
  notBelieved: boolean;
}

const lyingMinusStandingCm = 0.7;

/** The length a child would have had in the position WHO measures that age in. Unknown position: as measured. */
export function correctLength(
  input: Pick<GrowthInput, 'lengthCm' | 'position'>,
  age: GrowthAge | undefined,
): CorrectedLength {
  const notBelieved = input.position === 'H' && age !== undefined && age.months < 9;
  const position = notBelieved ? undefined : input.position;
  const measured = positive(input.lengthCm);
  const cm = measured === undefined ? undefined : positive(correctedCm(measured, correction(position, age)));
  return { cm, position, notBelieved };
}

function correction(position: Position | undefined, age: GrowthAge | undefined): number {
  if (age === undefined) return 0;
  if (position === 'H' && age.days < firstStandingDay) return lyingMinusStandingCm;
  return position === 'L' && age.days >= firstStandingDay ? -lyingMinusStandingCm : 0;
}
