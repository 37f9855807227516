import { Dexie } from 'dexie';
import { afterEach, describe, expect, test, vi } from 'vitest';
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
import { releasedVersions, wakePhone } from '../released/read.ts';
import { dewisDevice } from '../small-centre.ts';

afterEach(() => vi.restoreAllMocks());

/** Stores and keys of the versions before. */
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

describe('as it was taken down when that version was the newest', () => {
  test('every version is pinned, this one too', () => {
    expect(releasedVersions()).toEqual(Array.from({ length: schemaVersion }, (_, at) => at + 1));
  });

  test.each(releasedVersions())(
    'a phone of version %i opens with its PIN, and nothing of it is missing',
    async (version) => {
      const { surroundings, centre, released } = await wakePhone(version);
      const { shown, received, waiting, held } = released.records;
      const unlocked = await unlockDevice(dewisDevice, pin, surroundings);
      if (!unlocked.ok) throw new Error(unlocked.reason);
      const { session } = unlocked;
      const all = await session.loadRecords();
      expect(all).toHaveLength(114);
      const weight = (record: string) =>
        all.find((one) => one.record === record)?.waiting.map(({ state, set }) => [state, set.bb_kg]);
      expect(all.find(({ record }) => record === shown)?.head?.answers).toEqual({ bb_kg: 8.6 });
      expect(weight(received)).toEqual([['received', 9.1]]);
      expect(weight(waiting)).toEqual([['waiting', 7.4]]);
      expect(weight(held)).toEqual([['held', 8.1]]);
      expect(await session.listDrafts()).toMatchObject([{ record: shown, answers: { bb_kg: 8.8 } }]);
      expect(await session.kept('masih sama')).toEqual({ keluarga: '2026-11-05' });
      expect(await session.counts()).toMatchObject({ ...released.counts, highest: 4 });

      // Its key still proves who it is, what waited arrives, and the next save has the next number.
      await session.sync();
      expect([...centre.received.values()].map(({ number, revision }) => [number, revision.record])).toEqual([
        [4, waiting],
      ]);
      if (released.photo !== undefined) expect(await session.sendPhotos()).toBe('done');
      await session.saveRevisions({ revisions: [weighing({ bb_kg: 9 }, { record: newId() })], dropDrafts: [] });
      await session.sync();
      expect(await session.counts()).toMatchObject({ waiting: 0, held: 1, received: 4, highest: 5 });
      expect((await session.outbox()).map(({ number, state }) => `${number} ${state}`)).toEqual([
        ...['5 received', '4 received', '3 held', '2 received', '1 received'],
      ]);
      const photo = await session.keepPhoto(pictureOf(2));
      expect(await session.ownPhoto(photo)).toEqual(pictureOf(2));
    },
  );

  test.each(releasedVersions())(
    'what waits on a phone of version %i leaves before anybody opens it',
    async (version) => {
      const { surroundings, centre, released } = await wakePhone(version);
      await deliverAllOutboxes({ surroundings }).catch(() => undefined);
      expect([...centre.received.values()].map(({ revision }) => revision.record)).toEqual([released.records.waiting]);
    },
  );
});

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
