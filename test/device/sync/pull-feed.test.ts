import { expect, test } from 'vitest';
import type { RevisionRow } from '../../../src/device/schema.ts';
import { unlockDevice } from '../../../src/device/unlock-device.ts';
import type { Review } from '../../../src/domain/head.ts';
import { overlayRevisions } from '../../../src/domain/overlay.ts';
import type { FeedPage } from '../../../src/domain/wire/messages.ts';
import {
  bayusRecord,
  dewisPhone,
  draftOf,
  headOf,
  includes,
  newId,
  type Phone,
  pin,
  rawRows,
  weighing,
} from '../dewis-phone.ts';
import { dewi } from '../small-centre.ts';

type Items = FeedPage['items'];
const heads = (...records: string[]): Items => records.map((record) => ({ kind: 'head', head: headOf(record) }));
const page = (items: Items, more: Partial<FeedPage> = {}) => ({
  from_start: false,
  items,
  cursor: 'k1',
  more: false,
  ...more,
});

async function saveFor(phone: Phone, record: string): Promise<string> {
  const [saved] = await phone.session.saveRevisions({
    revisions: [weighing({ bb_kg: 8.6 }, { record })],
    dropDrafts: [],
  });
  return saved?.id ?? '';
}

const names = async (phone: Phone) => (await phone.session.loadRecords()).map((one) => one.record).sort();

test('pages arrive one after the other, and the next pull begins where the last one ended', async () => {
  const phone = await dewisPhone();
  const [one, two, three] = [newId(), newId(), newId()];
  phone.centre.pages.push(page(heads(one), { from_start: true, cursor: 'k1', more: true }));
  phone.centre.pages.push(page(heads(two, three), { cursor: 'k2' }));
  expect(await phone.session.sync()).toMatchObject({ pulled: 'done' });
  expect(await names(phone)).toEqual([one, two, three].sort());
  await phone.session.sync();
  const cursors = phone.centre.asked.filter((path) => path.startsWith('/api/feed'));
  expect(cursors).toEqual([
    '/api/feed?cursor=&highest=0&settings=0',
    '/api/feed?cursor=k1&highest=0&settings=0',
    '/api/feed?cursor=k2&highest=0&settings=0',
  ]);
});

test('a head that already says what this phone wrote replaces its copy', async () => {
  const phone = await dewisPhone();
  const id = await saveFor(phone, bayusRecord);
  const head = headOf(bayusRecord, { answers: { bb_kg: 8.6 }, revisions: [includes(id, dewi.id)], tips: [id] });
  phone.centre.pages.push(page([{ kind: 'head', head }]));
  await phone.session.sync();
  expect(await phone.session.loadRecord(bayusRecord)).toMatchObject({ head: { answers: { bb_kg: 8.6 } }, waiting: [] });
  expect(await rawRows<RevisionRow>('revisions')).toEqual([]);
});

test('a rejected weighing does not lie over what somebody wrote after it', async () => {
  const phone = await dewisPhone();
  const rejected = await saveFor(phone, bayusRecord);
  const later = newId();
  const head = headOf(bayusRecord, {
    ...{ answers: { bb_kg: 8.2 }, revisions: [includes(later, newId())], tips: [later], rejected: [rejected] },
  });
  phone.centre.pages.push(page([{ kind: 'head', head }]));
  await phone.session.sync();
  expect(await phone.session.loadRecords()).toMatchObject([{ waiting: [], head: { answers: { bb_kg: 8.2 } } }]);
  expect(await rawRows<RevisionRow>('revisions')).toEqual([]);
});

test('a copy stays until its own receipt is there, even when the head already says it', async () => {
  const phone = await dewisPhone();
  const id = await saveFor(phone, bayusRecord);
  phone.centre.between = ({ path }) => (path === '/api/intake' ? Promise.reject(new TypeError('reset')) : undefined);
  phone.centre.pages.push(page([{ kind: 'head', head: headOf(bayusRecord, { revisions: [includes(id, dewi.id)] }) }]));
  await phone.session.sync();
  expect(await rawRows<RevisionRow>('revisions')).toMatchObject([{ id, included: 1 }]);
  expect(await phone.session.loadRecord(bayusRecord)).toMatchObject({ waiting: [] });
  phone.centre.between = () => undefined;
  await phone.session.sync();
  expect(await rawRows<RevisionRow>('revisions')).toEqual([]);
});

