import type { Replay } from '../schema.ts';

export const noReplay: Replay = { number: 0, is_open: false, last_from_start: false };

/**
 * Which pull from the start a page belongs to. A pull may be cut short and go on another day, so this is kept beside the
 * cursor. A server may mark only the first page as `from_start`, or all pages of the pull: both read as one.
 */
export function replayAt(before: Replay, page: { from_start: boolean; more: boolean }): Replay {
  const goesOn = before.is_open && before.last_from_start;
  const begins = page.from_start && !goesOn;
  const is_open = (begins || before.is_open) && page.more;
  return {
    number: begins ? before.number + 1 : before.number,
    is_open,
    last_from_start: is_open && page.from_start,
  };
}

/** Whether this page ends a pull from the start: heads that it has not shown are gone. */
export function endsReplay(before: Replay, page: { from_start: boolean; more: boolean }): boolean {
  return !page.more && (page.from_start || before.is_open);
}
