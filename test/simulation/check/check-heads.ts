import type { Leaf } from '../../../src/domain/answers.ts';
import { flattenAnswers } from '../../../src/domain/answers.ts';
import { canonicalJson } from '../../../src/domain/canonical-json.ts';
import type { Head } from '../../../src/domain/head.ts';
import { readHeads } from '../../../src/server/feed/read-heads.ts';
import { asOwner } from '../world/as-owner.ts';
import type { World } from '../world/world.ts';

/*
 * The heads worked out a second time, by a plain reading of DESIGN and not by `domain/merge.ts`: whoever saw an answer and
 * wrote over it wins; of those who did not see each other all stay, and the greatest (visit date, id) counts.
 */

type Skeleton = { id: string; record: string; parents: string[]; visited_on: string; counts: boolean };
type Row = Skeleton & { body: { set: Record<string, Leaf>; unset: string[] } };

export async function checkHeads(world: World): Promise<string[]> {
  const rows = await asOwner<Row>(
    world,
    `select r.id, r.record, r.parents, r.visited_on, c.body,
       r.state = 'counting' and r.verdict <> 'ditolak' and r.author is not null as counts
     from revision r join revision_content c on c.kab = r.kab and c.id = r.id where r.kab = $1 order by r.id`,
    [world.kab],
  );
  const records = [...new Set(rows.map(({ record }) => record))];
  const heads = await world.shared.db.transaction({ actor: 'owner' }, (tx) => readHeads(tx, world.kab, records));
  return records.flatMap((record) => {
    const mine = rows.filter((row) => row.record === record);
    return checkRecord(heads.get(record), mine).map((what) => `record ${record}: ${what}`);
  });
}

function checkRecord(head: Head | undefined, rows: readonly Row[]): string[] {
  const counting = rows.filter(({ counts }) => counts);
  if (head === undefined) return counting.length > 0 ? ['has no head'] : [];
  const wrong: string[] = [];
  const ids = head.revisions.map(({ id }) => id).sort();
  if (canonicalJson(ids) !== canonicalJson(counting.map(({ id }) => id).sort())) wrong.push('rests on other revisions');
  const seen = ancestors(rows);
  const leaves = flattenAnswers(head.answers);
  for (const path of pathsOf(counting).filter((one) => !isElement(one))) {
    const values = valuesOf(counting, path, seen);
    const [first] = values;
    if (canonicalJson(leaves[path] ?? null) !== (first ?? 'null')) wrong.push(`${path} is another`);
    const cards = (head.conflicts[path] ?? []).map(({ value }) => canonicalJson(value ?? null)).sort();
    const expected = values.length > 1 ? [...values].sort() : [];
    if (canonicalJson(cards) !== canonicalJson(expected)) wrong.push(`${path} has other conflicts`);
  }
  for (const path of pathsOf(counting).filter(isElement)) {
    const isThere = standingAt(counting, path, seen).some(({ body }) => path in body.set);
    if (path in leaves !== isThere) wrong.push(`${path} is ${isThere ? 'not ' : ''}among its answers`);
  }
  return wrong;
}

function pathsOf(rows: readonly Row[]): string[] {
  return [...new Set(rows.flatMap(({ body }) => [...Object.keys(body.set), ...body.unset]))];
}

/** Elements of a set do not conflict: what somebody has added stays, unless one who saw it took it out. */
function isElement(path: string): boolean {
  return path.includes('#');
}

type Seen = ReadonlyMap<string, ReadonlySet<string>>;

/** Who wrote there, and nobody who saw it has written over it. */
function standingAt(rows: readonly Row[], path: string, seen: Seen): Row[] {
  const writers = rows.filter(({ body }) => path in body.set || body.unset.includes(path));
  return writers.filter(({ id }) => !writers.some((other) => seen.get(other.id)?.has(id)));
}

/** The values that nobody who saw them has replaced, as JSON, the one that counts first. */
function valuesOf(rows: readonly Row[], path: string, seen: Seen): string[] {
  const key = ({ visited_on, id }: Row) => `${visited_on} ${id}`;
  const ranked = standingAt(rows, path, seen).sort((one, other) => (key(one) < key(other) ? 1 : -1));
  return [...new Set(ranked.map(({ body }) => canonicalJson(body.set[path] ?? null)))];
}

function ancestors(rows: readonly Row[]): Map<string, Set<string>> {
  const parents = new Map(rows.map((row) => [row.id, row.parents]));
  const walk = (id: string, into: Set<string>): Set<string> => {
    for (const parent of parents.get(id) ?? []) {
      if (into.has(parent)) continue;
      into.add(parent);
      walk(parent, into);
    }
    return into;
  };
  return new Map(rows.map(({ id }) => [id, walk(id, new Set())]));
}
