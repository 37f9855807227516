import type { Known } from '../persons.ts';
import type { Figure } from './indicator.ts';

/** `unrecorded`: no record says anything, yet the formula counts them among all (D/S). */
export type Outcome = 'yes' | 'no' | 'missing' | 'excluded' | 'unrecorded';

const parts: Readonly<Record<Outcome, Figure>> = {
  yes: [1, 1, 0, 0],
  no: [0, 1, 0, 0],
  missing: [0, 0, 1, 0],
  excluded: [0, 0, 0, 1],
  unrecorded: [0, 1, 1, 0],
};

/** One outcome for each person or family that the population has. */
export function countOutcomes(outcomes: readonly Outcome[]): Figure {
  return outcomes.map((outcome) => parts[outcome]).reduce(plus, [0, 0, 0, 0]);
}

function plus(one: Figure, other: Figure): Figure {
  return [one[0] + other[0], one[1] + other[1], one[2] + other[2], one[3] + other[3]];
}

export function yesOrNo(isYes: boolean): Outcome {
  return isYes ? 'yes' : 'no';
}

/** What nobody knows is missing, and never a "no". */
export function outcomeOf(known: Known): Outcome {
  return known === undefined ? 'missing' : yesOrNo(known);
}
