import { expect, test } from 'vitest';
import type { Head } from '../../../src/domain/head.ts';
import { leaveOutExpected } from '../../../src/server/feed/leave-out-expected.ts';
import { bayusRecord, dewisPhone, headOf, includes, newId, type Phone, weighing } from '../dewis-phone.ts';
import { dewi } from '../small-centre.ts';

const questions = (phone: Phone) =>
  phone.centre.asked
    .filter((path) => path.startsWith('/api/feed'))
    .map((path) => new URL(path, 'http://cacah').searchParams.get('expected'));

/**
 * The next page, as a centre gives it that knows of expected heads; one of the first release leaves nothing out. Answers
 * with how many heads each answer left out.
 */
function nextPage(phone: Phone, heads: readonly Head[], { knows }: { knows: boolean }): number[] {
  const leftOut: number[] = [];
  const items = heads.map((head) => ({ kind: 'head' as const, head }));
  phone.centre.between = async ({ path }) => {
    if (!path.startsWith('/api/feed')) return undefined;
    const expected = new URL(path, 'http://cacah').searchParams.get('expected') ?? undefined;
    const page = { from_start: false, items, cursor: 'k1', more: false };
    const answer = knows ? await leaveOutExpected(page, expected) : page;
    leftOut.push(items.length - answer.items.length);
    return Response.json({ ...answer, account: dewi, server_time: '2026-11-05T01:00:04Z' });
  };
  return leftOut;
}

/** Dewi weighs Bayu; answers with what the centre makes of it. */
async function weighBayu(phone: Phone, more: Partial<Head> = {}): Promise<Head> {
  const [saved] = await phone.session.saveRevisions({ revisions: [weighing({ bb_kg: 8.6 })], dropDrafts: [] });
  const id = saved?.id ?? '';
  const said = { ...includes(id, dewi.id), receipt: `7K2-${saved?.number}`, received_at: '2026-11-05T01:00:04.000Z' };
  return headOf(bayusRecord, {
    ...{ answers: { bb_kg: 8.6 }, writers: { bb_kg: 0 }, revisions: [said], tips: [id] },
    ...more,
  });
}

test('the head of her own weighing does not travel, and stands on her phone as the centre has it', async () => {
  const phone = await dewisPhone();
  const head = await weighBayu(phone);
  const leftOut = nextPage(phone, [head], { knows: true });
  expect(await phone.session.sync()).toMatchObject({ pulled: 'done' });
  expect(leftOut).toEqual([1]);
  expect(await phone.session.loadRecords()).toEqual([{ record: bayusRecord, head, waiting: [], reassigned: false }]);
  expect(questions(phone)).toEqual([expect.stringMatching(/^[\w-]{6}$/)]);
  await phone.session.sync();
  expect(questions(phone)).toEqual([expect.anything(), null]);
});

test('a head that says something else than she expects comes whole', async () => {
  const phone = await dewisPhone();
  const head = await weighBayu(phone, { verdict: 'disetujui' });
  const leftOut = nextPage(phone, [head], { knows: true });
  await phone.session.sync();
  expect(leftOut).toEqual([0]);
  expect((await phone.session.loadRecord(bayusRecord))?.head).toEqual(head);
  expect(questions(phone)).toHaveLength(1);
});

test('a centre that knows nothing of it sends the head, and all is as before', async () => {
  const phone = await dewisPhone();
  const head = await weighBayu(phone);
  nextPage(phone, [head], { knows: false });
  await phone.session.sync();
  expect(await phone.session.loadRecord(bayusRecord)).toMatchObject({ head, waiting: [] });
});

test('what has no receipt yet is not expected of the centre', async () => {
  const phone = await dewisPhone();
  await weighBayu(phone);
  phone.centre.between = ({ path }) => (path === '/api/intake' ? Promise.reject(new TypeError('reset')) : undefined);
  await phone.session.sync();
  expect(questions(phone)).toEqual([null]);
});

test('where the digest of what was left out is another, the phone asks once more for the whole page', async () => {
  const phone = await dewisPhone();
  const head = await weighBayu(phone, { answers: { bb_kg: 8.4 } });
  const plain = { from_start: false, cursor: 'k1', more: false, account: dewi, server_time: '2026-11-05T01:00:04Z' };
  phone.centre.between = ({ path }) => {
    if (!path.startsWith('/api/feed')) return undefined;
    const isShort = path.includes('expected=');
    const left = { items: [], as_expected: { at: [0], digest: 'ab'.repeat(32) } };
    return Response.json({ ...plain, ...(isShort ? left : { items: [{ kind: 'head', head }] }) });
  };
  expect(await phone.session.sync()).toMatchObject({ pulled: 'done' });
  expect((await phone.session.loadRecord(bayusRecord))?.head).toEqual(head);
  expect(questions(phone)).toEqual([expect.anything(), null]);
});

test('a page that leaves out what nobody expected is no page of the centre’s', async () => {
  const phone = await dewisPhone();
  const page = { from_start: false, items: [], cursor: 'k7', more: false, as_expected: { at: [0], digest: 'ab' } };
  phone.centre.pages.push(page);
  expect(await phone.session.sync()).toMatchObject({ pulled: 'offline' });
  phone.centre.pages.push({ from_start: false, items: [], cursor: 'k1', more: false });
  expect(await phone.session.sync()).toMatchObject({ pulled: 'done' });
  expect(phone.centre.asked.at(-1)).toContain('cursor=&');
});

test('of a second weighing over a head that is here, the head does not travel either', async () => {
  const phone = await dewisPhone();
  const older = newId();
  const before = headOf(bayusRecord, {
    ...{ answers: { bb_kg: 8.2, tb_cm: 72 }, writers: { bb_kg: 0, tb_cm: 0 }, tips: [older] },
    revisions: [{ ...includes(older, newId()), visited_on: '2026-11-04' }],
  });
  phone.centre.pages.push({ from_start: true, items: [{ kind: 'head', head: before }], cursor: 'k0', more: false });
  await phone.session.sync();
  const more = { known: [older], parents: [older] };
  const [saved] = await phone.session.saveRevisions({ revisions: [weighing({ bb_kg: 8.6 }, more)], dropDrafts: [] });
  const id = saved?.id ?? '';
  const head: Head = {
    ...before,
    ...{ answers: { bb_kg: 8.6, tb_cm: 72 }, writers: { bb_kg: 1, tb_cm: 0 }, tips: [id] },
    revisions: [
      ...before.revisions,
      { ...includes(id, dewi.id), receipt: '7K2-1', received_at: '2026-11-05T01:00:04.000Z' },
    ],
  };
  const leftOut = nextPage(phone, [head], { knows: true });
  await phone.session.sync();
  expect(leftOut).toEqual([1]);
  expect(await phone.session.loadRecord(bayusRecord)).toMatchObject({ head, waiting: [] });
});
