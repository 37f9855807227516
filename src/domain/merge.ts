import { type Answers, type Change, gatherLeaves, type Leaf, type Path, sameLeaf } from './answers.ts';

/** A revision as far as merging needs it. `visited_on` is the visit's date, not the phone's clock. */
export type MergeableRevision = Change & { readonly id: string; readonly visited_on: string };

/** One of several answers to the same question; `value` undefined means that it was cleared. */
export type Candidate = { readonly revision: string; readonly value?: Leaf };

export type Merged = {
  readonly answers: Answers;
  /** The revision whose value counts, per path. */
  readonly writers: Readonly<Record<Path, string>>;
  /** Paths with two answers, until a person decides; the one that counts comes first. */
  readonly conflicts: Readonly<Record<Path, readonly Candidate[]>>;
};

/** Whether the author of `later` had `earlier` before his eyes. */
export type Knows = (later: string, earlier: string) => boolean;

type Write = { revision: MergeableRevision; value: Leaf | undefined };

/**
 * The head of a set of revisions: question by question, independent of the order in which they are given.
 * A write loses to one that knew it; of several that did not know each other, both stay on a conflict card and the one
 * of the greater (visit date, id) counts. Elements of a set do not conflict: what somebody added stays.
 */
export function mergeRevisions(revisions: readonly MergeableRevision[], knows: Knows): Merged {
  const leaves: Record<Path, Leaf> = {};
  const writers: Record<Path, string> = {};
  const conflicts: Record<Path, readonly Candidate[]> = {};
  for (const [path, writes] of writesByPath(revisions)) {
    const [first, ...others] = distinct(latest(writes, knows), path);
    if (first === undefined) continue;
    if (first.value !== undefined) leaves[path] = first.value;
    writers[path] = first.revision.id;
    if (others.length > 0) conflicts[path] = [first, ...others].map(candidate);
  }
  return { answers: gatherLeaves(leaves), writers, conflicts };
}

function writesByPath(revisions: readonly MergeableRevision[]): Map<Path, Write[]> {
  const byPath = new Map<Path, Write[]>();
  const note = (path: Path, write: Write) => byPath.set(path, [...(byPath.get(path) ?? []), write]);
  for (const revision of revisions) {
    for (const [path, value] of Object.entries(revision.set)) note(path, { revision, value });
    for (const path of revision.unset) note(path, { revision, value: undefined });
  }
  return byPath;
}

function latest(writes: readonly Write[], knows: Knows): Write[] {
  return writes.filter((one) => !writes.some((other) => other !== one && knows(other.revision.id, one.revision.id)));
}

/** One write per value, the one that counts first. */
function distinct(writes: readonly Write[], path: Path): Write[] {
  const ranked = [...writes].sort((one, other) => rank(other, path).localeCompare(rank(one, path), 'en'));
  return path.includes('#')
    ? ranked.slice(0, 1)
    : ranked.filter((write, at) => ranked.findIndex((other) => sameLeaf(other.value, write.value)) === at);
}

function rank({ revision, value }: Write, path: Path): string {
  const present = path.includes('#') && value !== undefined ? 1 : 0;
  return `${present} ${revision.visited_on} ${revision.id}`;
}

function candidate({ revision, value }: Write): Candidate {
  return value === undefined ? { revision: revision.id } : { revision: revision.id, value };
}

/** `knows` from parents: skeletons of all revisions of the record, also of those that do not count. */
export function knowsByParents(skeletons: readonly { id: string; parents: readonly string[] }[]): Knows {
  const parents = new Map(skeletons.map((one) => [one.id, one.parents]));
  const known = new Map<string, Set<string>>();
  const ancestors = (id: string): Set<string> => {
    const held = known.get(id);
    if (held !== undefined) return held;
    const mine = new Set<string>();
    known.set(id, mine);
    for (const parent of parents.get(id) ?? []) {
      mine.add(parent);
      for (const older of ancestors(parent)) mine.add(older);
    }
    return mine;
  };
  return (later, earlier) => ancestors(later).has(earlier);
}

/** The revisions that no other one of the set descends from, sorted by id. */
export function tipsOf(skeletons: readonly { id: string; parents: readonly string[] }[]): string[] {
  const overtaken = new Set(skeletons.flatMap((one) => one.parents));
  return skeletons.flatMap((one) => (overtaken.has(one.id) ? [] : [one.id])).sort();
}
