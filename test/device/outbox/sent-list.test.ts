import { expect, test } from 'vitest';
import { openOutbox } from '../../../src/device/outbox/open-outbox.ts';
import { pruneCopies } from '../../../src/device/outbox/prune-copies.ts';
import type { CopyRow, SentRow } from '../../../src/device/schema.ts';
import { bayusRecord, dewisPhone, newId, rawRows, weighing } from '../dewis-phone.ts';
import { dewisDevice } from '../small-centre.ts';

const day = 86_400_000;

/** What Dewi saves goes out and comes back with its receipt. */
async function sendOne({ session }: Awaited<ReturnType<typeof dewisPhone>>, record = newId()): Promise<void> {
  await session.saveRevisions({ revisions: [weighing({ bb_kg: 8.6 }, { record })], dropDrafts: [] });
  await session.sync();
}

test('what was received stands in the list of deliveries for ninety days, with its number, and not a day longer', async () => {
  const phone = await dewisPhone();
  await sendOne(phone);
  phone.clock.now += 89 * day;
  await sendOne(phone);
  expect((await phone.session.outbox()).map(({ number, receipt }) => [number, receipt !== undefined])).toEqual([
    [2, true],
    [1, true],
  ]);
  phone.clock.now += 2 * day;
  expect((await phone.session.outbox()).map(({ number }) => number)).toEqual([2]);
  await sendOne(phone);
  expect((await rawRows<SentRow>('sent')).map(({ number }) => number)).toEqual([2, 3]);
});

test('a clock that is a year ahead does not empty the list, nor does it throw the copies away', async () => {
  const phone = await dewisPhone();
  await sendOne(phone);
  const atTheCentre = phone.centre.now();
  phone.centre.now = () => atTheCentre;
  phone.clock.now += 365 * day;
  await sendOne(phone);
  expect((await phone.session.outbox()).map(({ number }) => number)).toEqual([2, 1]);
  expect(await rawRows<CopyRow>('copies')).toHaveLength(2);
});

test('a held one that a pull just found received does not become held again by tidying up', async () => {
  const phone = await dewisPhone();
  phone.centre.outcome = () => ({ outcome: 'held', reason: 'outside_scope' });
  await sendOne(phone, bayusRecord);
  expect(await phone.session.counts()).toMatchObject({ held: 1 });
  const [held] = await rawRows<SentRow>('sent');
  const db = await openOutbox(dewisDevice);
  if (db === undefined || held === undefined) throw new Error('nothing was sent');
  // The list is read; before anything is dropped, the pull of another tab writes that it was received.
  const getAll = db.getAll.bind(db);
  db.getAll = (async (name: 'sent') => {
    const rows = await getAll(name);
    const { reason: _released, ...row } = held;
    await db.put('sent', { ...row, outcome: 'received' });
    return rows;
  }) as typeof db.getAll;
  await pruneCopies(db, phone.clock.now + 40 * day);
  db.close();
  expect(await rawRows<SentRow>('sent')).toMatchObject([{ outcome: 'received', copy_size: 0 }]);
});
