import type { Figure } from './indicator.ts';
import type { BalitaInMonth, MonthView } from './month-view.ts';

/** `unrecorded`: no record says anything, yet the formula counts the child among all (D/S). */
export type Outcome = 'yes' | 'no' | 'missing' | 'excluded' | 'unrecorded';

const parts: Readonly<Record<Outcome, Figure>> = {
  yes: [1, 1, 0, 0],
  no: [0, 1, 0, 0],
  missing: [0, 0, 1, 0],
  excluded: [0, 0, 0, 1],
  unrecorded: [0, 1, 1, 0],
};

/** One outcome per child; a child of whom age or residence is unknown is missing whatever was measured. */
export function countBalita({ balita }: MonthView, judge: (child: BalitaInMonth) => Outcome): Figure {
  return balita.map((child) => parts[child.is_known ? judge(child) : 'missing']).reduce(plus, [0, 0, 0, 0]);
}

function plus(one: Figure, other: Figure): Figure {
  return [one[0] + other[0], one[1] + other[1], one[2] + other[2], one[3] + other[3]];
}

export function yesOrNo(isYes: boolean): Outcome {
  return isYes ? 'yes' : 'no';
}
