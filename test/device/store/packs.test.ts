import { expect, test } from 'vitest';
import type { HeadRow, PackRow } from '../../../src/device/schema.ts';
import type { Answers } from '../../../src/domain/answers.ts';
import type { FeedPage } from '../../../src/domain/wire/messages.ts';
import { dewisPhone, finished, headOf, newId, type Phone, rawDatabase, rawRows, weighing } from '../dewis-phone.ts';

const page = (items: FeedPage['items'], more = false) => ({ from_start: false, items, cursor: newId(), more });
const said = (record: string, answers: Answers): FeedPage['items'][number] => ({
  kind: 'head',
  head: headOf(record, { answers }),
});

/** Children of a desa, weighed, as one page of the feed. */
async function phoneWith(count: number): Promise<{ phone: Phone; records: string[] }> {
  const phone = await dewisPhone();
  const records = Array.from({ length: count }, newId);
  phone.centre.pages.push(page(records.map((record) => said(record, { bb_kg: 8.6 }))));
  await phone.session.sync();
  return { phone, records };
}

async function weightsOf({ session }: Phone): Promise<Map<string, unknown>> {
  const all = await session.loadRecords();
  return new Map(all.map(({ record, head, waiting }) => [record, waiting.at(-1)?.set.bb_kg ?? head?.answers.bb_kg]));
}

const packedHeads = async () => (await rawRows<HeadRow>('heads')).filter(({ pack }) => pack !== undefined);

test('a long page is sealed once more as a pack, and everything is there after the PIN', async () => {
  const { phone, records } = await phoneWith(120);
  expect(await rawRows<PackRow>('packs')).toHaveLength(1);
  expect(await packedHeads()).toHaveLength(120);
  expect([...(await weightsOf(phone)).keys()].sort()).toEqual([...records].sort());
});

test('what the centre says later counts, and the pack does not bring the old weight back', async () => {
  const { phone, records } = await phoneWith(120);
  const [first = '', second = ''] = records;
  phone.centre.pages.push(page([said(first, { bb_kg: 9.1 }), { kind: 'removal', record: second }]));
  await phone.session.sync();
  const weights = await weightsOf(phone);
  expect(weights.get(first)).toBe(9.1);
  expect(weights.has(second)).toBe(false);
  expect(weights.size).toBe(119);
});

test('what she writes herself lies on top of a packed head', async () => {
  const { phone, records } = await phoneWith(120);
  const [first = ''] = records;
  await phone.session.saveRevisions({ revisions: [weighing({ bb_kg: 8.9 }, { record: first })], dropDrafts: [] });
  const weights = await weightsOf(phone);
  expect(weights.get(first)).toBe(8.9);
  expect(weights.size).toBe(120);
});

test('what comes in small pieces is packed once there is enough of it', async () => {
  const { phone, records } = await phoneWith(60);
  expect(await rawRows<PackRow>('packs')).toEqual([]);
  const more = Array.from({ length: 50 }, newId);
  phone.centre.pages.push(page(more.map((record) => said(record, { bb_kg: 7.2 }))));
  await phone.session.sync();
  expect(await packedHeads()).toHaveLength(110);
  const weights = await weightsOf(phone);
  expect([weights.get(records[0] ?? ''), weights.get(more[0] ?? ''), weights.size]).toEqual([8.6, 7.2, 110]);
});

test('a pack of which most has changed is packed anew, and the old one goes', async () => {
  const { phone, records } = await phoneWith(120);
  const [old] = await rawRows<PackRow>('packs');
  for (const some of [records.slice(0, 60), records.slice(60, 110)]) {
    phone.centre.pages.push(page(some.map((record) => said(record, { bb_kg: 9.9 }))));
    await phone.session.sync();
  }
  const packs = await rawRows<PackRow>('packs');
  expect(packs).toHaveLength(1);
  expect(packs[0]?.pack).not.toBe(old?.pack);
  const weights = await weightsOf(phone);
  expect([weights.get(records[0] ?? ''), weights.get(records[119] ?? ''), weights.size]).toEqual([9.9, 8.6, 120]);
});

test('packs that are gone are not missed', async () => {
  const { phone } = await phoneWith(120);
  const db = await rawDatabase();
  await finished(db.transaction('packs', 'readwrite').objectStore('packs').clear());
  db.close();
  expect((await weightsOf(phone)).size).toBe(120);
});
