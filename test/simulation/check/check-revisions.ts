import { canonicalJson } from '../../../src/domain/canonical-json.ts';
import { findGaps } from '../../../src/server/intake/find-gaps.ts';
import { asOwner } from '../world/as-owner.ts';
import { markOf, type Written } from '../world/model.ts';
import type { World } from '../world/world.ts';

type StoredRow = {
  id: string;
  record: string;
  parents: string[];
  device: string | null;
  number: number;
  body: { set: unknown; unset: unknown; app_version: string };
};

export type RevisionFindings = { reported: string[]; lost: string[]; doubled: string[]; changed: string[] };

/** Every confirmed revision is at the centre, once, and says what was written; or somebody can name it as missing. */
export async function checkRevisions(world: World): Promise<RevisionFindings> {
  const stored = await readStored(world);
  const byMark = new Map<string, StoredRow[]>();
  for (const row of stored) {
    const mark = markOf(row.body.app_version);
    if (row.device !== null) byMark.set(mark, [...(byMark.get(mark) ?? []), row]);
  }
  const found: RevisionFindings = { reported: [], lost: [], doubled: [], changed: [] };
  const sealed = await readSealed(world);
  const gaps = await world.shared.db.transaction({ actor: 'owner' }, (tx) => findGaps(tx, world.kab, mayLack(world)));
  for (const written of world.model.written.values()) {
    const rows = byMark.get(written.mark) ?? [];
    if (rows.length > 1) found.doubled.push(`${written.mark} is there ${rows.length} times`);
    const [row] = rows;
    if (row !== undefined && !isSame(written, row))
      found.changed.push(`${written.mark} says something else at the centre`);
    if (written.saved === undefined || rows.some(({ id }) => id === written.saved?.id)) continue;
    if (sealed.has(written.saved.id)) continue;
    const { device, saved } = written;
    if (gaps.get(device)?.includes(saved.number)) found.reported.push(`${written.mark} number ${saved.number}`);
    else found.lost.push(`${written.mark} of ${written.phone}, number ${saved.number}`);
  }
  found.doubled.push(...(await sameNumbers(world)));
  return found;
}

/**
 * Whose storage is gone, and, after the centre's own was, whose disk was too full for the sealed copies: of these a number
 * that the centre names is not lost without anybody knowing.
 */
function mayLack({ model, phones }: World): string[] {
  const full = model.isRestored ? phones.filter(({ wasFull }) => wasFull) : [];
  return [...model.destroyed, ...full.flatMap(({ devices }) => devices.map(({ device }) => device))];
}

function readStored(world: World): Promise<StoredRow[]> {
  return asOwner<StoredRow>(
    world,
    `select r.id, r.record, r.parents, r.device, r.number, c.body
     from revision r join revision_content c on c.kab = r.kab and c.id = r.id where r.kab = $1`,
    [world.kab],
  );
}

/** Held before they could be read, as of a newer form: their sealed bytes are there. What is a fault of ours is none by now. */
async function readSealed(world: World): Promise<ReadonlySet<string>> {
  const rows = await asOwner<{ revision: string }>(
    world,
    `select revision from envelope where kab = $1 and outcome = 'held' and not is_stored and reason <> 'fault'
       and bytes is not null`,
    [world.kab],
  );
  return new Set(rows.map(({ revision }) => revision));
}

function isSame({ revision }: Written, row: StoredRow): boolean {
  const { record, set, unset, parents } = revision;
  const there = { record: row.record, set: row.body.set, unset: row.body.unset, parents: row.parents };
  return canonicalJson({ record, set, unset, parents }) === canonicalJson(there);
}

/** A number of a device stands for one revision. */
async function sameNumbers(world: World): Promise<string[]> {
  const rows = await asOwner<{ line: string }>(
    world,
    `select device || ' ' || number as line from revision where kab = $1 and device is not null
     group by device, number having count(*) > 1`,
    [world.kab],
  );
  return rows.map(({ line }) => `number given twice: ${line}`);
}
