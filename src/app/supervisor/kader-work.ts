import type { KaderState, KaderWork } from '../../domain/wire/review-messages.ts';
import { formatMonth } from '../format/format-date.ts';
import type { SelectOption } from '../kit/select-field.tsx';
import { kaderStateTexts } from '../texts/id/kader-states.ts';
import { type QueueState, queueHref } from './queue-part.ts';

const nothing: KaderWork = { received: 0, approved: 0, waiting: 0, repair: 0, rejected: 0, held: 0 };

/** What became of her work in a month; without one, of all of it. */
export function workOf(kader: KaderState, month: string | undefined): KaderWork {
  return month === undefined ? kader : (kader.by_month.find((one) => one.month === month) ?? nothing);
}

/** The months that any of them worked in, newest first, after all of them together. */
export function monthOptions(states: readonly KaderState[]): SelectOption[] {
  const months = new Set(states.flatMap(({ by_month }) => by_month.map(({ month }) => month)));
  const sorted = [...months].sort((one, other) => other.localeCompare(one, 'en'));
  return [
    { key: '', label: kaderStateTexts.allMonths },
    ...sorted.map((month) => ({ key: month, label: formatMonth(`${month}-01`) })),
  ];
}

/** Where these records lie in the queue. It knows no months: the way leads there only where all of them are meant. */
export function workHref(kader: KaderState, state: QueueState, month: string | undefined): string | undefined {
  return month === undefined ? queueHref({ state, kader: kader.account }) : undefined;
}
