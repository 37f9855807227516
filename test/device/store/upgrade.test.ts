import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { databaseName, type StoreName } from '../../../src/device/schema.ts';
import { unlockDevice } from '../../../src/device/unlock-device.ts';
import { dewisPhone, draftOf, headOf, newId, pin, rawDatabase, rawRows, weighing } from '../dewis-phone.ts';
import { pictureOf } from '../photo-shelf.ts';
import { dewisDevice } from '../small-centre.ts';

/** The stores of released versions, as each of them made the database. */
const released: Readonly<Record<number, Partial<Record<StoreName, string>>>> = {
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
  const stores = released[version] ?? {};
  const names = Object.keys(stores);
  const rows = await Promise.all(names.map((name) => rawRows<object>(name)));
  await Dexie.delete(databaseName(dewisDevice));
  const db = new Dexie(databaseName(dewisDevice));
  db.version(version).stores(stores);
  for (const [at, name] of names.entries()) await db.table(name).bulkPut(rows[at] ?? []);
  db.close();
}

test.each([1, 2])('a phone of version %i opens with everything that lay on it, and takes photos', async (version) => {
  const { session, centre, surroundings } = await dewisPhone();
  const [known, fresh] = [newId(), newId()];
  const head = headOf(known, { answers: { bb_kg: 8.6 } });
  centre.pages.push({ from_start: true, items: [{ kind: 'head', head }], cursor: 'k1', more: false });
  await session.sync();
  await session.saveRevisions({ revisions: [weighing({ bb_kg: 7.4 }, { record: fresh })], dropDrafts: [] });
  await session.saveDraft(draftOf(known, { bb_kg: 8.8 }));
  session.lock();
  await turnBack(version);

  const unlocked = await unlockDevice(dewisDevice, pin, surroundings);
  if (!unlocked.ok) throw new Error(unlocked.reason);
  const all = await unlocked.session.loadRecords();
  expect(all.map(({ record }) => record).sort()).toEqual([known, fresh].sort());
  expect(await unlocked.session.listDrafts()).toMatchObject([{ answers: { bb_kg: 8.8 } }]);
  expect(await unlocked.session.counts()).toMatchObject({ waiting: 1 });
  await unlocked.session.sync();
  expect(centre.received.size).toBe(1);
  const name = await unlocked.session.keepPhoto(pictureOf(1));
  expect(await unlocked.session.ownPhoto(name)).toEqual(pictureOf(1));
});

test('a database of a version before photos is delivered by a newer worker all the same', async () => {
  const { deliverAllOutboxes } = await import('../../../src/device/deliver-all-outboxes.ts');
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
