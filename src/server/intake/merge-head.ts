import { createHash } from 'node:crypto';
import type { Answers } from '../../domain/answers.ts';
import type { Head, IncludedRevision } from '../../domain/head.ts';
import { knowsByParents, mergeRevisions, tipsOf } from '../../domain/merge.ts';
import type { Digest } from '../../domain/record-id.ts';
import { deletedPath } from '../../domain/revision.ts';
import { isMergeRevision, type StoredRevision } from './workspace.ts';

export const sha256: Digest = (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest());

export type MergedHead = {
  readonly form_version: number;
  readonly answers: Answers;
  readonly conflicts: Head['conflicts'];
  readonly revisions: readonly IncludedRevision[];
  readonly writers: Readonly<Record<string, number>>;
  readonly deleted: boolean;
  /** Without a merge revision over them. */
  readonly tips: readonly string[];
  readonly newest: StoredRevision;
};

/**
 * A record's head from all its revisions: a pure function of those that count, whatever order they came in.
 * Undefined while none counts. A rejected revision is left out of the answers, yet stays a tip: whoever saves next has
 * seen that it was rejected.
 */
export function mergeHead(all: readonly StoredRevision[]): MergedHead | undefined {
  const applied = all.filter((one) => one.state === 'counting');
  const tips = tipsWithoutMerges(applied);
  const newest = newestOf(applied.filter(({ id }) => tips.includes(id)));
  if (newest === undefined) return undefined;
  const counting = sorted(applied.filter((one) => one.verdict !== 'ditolak' && !isMergeRevision(one)));
  const merged = mergeRevisions(counting, knowsByParents(all));
  const positions = new Map(counting.map(({ id }, at) => [id, at]));
  const writers = Object.entries(merged.writers).map(([path, id]) => [path, positions.get(id) ?? 0] as const);
  return {
    form_version: Math.max(...applied.map((one) => one.form_version)),
    answers: merged.answers,
    conflicts: merged.conflicts,
    revisions: counting.map(included),
    writers: Object.fromEntries(writers),
    deleted: merged.answers[deletedPath] === true,
    tips,
    newest,
  };
}

/** What the author of a revision saw when he saved it, his own change included. */
export function answersAsSaved(all: readonly StoredRevision[], revision: StoredRevision): Answers {
  const knows = knowsByParents([...all, revision]);
  const seen = all.filter((one) => one.state === 'counting' && knows(revision.id, one.id));
  return mergeRevisions([...seen, revision], knows).answers;
}

/** A merge revision nobody built on says nothing that its parents do not say: another set of tips gets another one. */
function tipsWithoutMerges(applied: readonly StoredRevision[]): string[] {
  const named = new Set(applied.flatMap((one) => (isMergeRevision(one) ? [] : one.parents)));
  const built = withMergesBelow(applied, named);
  return tipsOf(applied.filter((one) => !isMergeRevision(one) || built.has(one.id))).filter((id) =>
    isReal(applied, id),
  );
}

function withMergesBelow(applied: readonly StoredRevision[], named: ReadonlySet<string>): ReadonlySet<string> {
  const below = applied.filter((one) => isMergeRevision(one) && named.has(one.id)).flatMap((one) => one.parents);
  const all = new Set([...named, ...below]);
  return all.size === named.size ? named : withMergesBelow(applied, all);
}

function isReal(applied: readonly StoredRevision[], id: string): boolean {
  return applied.some((one) => one.id === id && !isMergeRevision(one));
}

/** By the visit, as the merge ranks them; the server's clock would make the head depend on the order of arrival. */
function sorted(revisions: readonly StoredRevision[]): StoredRevision[] {
  const key = ({ visited_on, id }: StoredRevision) => `${visited_on} ${id}`;
  return [...revisions].sort((one, other) => (key(one) < key(other) ? -1 : 1));
}

/** The one a supervisor has to look at: of several tips the one that came last. */
function newestOf(tips: readonly StoredRevision[]): StoredRevision | undefined {
  const key = ({ received_at, id }: StoredRevision) => `${received_at} ${id}`;
  return [...tips].sort((one, other) => (key(one) < key(other) ? 1 : -1))[0];
}

function included({ id, visited_on, author, author_name, receipt, received_at }: StoredRevision): IncludedRevision {
  return { id, visited_on, author, author_name, receipt, received_at };
}
