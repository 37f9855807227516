import { expect, test } from 'vitest';
import type { CopyRow, OutboxRow } from '../../../src/device/schema.ts';
import { dewisPhone, headOf, includes, newId, type Phone, rawDatabase, rawRows, weighing } from '../dewis-phone.ts';

/** Bayu is weighed and received; a head has not come back yet. */
async function afterDelivery(): Promise<Phone & { id: string; record: string }> {
  const phone = await dewisPhone();
  const [saved] = await phone.session.saveRevisions({ revisions: [weighing({ bb_kg: 8.6 })], dropDrafts: [] });
  if (saved === undefined) throw new Error('nothing was saved');
  await phone.session.sync();
  return { ...phone, id: saved.id, record: saved.record };
}

/** The centre was restored from a backup: it has nothing of this phone, and says so with its next page. */
function restore({ centre }: Phone): void {
  centre.received.clear();
  centre.pages.push({ from_start: false, items: [], cursor: 'z', more: false, wanted: [1] });
}

async function dropCopies(): Promise<void> {
  const db = await rawDatabase();
  db.transaction('copies', 'readwrite').objectStore('copies').clear();
  db.close();
}

test('what a restored centre lacks goes out again as it was sealed', async () => {
  const phone = await afterDelivery();
  const [copy] = await rawRows<CopyRow>('copies');
  restore(phone);
  await phone.session.sync();
  expect([...phone.centre.received.keys()]).toEqual([phone.id]);
  expect(phone.centre.batches.at(-1)?.envelopes[0]).toEqual(copy?.bytes);
});

test('where a full disk gave the sealed copy up, the readable one is sealed again under its number', async () => {
  const phone = await afterDelivery();
  await dropCopies();
  restore(phone);
  await phone.session.sync();
  expect(phone.centre.received.get(phone.id)).toMatchObject({ number: 1, revision: { set: { bb_kg: 8.6 } } });
  expect(await rawRows<OutboxRow>('outbox')).toEqual([]);
});

test('what the restored centre could not open, and no readable copy is left of, goes once more as it was sealed', async () => {
  const phone = await afterDelivery();
  const head = headOf(phone.record, { answers: { bb_kg: 8.6 }, revisions: [includes(phone.id, newId())] });
  phone.centre.pages.push({ from_start: false, items: [{ kind: 'head', head }], cursor: 'y', more: false });
  await phone.session.sync();
  restore(phone);
  let refusals = 3;
  phone.centre.outcome = () => (refusals-- > 0 ? { outcome: 'unreadable', reason: 'seal_broken' } : undefined);
  for (let hour = 0; hour < 3; hour++) {
    await phone.session.sync();
    phone.clock.now += 3_600_000;
  }
  expect(refusals).toBeLessThan(0);
  expect([...phone.centre.received.keys()]).toEqual([phone.id]);
  expect(await rawRows<OutboxRow>('outbox')).toEqual([]);
});

test('with neither copy there is nothing to give, and the phone stops asking itself', async () => {
  const phone = await afterDelivery();
  await dropCopies();
  const head = headOf(phone.record, { answers: { bb_kg: 8.6 }, revisions: [includes(phone.id, newId())] });
  phone.centre.pages.push({ from_start: false, items: [{ kind: 'head', head }], cursor: 'y', more: false });
  await phone.session.sync();
  restore(phone);
  const batches = phone.centre.batches.length;
  await phone.session.sync();
  expect(phone.centre.batches).toHaveLength(batches);
});
