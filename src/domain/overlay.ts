import { type Answers, flattenAnswers } from './answers.ts';
import type { Head } from './head.ts';
import { type Knows, type MergeableRevision, type Merged, mergeRevisions } from './merge.ts';

/** A revision that waits on this phone; `known` are the revisions whose effect its author saw. */
export type WaitingRevision = MergeableRevision & { readonly known: readonly string[] };

/**
 * The head that the phone shows: the server's, with the phone's own waiting and held revisions merged on top,
 * by the same rule as the server will apply when they arrive.
 */
export function overlayRevisions(head: Head | undefined, waiting: readonly WaitingRevision[]): Merged {
  const below = head === undefined ? [] : revisionsOf(head);
  return mergeRevisions([...below, ...waiting], knowsOnPhone(waiting));
}

function knowsOnPhone(waiting: readonly WaitingRevision[]): Knows {
  const known = new Map(waiting.map((one) => [one.id, new Set(one.known)]));
  return (later, earlier) => known.get(later)?.has(earlier) ?? false;
}

/** The head taken apart again: each counting revision with what of it still stands, conflicts included. */
function revisionsOf(head: Head): MergeableRevision[] {
  const leaves = flattenAnswers(head.answers);
  const parts = head.revisions.map((one) => ({
    id: one.id,
    visited_on: one.visited_on,
    set: {} as Answers,
    unset: [] as string[],
  }));
  const write = (part: (typeof parts)[number] | undefined, path: string, value: Answers[string] | undefined) => {
    if (part === undefined) return;
    if (value === undefined) part.unset.push(path);
    else part.set = { ...part.set, [path]: value };
  };
  for (const [path, at] of Object.entries(head.writers)) write(parts[at], path, leaves[path]);
  for (const [path, candidates] of Object.entries(head.conflicts)) {
    for (const { revision, value } of candidates.slice(1))
      write(
        parts.find((part) => part.id === revision),
        path,
        value,
      );
  }
  return parts as MergeableRevision[];
}
