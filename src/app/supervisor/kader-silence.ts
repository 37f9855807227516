import { daysBetween } from '../../domain/time/calendar.ts';
import type { KaderState } from '../desk/read-kader.ts';

/** A phone that has said nothing for three days: a posyandu week without a word from her. */
const silentDays = 3;

export type KaderRow = KaderState & {
  /** Whole days since the phone was last heard of; undefined where it never was. */
  readonly days: number | undefined;
  readonly isSilent: boolean;
  /** Whole days since the first missing number was overtaken by a later one, else since the phone was last heard of. */
  readonly missingDays: number | undefined;
};

/** Copied phones first; then silent ones, the longest silence on top; then those with numbers missing, then by name. */
export function sortKader(states: readonly KaderState[], day: { today: string; dayOf: (instant: string) => string }) {
  return states.map((state) => rowOf(state, day)).sort((one, other) => compare(one, other));
}

function rowOf(state: KaderState, { today, dayOf }: { today: string; dayOf: (instant: string) => string }): KaderRow {
  const daysSince = (at: string | null) => (at === null ? undefined : Math.max(0, daysBetween(dayOf(at), today)));
  const days = daysSince(state.last_contact_at);
  const missingDays = daysSince(state.missing_since ?? state.last_contact_at);
  // Without a phone there is nobody to be silent: she has not logged in yet.
  const isSilent = state.device_code !== null && (days === undefined || days >= silentDays);
  return { ...state, days, isSilent, missingDays };
}

function compare(one: KaderRow, other: KaderRow): number {
  return (
    Number((other.used_twice ?? []).length > 0) - Number((one.used_twice ?? []).length > 0) ||
    Number(other.isSilent) - Number(one.isSilent) ||
    (one.isSilent ? (other.days ?? Number.MAX_SAFE_INTEGER) - (one.days ?? Number.MAX_SAFE_INTEGER) : 0) ||
    other.missing.length - one.missing.length ||
    one.name.localeCompare(other.name, 'id')
  );
}

/** "57", "57 dan 60 sampai 62": numbers that the phone has given out and that have not arrived. */
export function numberRuns(numbers: readonly number[], words: { and: string; to: string }): string {
  const runs: [first: number, last: number][] = [];
  for (const number of [...numbers].sort((one, other) => one - other)) {
    const last = runs.at(-1);
    if (last !== undefined && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  const said = runs.map(([first, last]) => (first === last ? `${first}` : `${first} ${words.to} ${last}`));
  return said.length < 2 ? said.join('') : `${said.slice(0, -1).join(', ')} ${words.and} ${said.at(-1)}`;
}
