import { createStore, set, type UseStore, values } from 'idb-keyval';
import type { Role } from '../domain/roles.ts';

/** What is readable before any PIN: whose phone this is, and which database belongs to it. */
export type EnrolmentEntry = {
  readonly device: string;
  readonly device_code: string;
  readonly name: string;
  readonly role: Role;
  readonly desa: string;
  readonly demo: boolean;
  readonly database: string;
  readonly last_used_at: string;
};

let book: UseStore | undefined;

function addressBook(): UseStore {
  book ??= createStore('cacah', 'enrolments');
  return book;
}

/** The one used last comes first. */
export async function listEnrolments(): Promise<EnrolmentEntry[]> {
  const entries = await values<EnrolmentEntry>(addressBook());
  return entries.sort((one, other) => other.last_used_at.localeCompare(one.last_used_at));
}

export async function noteEnrolment(entry: EnrolmentEntry): Promise<void> {
  await set(entry.device, entry, addressBook());
}
