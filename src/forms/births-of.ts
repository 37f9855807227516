import type { Facts } from '../domain/form/facts.ts';
import { isDate, monthOf } from '../domain/time/calendar.ts';

type Member = NonNullable<Facts['household']>['members'][number];

/** Her children on the list of members who were born in that month: twins are two. */
export function bornInMonth(members: readonly Member[], mother: string, month: string): Member[] {
  return members.filter(({ answers: { ibu_kandung_id, tgl_lahir } }) => {
    return ibu_kandung_id === mother && isDate(tgl_lahir) && monthOf(tgl_lahir) === month;
  });
}
