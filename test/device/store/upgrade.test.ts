import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { databaseName } from '../../../src/device/schema.ts';
import { unlockDevice } from '../../../src/device/unlock-device.ts';
import { dewisPhone, draftOf, headOf, newId, pin, rawRows, weighing } from '../dewis-phone.ts';
import { dewisDevice } from '../small-centre.ts';

/** As version 1 had them. */
const firstStores = {
  ...{ meta: 'name', epochs: 'epoch', outbox: 'number', sent: 'number, outcome', copies: 'number' },
  ...{ revisions: 'id, record', heads: 'record, replay, reassigned', drafts: 'key, record', kept: 'name' },
};

/** The same rows in a database as the first version made it. */
async function turnBack(): Promise<void> {
  const names = Object.keys(firstStores);
  const rows = await Promise.all(names.map((name) => rawRows<object>(name)));
  await Dexie.delete(databaseName(dewisDevice));
  const db = new Dexie(databaseName(dewisDevice));
  db.version(1).stores(firstStores);
  for (const [at, name] of names.entries()) await db.table(name).bulkPut(rows[at] ?? []);
  db.close();
}

test('a phone of the first version opens with everything that lay on it', async () => {
  const { session, centre, surroundings } = await dewisPhone();
  const [known, fresh] = [newId(), newId()];
  const head = headOf(known, { answers: { bb_kg: 8.6 } });
  centre.pages.push({ from_start: true, items: [{ kind: 'head', head }], cursor: 'k1', more: false });
  await session.sync();
  await session.saveRevisions({ revisions: [weighing({ bb_kg: 7.4 }, { record: fresh })], dropDrafts: [] });
  await session.saveDraft(draftOf(known, { bb_kg: 8.8 }));
  session.lock();
  await turnBack();

  const unlocked = await unlockDevice(dewisDevice, pin, surroundings);
  if (!unlocked.ok) throw new Error(unlocked.reason);
  const all = await unlocked.session.loadRecords();
  expect(all.map(({ record }) => record).sort()).toEqual([known, fresh].sort());
  expect(await unlocked.session.listDrafts()).toMatchObject([{ answers: { bb_kg: 8.8 } }]);
  expect(await unlocked.session.counts()).toMatchObject({ waiting: 1 });
  await unlocked.session.sync();
  expect(centre.received.size).toBe(1);
});
