import type { Head } from '../../domain/head.ts';
import type { HeadRow, PackRow, SealedValue } from '../schema.ts';
import type { Unlocked } from '../unlocked.ts';
import { inChunks } from './in-chunks.ts';
import type { Connection } from './open-store.ts';

/*
 * A pack is a few hundred heads sealed once more, together. It says nothing that the heads' own rows do not say, and may be
 * thrown away at any time. A head is taken from a pack only while its row names that pack, and every write of a head makes
 * a row that names none: what a pack says is never old.
 */

/** So many heads are worth a pack, and so many lie in one at most. */
export const fewestInPack = 100;
const mostInPack = 400;

export async function sealPack({ vault }: Unlocked, heads: readonly Head[]): Promise<PackRow> {
  const pack = crypto.randomUUID();
  return { pack, sealed: await vault.sealJson(['packs', pack], heads) };
}

/** A pack with the records of which it still says what their rows say. */
export type Packed = { readonly row: PackRow; readonly members: ReadonlySet<string> };

export async function openPack({ vault }: Unlocked, { row, members }: Packed): Promise<Head[]> {
  const heads = await vault.openJson<Head[]>(['packs', row.pack], row.sealed);
  return heads.filter(({ record }) => members.has(record));
}

/** In the transaction that reads the heads, too. */
export async function readPacks(db: Connection): Promise<Packed[]> {
  const packs = await db.packs.toArray();
  const members = await Promise.all(packs.map(({ pack }) => membersOf(db, pack).primaryKeys()));
  return packs.map((row, at) => ({ row, members: new Set(members[at]) }));
}

function membersOf({ heads }: Connection, pack: string) {
  return heads.where('pack').equals(pack);
}

/** Packs the heads that lie in no pack, once there are enough of them, together with those of packs that have become thin. */
export async function packHeads(unlocked: Unlocked): Promise<void> {
  const db = unlocked.store.relaxed;
  await leaveLostPacks(db);
  while ((await countLoose(db)) >= fewestInPack) {
    const rows = await db.transaction('rw', [db.heads, db.packs], () => dropThinPacks(db).then(() => readLoose(db)));
    if (!(await packRows(unlocked, rows))) return;
  }
}

/** A full disk may have given packs up: their heads lie in none. */
async function leaveLostPacks(db: Connection): Promise<void> {
  const held = new Set(await db.packs.toCollection().primaryKeys());
  const named = (await db.heads.orderBy('pack').uniqueKeys()).map(String);
  for (const pack of named) if (!held.has(pack)) await membersOf(db, pack).modify(leavePack);
}

async function countLoose({ heads }: Connection): Promise<number> {
  return (await heads.count()) - (await heads.where('pack').above('').count());
}

async function dropThinPacks(db: Connection): Promise<void> {
  for (const pack of await db.packs.toCollection().primaryKeys()) {
    if ((await membersOf(db, pack).count()) >= fewestInPack) continue;
    await membersOf(db, pack).modify(leavePack);
    await db.packs.delete(pack);
  }
}

function leavePack(row: { pack?: string }): void {
  delete row.pack;
}

async function readLoose({ heads }: Connection): Promise<HeadRow[]> {
  const packed = new Set(await heads.where('pack').above('').primaryKeys());
  const loose = (await heads.toCollection().primaryKeys()).filter((record) => !packed.has(record));
  return (await heads.bulkGet(loose.slice(0, mostInPack))).filter((row) => row !== undefined);
}

/** False when one of them was written meanwhile: then nothing is packed. */
async function packRows(unlocked: Unlocked, rows: readonly HeadRow[]): Promise<boolean> {
  const db = unlocked.store.relaxed;
  const heads = await inChunks(rows, (row) => unlocked.vault.openJson<Head>(['heads', row.record], row.sealed));
  const row = await sealPack(unlocked, heads);
  return db.transaction('rw', [db.heads, db.packs], async () => {
    const now = (await db.heads.bulkGet(rows.map(({ record }) => record))).filter((held) => held !== undefined);
    const isSame = now.length === rows.length && now.every((held, at) => isSameSealing(held.sealed, rows[at]?.sealed));
    if (!isSame) return false;
    await db.packs.put(row);
    await db.heads.bulkPut(now.map((held) => ({ ...held, pack: row.pack })));
    return true;
  });
}

const nonceSize = 12;

/** No two sealings share their nonce. */
function isSameSealing(one: SealedValue, other: SealedValue | undefined): boolean {
  return other !== undefined && one.subarray(0, nonceSize).every((byte, at) => byte === other[at]);
}