test('the phone shows the head of the centre with its own waiting weighing on top', async () => {
  const phone = await dewisPhone();
  const older = newId();
  const writers = { bb_kg: 0, tb_cm: 0 };
  const head = headOf(bayusRecord, {
    answers: { bb_kg: 8.2, tb_cm: 72 },
    revisions: [includes(older, dewi.id)],
    writers,
  });
  phone.centre.pages.push(page([{ kind: 'head', head }], { from_start: true }));
  await phone.session.sync();
  const revisions = [weighing({ bb_kg: 8.6 }, { known: [older], parents: [older] })];
  await phone.session.saveRevisions({ revisions, dropDrafts: [] });
  const record = await phone.session.loadRecord(bayusRecord);
  const shown = overlayRevisions(record?.head, record?.waiting ?? []);
  expect(shown).toMatchObject({ answers: { bb_kg: 8.6, tb_cm: 72 }, conflicts: {} });
});

test('a held weighing that the centre releases later counts as received', async () => {
  const phone = await dewisPhone();
  const id = await saveFor(phone, bayusRecord);
  phone.centre.outcome = () => ({ outcome: 'held', reason: 'parents_missing' });
  await phone.session.sync();
  expect(await phone.session.counts()).toMatchObject({ held: 1, received: 0 });
  phone.centre.pages.push(page([{ kind: 'head', head: headOf(bayusRecord, { revisions: [includes(id, dewi.id)] }) }]));
  await phone.session.sync();
  expect(await phone.session.counts()).toMatchObject({ held: 0, received: 1 });
  expect(await rawRows<RevisionRow>('revisions')).toEqual([]);
});

test('approvals are counted for what this account wrote', async () => {
  const phone = await dewisPhone();
  const [mine, others] = [newId(), newId()];
  const review = (revision: string): Review => ({
    revision,
    verdict: 'disetujui',
    by: 'Ratna',
    at: '2026-11-06T02:00:00Z',
    notes: [],
  });
  const approved = (id: string, author: string) =>
    headOf(newId(), { revisions: [includes(id, author)], review: review(id), verdict: 'disetujui' });
  const items: Items = [approved(mine, dewi.id), approved(others, newId())].map((head) => ({ kind: 'head', head }));
  phone.centre.pages.push(page(items, { from_start: true }));
  await phone.session.sync();
  expect(await phone.session.counts()).toMatchObject({ approved: 1 });
});

test('a record that left the scope goes, but not one with unsent work', async () => {
  const phone = await dewisPhone();
  const [plain, drafted, waiting] = [newId(), newId(), newId()];
  phone.centre.pages.push(page(heads(plain, drafted, waiting), { from_start: true }));
  await phone.session.sync();
  await phone.session.saveDraft(draftOf(drafted, { bb_kg: 7 }));
  await saveFor(phone, waiting);
  phone.centre.between = ({ path }) => (path === '/api/intake' ? Promise.reject(new TypeError('reset')) : undefined);
  phone.centre.pages.push(page([plain, drafted, waiting].map((record) => ({ kind: 'removal', record }))));
  await phone.session.sync();
  expect(await names(phone)).toEqual([drafted, waiting].sort());
  expect(await phone.session.loadRecord(waiting)).toMatchObject({ reassigned: true, waiting: [{ state: 'waiting' }] });
  phone.centre.between = () => undefined;
  await phone.session.dropDraft(`penimbangan/${drafted}`);
  await phone.session.sync();
  expect(await names(phone)).toEqual([]);
});

const [umars, sugengs] = [newId(), newId()];
const livingIn = (household: string) => ({ kab: '36.04', desa: '36.04.23.2015', rw: '001', rt: '003', household });

