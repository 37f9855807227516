import type { FollowUpItem } from '../../domain/wire/follow-up-messages.ts';
import { formatDate, formatDayMonth } from '../format/format-date.ts';
import { followUpTexts } from '../texts/id/follow-up.ts';
import { statusOf } from './worklist-part.ts';

type Dated = Pick<FollowUpItem, 'due' | 'handling'>;

/** What the office has done with is late no more. */
export function isOverdue({ due, handling }: Dated, today: string): boolean {
  const status = statusOf({ handling });
  return due !== null && due < today && status !== 'selesai' && status !== 'tidak_dapat';
}

/** "Batas 12 Nov", "Lewat batas 12 Nov", with the year where it is another one; undefined where no day is set. */
export function dueWords(item: Dated, today: string): string | undefined {
  if (item.due === null) return undefined;
  const say = isOverdue(item, today) ? followUpTexts.overdue : followUpTexts.due;
  const isThisYear = item.due.slice(0, 4) === today.slice(0, 4);
  return say(isThisYear ? formatDayMonth(item.due) : formatDate(item.due));
}
