import { Dexie } from 'dexie';
import { afterEach, expect, test, vi } from 'vitest';
import { deliverAllOutboxes } from '../../../src/device/deliver-all-outboxes.ts';
import { databaseName, schemaVersion } from '../../../src/device/schema.ts';
import { unlockDevice } from '../../../src/device/unlock-device.ts';
import {
  dewisPhone,
  draftOf,
  finished,
  headOf,
  newId,
  type Phone,
  pin,
  rawDatabase,
  rawRows,
  weighing,
} from '../dewis-phone.ts';
import { pictureOf } from '../photo-shelf.ts';
import { dewisDevice } from '../small-centre.ts';

afterEach(() => vi.restoreAllMocks());

/** Stores and keys of every released version but the one of now, which `schema.ts` has. */
const released: Record<number, Record<string, string>> = {
  1: {
    ...{ meta: 'name', epochs: 'epoch', outbox: 'number', sent: 'number, outcome', copies: 'number' },
    ...{ revisions: 'id, record', heads: 'record, replay, reassigned', drafts: 'key, record', kept: 'name' },
  },
  2: {
    ...{ meta: 'name', epochs: 'epoch', outbox: 'number', sent: 'number, outcome', copies: 'number' },
    ...{ revisions: 'id, record', heads: 'record, replay, reassigned, pack', packs: 'pack' },
    ...{ drafts: 'key, record', kept: 'name' },
  },
};

/** The same rows in a database as that version made it. */
async function turnBack(version: number): Promise<void> {
  const layout = released[version] ?? {};
  const names = Object.keys(layout);
  const rows = await Promise.all(names.map((name) => rawRows<object>(name)));
  await Dexie.delete(databaseName(dewisDevice));
  const db = new Dexie(databaseName(dewisDevice));
  db.version(version).stores(layout);
  for (const [at, name] of names.entries()) await db.table(name).bulkPut(rows[at] ?? []);
  db.close();
}

/** One received, one that waits, one that is held, and a form that is begun. */
async function populate({ session, centre }: Phone): Promise<{ known: string; fresh: string; held: string }> {
  const [known, fresh, held] = [newId(), newId(), newId()];
  const head = headOf(known, { answers: { bb_kg: 8.6 } });
  centre.pages.push({ from_start: true, items: [{ kind: 'head', head }], cursor: 'k1', more: false });
  centre.outcome = () => ({ outcome: 'held', reason: 'outside_scope' });
  await session.saveRevisions({ revisions: [weighing({ bb_kg: 8.1 }, { record: held })], dropDrafts: [] });
  await session.sync();
  centre.outcome = () => undefined;
  await session.saveRevisions({ revisions: [weighing({ bb_kg: 7.4 }, { record: fresh })], dropDrafts: [] });
  await session.saveDraft(draftOf(known, { bb_kg: 8.8 }));
  await session.keep('masih sama', { keluarga: '2026-11-05' });
  return { known, fresh, held };
}

test('every version before this one is tried', () => {
  expect(Object.keys(released).map(Number)).toEqual(
    expect.arrayContaining(Array.from({ length: schemaVersion - 1 }, (_, at) => at + 1)),
  );
});

test.each(Object.keys(released).map(Number))(
  'a phone of version %i opens with everything that lay on it, and takes photos',
  async (version) => {
    const phone = await dewisPhone();
    const { known, fresh, held } = await populate(phone);
    phone.session.lock();
    await turnBack(version);

    const unlocked = await unlockDevice(dewisDevice, pin, phone.surroundings);
    if (!unlocked.ok) throw new Error(unlocked.reason);
    const { session } = unlocked;
    const all = await session.loadRecords();
    expect(all.map(({ record }) => record).sort()).toEqual([known, fresh, held].sort());
    expect(await session.listDrafts()).toMatchObject([{ answers: { bb_kg: 8.8 } }]);
    expect(await session.counts()).toMatchObject({ waiting: 1, held: 1, highest: 2 });
    expect(await session.kept('masih sama')).toEqual({ keluarga: '2026-11-05' });
    await session.sync();
    expect(phone.centre.received.size).toBe(2);
    const photo = await session.keepPhoto(pictureOf(1));
    expect(await session.ownPhoto(photo)).toEqual(pictureOf(1));
  },
);

test('a window of an older version that is still open lets go, and what it writes afterwards is written', async () => {
  const phone = await dewisPhone();
  const { fresh } = await populate(phone);
  phone.session.lock();
  await turnBack(1);
  const older = new Dexie(databaseName(dewisDevice));
  older.version(1).stores(released[1] ?? {});
  await older.open();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);

  const unlocked = await unlockDevice(dewisDevice, pin, phone.surroundings);
  expect(unlocked).toMatchObject({ ok: true });
  expect(await older.table('outbox').toArray()).toMatchObject([{ record: fresh }]);
  await older.table('drafts').delete(`penimbangan/${newId()}`);
  older.close();
});

test('a window that does not let go is named, and afterwards the phone opens', async () => {
  const phone = await dewisPhone();
  await populate(phone);
  phone.session.lock();
  await turnBack(1);
  const stuck = await finished<IDBDatabase>(indexedDB.open(databaseName(dewisDevice)));
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);

  const blocked = unlockDevice(dewisDevice, pin, phone.surroundings);
  await expect(blocked).rejects.toMatchObject({ name: 'Refusal', code: 'storage_blocked' });
  stuck.close();
  expect(await unlockDevice(dewisDevice, pin, phone.surroundings)).toMatchObject({ ok: true });
});

test('a database of a version before photos is delivered by a newer worker all the same', async () => {
  const { session, centre, surroundings } = await dewisPhone();
  await session.saveRevisions({ revisions: [weighing({ bb_kg: 7.4 })], dropDrafts: [] });
  session.lock();
  await turnBack(2);
  await deliverAllOutboxes({ surroundings });
  expect(centre.received.size).toBe(1);
  const db = await rawDatabase();
  expect([...db.objectStoreNames]).not.toContain('photos');
  db.close();
});
