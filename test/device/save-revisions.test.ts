import { expect, test } from 'vitest';
import type { OutboxRow, RevisionRow } from '../../src/device/schema.ts';
import { unlockDevice } from '../../src/device/unlock-device.ts';
import {
  bayusRecord,
  dewisPhone,
  draftOf,
  newId,
  type Phone,
  pin,
  rawDatabase,
  rawRows,
  weighing,
} from './dewis-phone.ts';

async function secondTab(phone: Phone) {
  const unlocked = await unlockDevice(phone.session.device, pin, phone.surroundings);
  if (!unlocked.ok) throw new Error(unlocked.reason);
  return unlocked.session;
}

test('a saved weighing is an envelope, a sealed copy and a counter, and the draft is gone', async () => {
  const { session } = await dewisPhone();
  await session.saveDraft(draftOf(bayusRecord, { bb_kg: 8.6 }));
  const [saved] = await session.saveRevisions({
    revisions: [weighing({ bb_kg: 8.6 })],
    dropDrafts: [`penimbangan/${bayusRecord}`],
  });
  expect(saved).toMatchObject({ number: 1, state: 'waiting', set: { bb_kg: 8.6 }, clock_offset_ms: 4_000 });
  expect(await session.listDrafts()).toEqual([]);
  expect(await session.counts()).toMatchObject({ waiting: 1, held: 0, received: 0 });
  expect(await session.loadRecord(bayusRecord)).toMatchObject({ head: undefined, waiting: [{ set: { bb_kg: 8.6 } }] });
});

test('the revisions of one save get consecutive numbers', async () => {
  const { session } = await dewisPhone();
  const family = [weighing({ bb_kg: 8 }, { record: newId() }), weighing({ bb_kg: 9 }, { record: newId() })];
  await session.saveRevisions({ revisions: [weighing({ bb_kg: 7 })], dropDrafts: [] });
  const saved = await session.saveRevisions({ revisions: family, dropDrafts: [] });
  expect(saved.map((one) => one.number)).toEqual([2, 3]);
});

test('two tabs that save at once give no number twice and skip none', async () => {
  const phone = await dewisPhone();
  const tabs = [phone.session, await secondTab(phone)];
  const saves = Array.from({ length: 24 }, (_, at) =>
    tabs[at % 2]?.saveRevisions({ revisions: [weighing({ bb_kg: at + 1 }, { record: newId() })], dropDrafts: [] }),
  );
  await Promise.all(saves);
  const rows = await rawRows<OutboxRow>('outbox');
  expect(rows.map((row) => row.number)).toEqual(Array.from({ length: 24 }, (_, at) => at + 1));
  expect(new Set(rows.map((row) => row.revision)).size).toBe(24);
  const copies = await rawRows<RevisionRow>('revisions');
  expect(new Map(copies.map((row) => [row.id, row.number]))).toEqual(
    new Map(rows.map((row) => [row.revision, row.number])),
  );
});

test('what two tabs saved opens at the centre under the numbers given out', async () => {
  const phone = await dewisPhone();
  const other = await secondTab(phone);
  await Promise.all([
    phone.session.saveRevisions({ revisions: [weighing({ bb_kg: 8.1 }, { record: newId() })], dropDrafts: [] }),
    other.saveRevisions({ revisions: [weighing({ bb_kg: 8.2 }, { record: newId() })], dropDrafts: [] }),
  ]);
  await phone.session.sync();
  const arrived = [...phone.centre.received.values()].sort((one, two) => one.number - two.number);
  expect(arrived.map((one) => one.number)).toEqual([1, 2]);
  expect(arrived.map((one) => one.revision.set.bb_kg).sort()).toEqual([8.1, 8.2]);
  expect(phone.centre.batches[0]?.epochs.map((one) => one.epoch).sort()).toEqual([1, 2]);
});

test('a save that fails half way leaves nothing behind', async () => {
  const { session } = await dewisPhone();
  await session.saveDraft(draftOf(bayusRecord, { bb_kg: 8.6 }));
  const [first, twice] = [newId(), newId()];
  await session.saveRevisions({ revisions: [weighing({ bb_kg: 8 }, { id: twice })], dropDrafts: [] });
  const broken = session.saveRevisions({
    revisions: [weighing({ bb_kg: 9 }, { id: first }), weighing({ bb_kg: 10 }, { id: twice })],
    dropDrafts: [`penimbangan/${bayusRecord}`],
  });
  await expect(broken).rejects.toThrow();
  expect((await rawRows<OutboxRow>('outbox')).map((row) => row.revision)).toEqual([twice]);
  expect((await rawRows<RevisionRow>('revisions')).map((row) => row.id)).toEqual([twice]);
  expect(await session.listDrafts()).toHaveLength(1);
  const [next] = await session.saveRevisions({ revisions: [weighing({ bb_kg: 9 })], dropDrafts: [] });
  expect(next?.number).toBe(2);
});

test('saving the same revision again, as after a lost answer of the disk, changes nothing', async () => {
  const { session } = await dewisPhone();
  const input = { revisions: [weighing({ bb_kg: 8 }, { id: newId() })], dropDrafts: [] };
  await session.saveRevisions(input);
  const [again] = await session.saveRevisions(input);
  expect(again?.number).toBe(1);
  expect(await session.counts()).toMatchObject({ waiting: 1 });
});

test('a tab that dies loses no saved weighing and no draft', async () => {
  const phone = await dewisPhone();
  await phone.session.saveRevisions({ revisions: [weighing({ bb_kg: 8.6 })], dropDrafts: [] });
  await phone.session.saveDraft(draftOf(newId(), { bb_kg: 7 }));
  const again = await secondTab(phone);
  expect(await again.counts()).toMatchObject({ waiting: 1 });
  expect(await again.listDrafts()).toMatchObject([{ answers: { bb_kg: 7 } }]);
  expect(await again.loadRecords()).toMatchObject([{ waiting: [{ number: 1, set: { bb_kg: 8.6 } }] }]);
});

test('a connection that the browser closed is opened again, and the save goes through', async () => {
  const { session } = await dewisPhone();
  const db = await rawDatabase();
  const upgrade = indexedDB.open(db.name, db.version + 1);
  db.close();
  await new Promise((resolve) => {
    upgrade.onsuccess = resolve;
  });
  upgrade.result.close();
  const saved = await session.saveRevisions({ revisions: [weighing({ bb_kg: 8.6 })], dropDrafts: [] });
  expect(saved).toHaveLength(1);
});

test('after locking, everything is refused by name', async () => {
  const { session } = await dewisPhone();
  session.lock();
  await expect(session.loadRecords()).rejects.toMatchObject({ name: 'Refusal', code: 'locked' });
  await expect(session.saveRevisions({ revisions: [], dropDrafts: [] })).rejects.toMatchObject({ code: 'locked' });
});

test('whoever remembers a higher number than a phone that was put back, it numbers on from there', async () => {
  const { session } = await dewisPhone();
  await session.numberOnFrom(57);
  await session.numberOnFrom(12);
  const [saved] = await session.saveRevisions({ revisions: [weighing({ bb_kg: 8.6 })], dropDrafts: [] });
  expect(saved?.number).toBe(58);
});
