import { expect, test } from 'vitest';
import type { Review } from '../../../src/domain/head.ts';
import type { FeedPage } from '../../../src/domain/wire/messages.ts';
import { bayusRecord, dewisPhone, headOf, includes, newId, type Phone, weighing } from '../dewis-phone.ts';
import { dewi } from '../small-centre.ts';

const sari = newId();
type Heads = readonly ReturnType<typeof headOf>[];

const review = (revision: string, verdict: Review['verdict']): Review => ({
  ...{ revision, verdict, by: 'Ratna', at: '2026-11-06T02:00:00Z', notes: [] },
});

function page(heads: Heads, more: Partial<FeedPage> = {}) {
  const items = heads.map((head) => ({ kind: 'head', head }) as const);
  return { from_start: false, items, cursor: newId(), more: false, ...more };
}

async function pull(phone: Phone, heads: Heads, more: Partial<FeedPage> = {}) {
  phone.centre.pages.push(page(heads, more));
  await phone.session.sync();
  const { received, approved } = await phone.session.counts();
  return { received, approved };
}

async function weigh({ session }: Phone): Promise<string> {
  const [saved] = await session.saveRevisions({ revisions: [weighing({ bb_kg: 8.6 })], dropDrafts: [] });
  return saved?.id ?? '';
}

test('on a new phone Dewi sees what her earlier one sent: her revisions, and those of them that are approved', async () => {
  const phone = await dewisPhone();
  const [first, hers, last] = [newId(), newId(), newId()];
  const revisions = [includes(first, dewi.id), includes(hers, sari), includes(last, dewi.id)];
  const shared = headOf(newId(), { revisions, review: review(hers, 'disetujui') });
  const waiting = headOf(newId(), { revisions: [includes(newId(), dewi.id)] });
  expect(await pull(phone, [shared, waiting], { from_start: true })).toEqual({ received: 3, approved: 1 });
});

test('a receipt counts at once, and is not counted again when its head comes', async () => {
  const phone = await dewisPhone();
  const before = headOf(newId(), { revisions: [includes(newId(), dewi.id)] });
  expect(await pull(phone, [before], { from_start: true })).toMatchObject({ received: 1 });
  const id = await weigh(phone);
  expect(await pull(phone, [])).toMatchObject({ received: 2 });
  const after = headOf(bayusRecord, { revisions: [includes(id, dewi.id)] });
  expect(await pull(phone, [after])).toMatchObject({ received: 2 });
});

test('a head that comes before its receipt is not counted twice', async () => {
  const phone = await dewisPhone();
  const id = await weigh(phone);
  phone.centre.between = ({ path }) => (path === '/api/intake' ? Promise.reject(new TypeError('reset')) : undefined);
  const head = headOf(bayusRecord, { revisions: [includes(id, dewi.id)] });
  expect(await pull(phone, [head])).toMatchObject({ received: 1 });
  phone.centre.between = () => undefined;
  expect(await pull(phone, [])).toMatchObject({ received: 1 });
});

test('what was received stays received when it is rejected or its family is given to somebody else', async () => {
  const phone = await dewisPhone();
  const [one, two] = [newId(), newId()];
  const own = headOf(one, { revisions: [includes(newId(), dewi.id)] });
  const given = headOf(two, { revisions: [includes(newId(), dewi.id)] });
  expect(await pull(phone, [own, given], { from_start: true })).toMatchObject({ received: 2 });
  const rejected = headOf(one, { review: review(newId(), 'ditolak'), verdict: 'ditolak' });
  expect(await pull(phone, [rejected], { from_start: true })).toMatchObject({ received: 2 });
});

test('an approval that is taken back is not counted any more', async () => {
  const phone = await dewisPhone();
  const [record, revision] = [newId(), newId()];
  const judged = (verdict: Review['verdict']) =>
    headOf(record, { revisions: [includes(revision, dewi.id)], review: review(revision, verdict), verdict });
  expect(await pull(phone, [judged('disetujui')])).toEqual({ received: 1, approved: 1 });
  expect(await pull(phone, [judged('perlu_perbaikan')])).toEqual({ received: 1, approved: 0 });
});
