import type { DeviceSession } from '../../device/device-session.ts';
import { daysBetween, isDate } from '../../domain/time/calendar.ts';
import { perSession } from '../desk/per-session.ts';

/** By record, the day on which the family said that it still stands ("Masih sama"). */
export type Confirmed = ReadonlyMap<string, string>;

const none: Confirmed = new Map();

/** Undefined until it has been read. */
export const confirmedForms = perSession<Confirmed | undefined>(undefined);

type Keeper = Pick<DeviceSession, 'keep' | 'kept'>;

const name = 'masih-sama';

/** Longer ago it says nothing that the record's own day does not say as well. */
const keptDays = 60;

/** What was confirmed before, sealed on this phone: a visit goes on where it was left. */
export async function readConfirmed(session: Keeper, today: string): Promise<Confirmed> {
  const held = await session.kept<unknown>(name).catch(() => undefined);
  if (typeof held !== 'object' || held === null) return none;
  const entries = Object.entries(held).filter((entry): entry is [string, string] => isDate(entry[1]));
  return new Map(entries.filter(([, day]) => daysBetween(day, today) <= keptDays));
}

/** These still stand today; answers with what has to be handed to `restoreForms` to take it back. */
export async function confirmForms(
  session: DeviceSession,
  records: readonly string[],
  today: string,
): Promise<Confirmed> {
  const before = confirmedForms(session).value ?? (await readConfirmed(session, today));
  write(session, new Map([...before, ...records.map((record) => [record, today] as const)]));
  return before;
}

export function restoreForms(session: DeviceSession, before: Confirmed): void {
  write(session, before);
}

/** A full disk must not stop the visit: until the tab closes it is remembered all the same. */
function write(session: DeviceSession, confirmed: Confirmed): void {
  confirmedForms(session).value = confirmed;
  void session.keep(name, Object.fromEntries(confirmed)).catch(() => undefined);
}
