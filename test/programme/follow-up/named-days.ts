import { expect } from 'vitest';
import { addDays } from '../../../src/domain/time/calendar.ts';
import type { FollowUpRule, FollowUpView } from '../../../src/programme/follow-up/follow-up.ts';

/** Goes on day by day: what an unchanged dossier says changes only on days that the rule named the day before. */
export function expectNamedDays(rule: FollowUpRule, view: FollowUpView, days = 500): void {
  let [on, known] = [view.today, rule.find(view)];
  for (let day = 1; day < days; day++) {
    const named = [...known.map((one) => one.next_change), rule.next_find({ ...view, today: on })];
    on = addDays(on, 1);
    const now = rule.find({ ...view, today: on });
    if (!named.includes(on)) expect(now, `${rule.id} ${on}`).toEqual(known);
    known = now;
  }
}