test.each<[string, (record: string) => ReturnType<typeof page>]>([
  ['named one by one', (record) => page([{ kind: 'removal', record }], { cursor: 'k2' })],
  ['not shown by a pull from the start', () => page([], { from_start: true, cursor: 'k2' })],
])(
  'of a family that left the scope, %s, everything stays while a first weighing waits or is being written',
  async (_how, leaving) => {
    const phone = await dewisPhone();
    const [umar, sugeng] = [newId(), newId()];
    const items: Items = [
      { kind: 'head', head: headOf(umar, { form: 'keluarga', place: livingIn(umars) }) },
      { kind: 'head', head: headOf(sugeng, { form: 'keluarga', place: livingIn(sugengs) }) },
    ];
    phone.centre.pages.push(page(items, { from_start: true }));
    await phone.session.sync();
    await phone.session.saveDraft({ ...draftOf(newId(), { bb_kg: 7 }), place: livingIn(umars) });
    phone.centre.pages.push(leaving(umar));
    await phone.session.sync();
    expect(await phone.session.loadRecord(umar)).toMatchObject({ reassigned: true });
    const [draft] = await phone.session.listDrafts();
    await phone.session.saveRevisions({
      revisions: [weighing({ bb_kg: 7 }, { record: draft?.record ?? '', place: livingIn(umars) })],
      dropDrafts: [draft?.key ?? ''],
    });
    phone.centre.between = ({ path }) => (path === '/api/intake' ? Promise.reject(new TypeError('reset')) : undefined);
    await phone.session.sync();
    expect(await names(phone)).toContain(umar);
    phone.centre.between = () => undefined;
    await phone.session.sync();
    expect(await names(phone)).not.toContain(umar);
  },
);

test.each([
  ['marks its first page', [true, false]],
  ['marks every page', [true, true]],
])('a pull from the start that %s drops what it did not show, and keeps unsent work', async (_how, [first, second]) => {
  const phone = await dewisPhone();
  const [stays, gone, waiting, held] = [newId(), newId(), newId(), newId()];
  phone.centre.pages.push(page(heads(stays, gone, waiting, held), { from_start: true }));
  await phone.session.sync();
  await saveFor(phone, held);
  phone.centre.outcome = () => ({ outcome: 'held', reason: 'outside_scope' });
  await phone.session.sync();
  phone.centre.between = ({ path }) => (path === '/api/intake' ? Promise.reject(new TypeError('reset')) : undefined);
  await saveFor(phone, waiting);
  const fresh = newId();
  phone.centre.pages.push(page(heads(fresh), { from_start: first ?? true, cursor: 'k8', more: true }));
  phone.centre.pages.push(page(heads(stays), { from_start: second ?? true, cursor: 'k9' }));
  await phone.session.sync();
  expect(await names(phone)).toEqual([stays, waiting, held, fresh].sort());
  expect(await phone.session.loadRecord(held)).toMatchObject({ reassigned: true, waiting: [{ state: 'held' }] });
  expect(await phone.session.loadRecord(stays)).toMatchObject({ reassigned: false });
});

test('a pull from the start that is cut short drops nothing until it is through', async () => {
  const phone = await dewisPhone();
  const [old, fresh] = [newId(), newId()];
  phone.centre.pages.push(page(heads(old), { from_start: true }));
  await phone.session.sync();
  phone.centre.pages.push(page(heads(fresh), { from_start: true, cursor: 'k5', more: true }));
  let pages = 0;
  phone.centre.between = ({ path }) => {
    if (!path.startsWith('/api/feed')) return undefined;
    pages += 1;
    return pages === 2 ? Promise.reject(new TypeError('reset')) : undefined;
  };
  expect(await phone.session.sync()).toMatchObject({ pulled: 'offline' });
  expect(await names(phone)).toEqual([old, fresh].sort());
  phone.centre.pages.push(page([], { cursor: 'k6' }));
  expect(await phone.session.sync()).toMatchObject({ pulled: 'done' });
  expect(await names(phone)).toEqual([fresh]);
});

