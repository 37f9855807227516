import type { DeviceSession } from '../../device/device-session.ts';
import { daysBetween } from '../../domain/time/calendar.ts';
import type { Dossier } from '../../programme/dossier.ts';
import { type Confirmed, confirmForms } from '../visit/confirmed-forms.ts';
import { freshDays } from '../visit/form-row.ts';

/** Remembered beside what "Masih sama" was said of: for the visit's sake, on this phone. */
const nameOf = (household: string) => `perubahan ${household}`;

/** Whether this family is known of old, and nobody has asked in this round of visits what has changed. */
export function asksForChanges(
  { household, records }: Dossier,
  { confirmed, today }: { confirmed: Confirmed; today: string },
): boolean {
  const asked = confirmed.get(nameOf(household));
  if (asked !== undefined && daysBetween(asked, today) <= freshDays) return false;
  const persons = records.filter(({ form, received }) => form === 'anggota' && received);
  return persons.some(({ visited_on }) => visited_on !== '' && daysBetween(visited_on, today) > freshDays);
}

/** Answers with what has to be handed to `restoreForms` to take it back. */
export function noteAsked(session: DeviceSession, household: string, today: string): Promise<Confirmed> {
  return confirmForms(session, [nameOf(household)], today);
}
