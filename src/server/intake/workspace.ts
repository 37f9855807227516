import type { Answers, Change } from '../../domain/answers.ts';
import type { Head, IncludedRevision, Verdict } from '../../domain/head.ts';
import type { HeldReason } from '../../domain/problem.ts';
import type { Place, Subject } from '../../domain/revision.ts';
import type { Role, ScopeUnit } from '../../domain/roles.ts';
import type { Settings } from '../../domain/settings/settings.ts';

/** Where a record is: empty parts where the RW or RT is not known. */
export type Region = { readonly desa: string; readonly rw: string; readonly rt: string };

/** `dismissed`: a supervisor has closed what was held; it never counts. */
export type RevisionState = 'counting' | 'held' | 'dismissed';

/** A revision as the server keeps it, answers included. */
export type StoredRevision = Change & {
  readonly id: string;
  readonly record: string;
  readonly form: string;
  readonly form_version: number;
  readonly subject: Subject;
  readonly period: string | null;
  /** Where the phone believed the record to be. */
  readonly place: Place;
  readonly parents: readonly string[];
  readonly author: string | null;
  readonly author_name: string;
  readonly device: string | null;
  readonly number: number | null;
  readonly receipt: string | null;
  readonly visited_on: string;
  readonly started_at: string;
  readonly saved_at: string;
  readonly received_at: string;
  readonly clock_offset_ms: number | null;
  readonly app_version: string;
  readonly content_hash: Uint8Array;
  readonly state: RevisionState;
  /** Why it is held, or was before it was dismissed. */
  readonly reason: HeldReason | null;
  readonly retry_at: string | null;
  readonly verdict: Verdict;
  readonly flags: readonly string[];
};

/** A record's row and its head. Answers as merged, marks like `~deleted` among them. */
export type RecordState = {
  readonly record: string;
  readonly form: string;
  readonly form_version: number;
  readonly subject: Subject;
  readonly period: string | null;
  readonly household: string | null;
  readonly region: Region;
  readonly tips: readonly string[];
  readonly deleted: boolean;
  readonly newest_revision: string | null;
  readonly newest_at: string | null;
  /** Of the newest revision, like verdict and flags: what the queue shows and orders it by. */
  readonly newest_author: string | null;
  readonly flags: readonly string[];
  readonly verdict: Verdict;
  readonly answers: Answers;
  readonly irrelevant: readonly string[];
  readonly conflicts: Head['conflicts'];
  readonly revisions: readonly IncludedRevision[];
  readonly writers: Readonly<Record<string, number>>;
};

/** `centre`: "latitude,longitude" of where most of its houses are, as far as that is known. */
export type Desa = { readonly code: string; readonly zone: string; readonly centre?: string | null };
export type Author = {
  readonly name: string;
  readonly role: Role;
  readonly is_active: boolean;
  readonly scope: readonly ScopeUnit[];
};
export type AuthorDevice = { readonly code: string; readonly is_revoked: boolean };

/** A kabupaten with what it has settled: how its dossiers are read. */
export type Kabupaten = { readonly kab: string; readonly settings: Settings };

/** Everything that a change may touch, read under the locks; changed in memory, then written as a difference. */
export type Workspace = Kabupaten & {
  /** The locked desa: all that may be concerned and that exist. */
  readonly desas: ReadonlyMap<string, Desa>;
  readonly records: Map<string, RecordState>;
  readonly before: ReadonlyMap<string, RecordState>;
  /** Records that readers have to be told of although the head says the same: a note was added. */
  readonly touched: Set<string>;
  /** All revisions of the records being changed, by record and id. */
  readonly revisions: Map<string, Map<string, StoredRevision>>;
  readonly revisionsBefore: ReadonlyMap<string, StoredRevision>;
  readonly authors: ReadonlyMap<string, Author>;
  readonly devices: ReadonlyMap<string, AuthorDevice>;
  /** `account subject`: this person's records were once in that account's scope. */
  readonly seen: ReadonlySet<string>;
};

export function revisionsOf(workspace: Workspace, record: string): StoredRevision[] {
  return [...(workspace.revisions.get(record)?.values() ?? [])];
}

export function putRevision(workspace: Workspace, revision: StoredRevision): void {
  const held = workspace.revisions.get(revision.record);
  if (held === undefined) workspace.revisions.set(revision.record, new Map([[revision.id, revision]]));
  else held.set(revision.id, revision);
}

const calendars = new Map<string, Intl.DateTimeFormat>();

/** The calendar day in a time zone such as Asia/Makassar. */
export function dayIn(zone: string, at: Date): string {
  // To make one takes a hundred times as long as to use it.
  const calendar = calendars.get(zone) ?? new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
  calendars.set(zone, calendar);
  return calendar.format(at);
}

/** A merge revision: written by the server over several tips, it changes nothing. */
export function isMergeRevision(revision: Pick<StoredRevision, 'author' | 'device' | 'parents'>): boolean {
  return revision.author === null && revision.device === null && revision.parents.length > 1;
}
