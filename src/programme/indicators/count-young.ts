import { isWithin } from '../../forms/krs/cutoffs.ts';
import type { Span } from '../../forms/slip-check.ts';
import type { Known } from '../persons.ts';
import type { Young } from '../young.ts';
import { countOutcomes, type Outcome } from './count-outcomes.ts';
import type { Figure } from './indicator.ts';
import type { MonthView } from './month-view.ts';

export type Group = {
  /** Completed years on the cut-off day, both included. */
  readonly years: Span;
  /** Whom of that age the formula means; everybody without it. */
  readonly isMeant?: (young: Young) => Known;
};

/** Whether somebody is meant is not known: missing, as is everybody whose age or residence is unknown. */
export function countYoung(
  { young }: MonthView,
  { years, isMeant = () => true }: Group,
  judge: (one: Young) => Outcome,
): Figure {
  const among = young.filter(
    (one) => (one.years === undefined || isWithin(one.years, years)) && isMeant(one) !== false,
  );
  return countOutcomes(among.map((one) => (one.is_known && isMeant(one) === true ? judge(one) : 'missing')));
}
