import { endedStatuses } from '../../domain/follow-up.ts';
import type { FollowUpItem } from '../../domain/wire/follow-up-messages.ts';
import { formatDate, formatDayMonth } from '../format/format-date.ts';
import { followUpTexts } from '../texts/id/follow-up.ts';
import { type CaseStatus, type Handled, statusOf } from './worklist-part.ts';

type Dated = Pick<FollowUpItem, 'due'> & Handled;

const ended: readonly CaseStatus[] = [...endedStatuses, 'terbukti'];

/** What all offices have done with is late no more. */
export function isOverdue(item: Dated, today: string): boolean {
  return item.due !== null && item.due < today && !ended.includes(statusOf(item));
}

/** "Batas 12 Nov", "Lewat batas 12 Nov", with the year where it is another one; undefined where no day is set or it is done. */
export function dueWords(item: Dated, today: string, isShort = false): string | undefined {
  if (item.due === null || item.closed) return undefined;
  const { due, overdue, dueShort, overdueShort } = followUpTexts;
  const [ahead, late] = isShort ? [dueShort, overdueShort] : [due, overdue];
  const say = isOverdue(item, today) ? late : ahead;
  const isThisYear = item.due.slice(0, 4) === today.slice(0, 4);
  return say(isThisYear ? formatDayMonth(item.due) : formatDate(item.due));
}
