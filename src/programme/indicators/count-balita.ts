import { countOutcomes, type Outcome } from './count-outcomes.ts';
import type { Figure } from './indicator.ts';
import type { BalitaInMonth, MonthView } from './month-view.ts';

/** One outcome per child; a child of whom age or residence is unknown is missing whatever was measured. */
export function countBalita({ balita }: MonthView, judge: (child: BalitaInMonth) => Outcome): Figure {
  return countOutcomes(balita.map((child) => (child.is_known ? judge(child) : 'missing')));
}