test('a pull that breaks off goes on at the next try, though the one before it was through a minute ago', async () => {
  const phone = await dewisPhone();
  phone.centre.pages.push(page(heads(newId())));
  await phone.session.sync();
  const [first, second] = [newId(), newId()];
  phone.centre.pages.push(page(heads(first), { cursor: 'k5', more: true }));
  let pages = 0;
  phone.centre.between = ({ path }) => {
    if (!path.startsWith('/api/feed')) return undefined;
    pages += 1;
    return pages === 2 ? Promise.reject(new TypeError('reset')) : undefined;
  };
  await phone.session.sync();
  phone.centre.pages.push(page(heads(second), { cursor: 'k6' }));
  const byItself = { urgent: false, newsAfterMs: 1_800_000 };
  expect(await phone.session.sync(byItself)).toMatchObject({ pulled: 'done' });
  expect(await names(phone)).toEqual(expect.arrayContaining([first, second]));
  expect(await phone.session.sync(byItself)).toMatchObject({ pulled: 'fresh' });
});

test('a phone that was put back to an older state numbers on from where the centre knows it', async () => {
  const phone = await dewisPhone();
  await saveFor(phone, bayusRecord);
  phone.centre.pages.push(page([], { highest: 57 }));
  await phone.session.sync();
  const [saved] = await phone.session.saveRevisions({
    revisions: [weighing({ bb_kg: 9 }, { record: newId() })],
    dropDrafts: [],
  });
  expect(saved?.number).toBe(58);
  phone.centre.pages.push(page([], { highest: 4_000_000_000 }));
  await phone.session.sync();
  expect((await phone.session.counts()).highest).toBe(58);
});

test('an expired session is renewed by the device itself, with a sealed proof', async () => {
  const phone = await dewisPhone();
  phone.centre.session = 'sesi-2';
  const record = newId();
  phone.centre.pages.push(page(heads(record), { from_start: true }));
  expect(await phone.session.sync()).toMatchObject({ pulled: 'done' });
  expect(await names(phone)).toEqual([record]);
  const calls = await Promise.all(['/api/a', '/api/b'].map((path) => phone.session.request(path)));
  expect(calls.map((response) => response.status)).toEqual([200, 200]);
  expect(phone.centre.asked.filter((path) => path === '/api/session')).toHaveLength(1);
});

test('calls under way together renew an expired session once, in all tabs', async () => {
  const phone = await dewisPhone();
  const other = await unlockDevice(phone.session.device, pin, phone.surroundings);
  if (!other.ok) throw new Error(other.reason);
  phone.centre.session = 'sesi-2';
  const calls = ['/api/a', '/api/b', '/api/c'].map((path) => phone.session.request(path));
  const answers = await Promise.all([...calls, other.session.request('/api/d')]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  expect(phone.centre.asked.filter((path) => path === '/api/session')).toHaveLength(1);
});

test('a device that was shut out still delivers', async () => {
  const phone = await dewisPhone();
  await saveFor(phone, bayusRecord);
  phone.centre.session = 'sesi-2';
  phone.centre.between = ({ path }) =>
    path === '/api/session' ? Response.json({ code: 'not_allowed' }, { status: 403 }) : undefined;
  expect(await phone.session.sync()).toEqual({ delivered: 'done', pulled: 'session_lost' });
  expect(phone.centre.received.size).toBe(1);
  expect(await phone.session.counts()).toMatchObject({ is_shut_out: true, received: 1 });
  phone.centre.between = () => undefined;
  await phone.session.sync();
  expect(await phone.session.counts()).toMatchObject({ is_shut_out: false });
});

test('a page that is none changes nothing', async () => {
  const phone = await dewisPhone();
  phone.centre.between = ({ path }) => (path.startsWith('/api/feed') ? Response.json({ hello: 'world' }) : undefined);
  expect(await phone.session.sync()).toMatchObject({ pulled: 'offline' });
  expect(await names(phone)).toEqual([]);
});

test('listeners hear what changed', async () => {
  const phone = await dewisPhone();
  const heard: string[] = [];
  const stop = phone.session.subscribe((what) => heard.push(what));
  await saveFor(phone, bayusRecord);
  await phone.session.saveDraft(draftOf(newId(), {}));
  await phone.session.sync();
  expect(heard).toEqual(['records', 'outbox', 'drafts', 'outbox', 'delivered', 'sync']);
  await phone.session.sync();
  expect(heard.slice(6)).toEqual(['sync']);
  stop();
  await saveFor(phone, newId());
  expect(heard).toHaveLength(7);
});
