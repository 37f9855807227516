import { expect, test, vi } from 'vitest';
import type { CopyRow, MetaRow, OutboxRow, Pause, SentRow } from '../../../src/device/schema.ts';
import { bayusRecord, dewisPhone, newId, type Phone, rawRows, weighing } from '../dewis-phone.ts';

const minute = 60_000;

async function save(phone: Phone, count: number): Promise<void> {
  for (let at = 0; at < count; at++) {
    const revisions = [weighing({ bb_kg: 8 + at / 10 }, { record: newId() })];
    await phone.session.saveRevisions({ revisions, dropDrafts: [] });
  }
}

const waiting = async () => (await rawRows<OutboxRow>('outbox')).map((row) => row.number);

test('what was saved offline arrives, readable for the centre alone, and leaves the outbox with its receipt', async () => {
  const phone = await dewisPhone();
  await phone.session.saveRevisions({ revisions: [weighing({ bb_kg: 8.6, tb_cm: 72.4 })], dropDrafts: [] });
  expect(await phone.session.sync()).toEqual({ delivered: 'done', pulled: 'done' });
  const [arrived] = phone.centre.received.values();
  expect(arrived).toMatchObject({ number: 1, revision: { form: 'penimbangan', set: { bb_kg: 8.6, tb_cm: 72.4 } } });
  expect(phone.centre.batches[0]).toMatchObject({ carrier: phone.session.device, highest: 1 });
  expect(await waiting()).toEqual([]);
  expect(await phone.session.outbox()).toMatchObject([{ number: 1, state: 'received', receipt: '7K2-1' }]);
  expect(await phone.session.counts()).toMatchObject({ waiting: 0, received: 1 });
  expect(await phone.session.loadRecord(bayusRecord)).toMatchObject({
    waiting: [{ state: 'received', receipt: '7K2-1' }],
  });
});

test('the oldest goes first, and no batch is larger than a village line can carry', async () => {
  const phone = await dewisPhone();
  const revisions = Array.from({ length: 180 }, (_, at) => weighing({ bb_kg: 5 + at / 100 }, { record: newId() }));
  await phone.session.saveRevisions({ revisions, dropDrafts: [] });
  await phone.session.sync();
  expect(phone.centre.batches.map((batch) => batch.envelopes.length)).toEqual([150, 30]);
  expect([...phone.centre.received.values()].map((one) => one.number)).toEqual(revisions.map((_, at) => at + 1));
});

test('without a network everything stays, and the next try waits a little', async () => {
  const phone = await dewisPhone();
  phone.centre.between = () => Promise.reject(new TypeError('Failed to fetch'));
  await save(phone, 2);
  expect(await phone.session.sync({ urgent: false })).toMatchObject({ delivered: 'offline' });
  expect(await phone.session.sync({ urgent: false })).toMatchObject({ delivered: 'later' });
  phone.centre.between = () => undefined;
  expect(await phone.session.sync({ urgent: true })).toMatchObject({ delivered: 'done' });
  expect(phone.centre.received.size).toBe(2);
});

test('an answer lost after the commit is told again as a duplicate, and counts once', async () => {
  const phone = await dewisPhone();
  await save(phone, 1);
  const { fetch } = phone.centre;
  let isLost = true;
  phone.centre.fetch = async (path, init) => {
    const answer = await fetch(path, init);
    if (path === '/api/intake' && isLost) throw new TypeError('connection reset');
    return answer;
  };
  await phone.session.sync();
  expect(await waiting()).toEqual([1]);
  isLost = false;
  await phone.session.sync();
  expect(await rawRows<SentRow>('sent')).toMatchObject([{ outcome: 'duplicate', receipt: '7K2-1' }]);
  expect(await phone.session.counts()).toMatchObject({ waiting: 0, received: 1 });
  expect(phone.centre.received.size).toBe(1);
});

test('receipts that name other bytes remove nothing', async () => {
  const phone = await dewisPhone();
  await save(phone, 2);
  phone.centre.outcome = () => ({ hash: 'ab'.repeat(32) });
  await phone.session.sync();
  expect(await waiting()).toEqual([1, 2]);
  expect(await rawRows<SentRow>('sent')).toEqual([]);
  expect(await phone.session.outbox()).toMatchObject([{ state: 'sent' }, { state: 'sent' }]);
});

test.each([
  ['the sign-in page of a hot spot', true, () => new Response('<html>Selamat datang, silakan masuk</html>')],
  ['the way to a sign-in page', true, () => new Response(null, { status: 302, headers: { location: '/masuk' } })],
  ['a hot spot that says what it is', true, () => new Response('<html>Masuk</html>', { status: 511 })],
  ['JSON of somebody else', true, () => Response.json({ ok: true })],
  ['an empty answer', true, () => new Response('')],
  ['a proxy that finds nobody', false, () => new Response('Bad gateway', { status: 502 })],
  ['a proxy that waits in vain', false, () => new Response('Gateway timeout', { status: 504 })],
  ['a hot spot that forbids', false, () => new Response('Forbidden', { status: 403 })],
])('%s is no receipt, and whether it was a sign-in is known: %s', async (_who, isSignIn, answer) => {
  const phone = await dewisPhone();
  await save(phone, 1);
  phone.centre.between = ({ path }) => (path === '/api/intake' ? answer() : undefined);
  expect(await phone.session.sync()).toMatchObject({ delivered: 'offline' });
  expect(await waiting()).toEqual([1]);
  const pause = (await rawRows<MetaRow>('meta')).find(({ name }) => name === 'pause')?.value as Pause;
  expect(pause).toMatchObject({ failures: 1, by_server: false });
  expect(pause.by_other ?? false).toBe(isSignIn);
});

test('when the centre answers for some only, the others stay and are sent again later', async () => {
  const phone = await dewisPhone();
  await save(phone, 3);
  phone.centre.outcome = (number) => (number === 2 ? { hash: 'cd'.repeat(32) } : undefined);
  await phone.session.sync();
  expect(await waiting()).toEqual([2]);
  phone.centre.outcome = () => undefined;
  await phone.session.sync();
  expect(await waiting()).toEqual([2]);
  phone.clock.now += 5 * minute;
  await phone.session.sync();
  expect(await waiting()).toEqual([]);
  expect(phone.centre.received.size).toBe(3);
});

test('what the centre cannot open is sealed again under the same number, and arrives', async () => {
  const phone = await dewisPhone();
  await save(phone, 2);
  const [before] = await rawRows<OutboxRow>('outbox');
  const refused = new Set<string>();
  phone.centre.outcome = (number, hash) => {
    if (number !== 1 || refused.size > 0) return undefined;
    refused.add(hash);
    return { outcome: 'unreadable', reason: 'seal_broken' };
  };
  expect(await phone.session.sync()).toMatchObject({ delivered: 'done' });
  expect(await waiting()).toEqual([]);
  const again = [...phone.centre.received].find(([, one]) => one.number === 1);
  expect(again?.[0]).toBe(before?.revision);
  expect([...refused]).toEqual([before?.hash]);
  expect((await rawRows<SentRow>('sent')).map((row) => row.hash)).not.toContain(before?.hash);
  expect(phone.centre.batches.map((batch) => batch.epochs.map((one) => one.epoch))).toEqual([[1], [2]]);
});

test('what stays unreadable is set aside and does not hold up the others', async () => {
  const phone = await dewisPhone();
  await save(phone, 3);
  phone.centre.outcome = (number) => (number === 1 ? { outcome: 'unreadable', reason: 'device_unknown' } : undefined);
  for (let round = 0; round < 5; round++) await phone.session.sync();
  expect(await waiting()).toEqual([1]);
  const tried = phone.centre.batches.length;
  await phone.session.sync();
  expect(phone.centre.batches).toHaveLength(tried);
  expect(await phone.session.outbox()).toMatchObject([{ number: 3 }, { number: 2 }, { number: 1, is_set_aside: true }]);
});

test('one envelope that the centre refuses is found, set aside, and the rest arrives', async () => {
  const phone = await dewisPhone();
  await save(phone, 5);
  const [, , third] = await rawRows<OutboxRow>('outbox');
  const bad = Buffer.from(third?.bytes ?? []);
  phone.centre.between = ({ path, init }) =>
    path === '/api/intake' && Buffer.from(init.body as Uint8Array).includes(bad)
      ? Response.json({ code: 'batch_malformed' }, { status: 400 })
      : undefined;
  await phone.session.sync();
  expect(await waiting()).toEqual([3]);
  expect(phone.centre.received.size).toBe(4);
});

test('a held weighing is at the centre, counts as held, and keeps its readable copy', async () => {
  const phone = await dewisPhone();
  await phone.session.saveRevisions({ revisions: [weighing({ bb_kg: 8.6 })], dropDrafts: [] });
  phone.centre.outcome = () => ({ outcome: 'held', reason: 'outside_scope' });
  await phone.session.sync();
  expect(await phone.session.counts()).toMatchObject({ waiting: 0, held: 1, received: 0 });
  expect(await phone.session.loadRecord(bayusRecord)).toMatchObject({
    waiting: [{ state: 'held', reason: 'outside_scope', set: { bb_kg: 8.6 } }],
  });
});

test('the centre that asks for a pause gets it, even when somebody presses the button', async () => {
  const phone = await dewisPhone();
  await save(phone, 1);
  const busy = () => Response.json({ code: 'too_many_requests' }, { status: 429, headers: { 'retry-after': '120' } });
  phone.centre.between = ({ path }) => (path === '/api/intake' ? busy() : undefined);
  expect(await phone.session.sync()).toMatchObject({ delivered: 'later', pulled: 'later' });
  phone.centre.between = () => undefined;
  phone.clock.now += 2 * minute;
  expect(await phone.session.sync()).toMatchObject({ delivered: 'later' });
  phone.clock.now += minute;
  expect(await phone.session.sync()).toMatchObject({ delivered: 'done' });
  expect(await waiting()).toEqual([]);
});

const askAll = { 'retry-after': '3600' };
const blocks: readonly (readonly [string, () => Response])[] = [
  ['a firewall with a page', () => new Response('<h1>Service Unavailable</h1>', { status: 503, headers: askAll })],
  ['a proxy that counts requests', () => new Response('slow down', { status: 429, headers: askAll })],
  ['JSON of somebody else', () => Response.json({ code: 'overloaded' }, { status: 503, headers: askAll })],
  ['a code of ours under a status that is not its own', () => refusing('centre_busy', 429)],
  ['a firewall that takes nothing', () => new Response('<h1>Too large</h1>', { status: 413 })],
];
const refusing = (code: string, status: number) => Response.json({ code }, { status, headers: askAll });

test.each(blocks)('%s holds nobody back: it is tried again soon, and at once by hand', async (_who, answer) => {
  const phone = await dewisPhone();
  await save(phone, 3);
  phone.centre.between = () => answer();
  expect(await phone.session.sync({ urgent: false })).toEqual({ delivered: 'offline', pulled: 'offline' });
  const pause = (await rawRows<MetaRow>('meta')).find(({ name }) => name === 'pause')?.value as Pause;
  expect(pause).toMatchObject({ by_server: false, is_blocked: true });
  expect(pause.until - phone.clock.now).toBeLessThanOrEqual(5_000);
  expect((await rawRows<OutboxRow>('outbox')).map(({ parked_until }) => parked_until)).toEqual(
    Array(3).fill(undefined),
  );
  phone.centre.between = () => undefined;
  expect(await phone.session.sync()).toEqual({ delivered: 'done', pulled: 'done' });
  expect(phone.centre.received.size).toBe(3);
});

test('a proxy in front of the centre that finds nobody is asked less and less often, but never given up', async () => {
  const phone = await dewisPhone();
  await save(phone, 1);
  phone.centre.between = () => new Response('<h1>502 Bad Gateway</h1>', { status: 502 });
  const [begin, asked] = [phone.clock.now, () => phone.centre.asked.filter((path) => path === '/api/intake').length];
  const hourly: number[] = [];
  for (let hour = 1; hour <= 3; hour++) {
    const before = asked();
    for (; phone.clock.now < begin + hour * 60 * minute; phone.clock.now += 5_000) {
      await phone.session.sync({ urgent: false, newsAfterMs: Number.POSITIVE_INFINITY });
    }
    hourly.push(asked() - before);
  }
  // With the chance of 0.5: after 2.5, 5, 10 … seconds, and from then on every five minutes.
  expect(hourly[0]).toBeLessThan(25);
  expect(hourly.slice(1)).toEqual([12, 12]);
  phone.centre.between = () => undefined;
  phone.clock.now += 5 * minute;
  expect(await phone.session.sync({ urgent: false })).toMatchObject({ delivered: 'done' });
});

test('what is too much for a proxy goes in halves; one that is too much by itself is set aside, the others go', async () => {
  const phone = await dewisPhone();
  await save(phone, 12);
  const noise = Array.from({ length: 30_000 }, () => String.fromCharCode(33 + Math.floor(Math.random() * 90))).join('');
  await phone.session.saveRevisions({ revisions: [weighing({ catatan: noise })], dropDrafts: [] });
  const [large = 0] = (await rawRows<OutboxRow>('outbox'))
    .filter(({ bytes }) => bytes.byteLength > 20_000)
    .map((row) => row.number);
  phone.centre.between = ({ path, init }) =>
    path === '/api/intake' && (init.body as Uint8Array).byteLength > 12_000
      ? new Response('<h1>413 Request Entity Too Large</h1>', { status: 413 })
      : undefined;
  await phone.session.sync();
  expect(await waiting()).toEqual([large]);
  phone.centre.between = () => undefined;
  phone.clock.now += 2 * minute;
  await phone.session.sync();
  expect(await waiting()).toEqual([]);
});

test('even the centre itself holds nobody back for longer than an hour and a fifth', async () => {
  const phone = await dewisPhone();
  await save(phone, 1);
  const forever = () => Response.json({ code: 'centre_busy' }, { status: 503, headers: { 'retry-after': '864000' } });
  phone.centre.between = () => forever();
  expect(await phone.session.sync()).toMatchObject({ delivered: 'later', again_in_ms: 66 * minute });
  phone.centre.between = () => undefined;
  phone.clock.now += 66 * minute;
  expect(await phone.session.sync()).toMatchObject({ delivered: 'done' });
});

test('after a morning without a signal everything leaves together, not one by one', async () => {
  const phone = await dewisPhone();
  await save(phone, 5);
  phone.centre.between = () => {
    throw new TypeError('Failed to fetch');
  };
  for (let round = 0; round < 6; round++) await phone.session.sync();
  phone.centre.between = () => undefined;
  expect(await phone.session.sync()).toMatchObject({ delivered: 'done' });
  expect(phone.centre.batches.map(({ envelopes }) => envelopes.length)).toEqual([5]);
});

test('a line that never bears a large batch gets small ones', async () => {
  const phone = await dewisPhone();
  await save(phone, 60);
  const sizes: number[] = [];
  phone.centre.between = ({ path, init }) => {
    if (path !== '/api/intake') return undefined;
    const size = (init.body as Uint8Array).byteLength;
    sizes.push(size);
    if (size > 11_000) throw new DOMException('too slow', 'TimeoutError');
    return undefined;
  };
  for (let round = 0; round < 3; round++) expect(await phone.session.sync()).toMatchObject({ delivered: 'offline' });
  phone.clock.now += 5 * minute;
  for (let round = 0; round < 30 && (await waiting()).length > 0; round++) await phone.session.sync();
  expect(await waiting()).toEqual([]);
  expect(Math.max(...sizes.slice(0, 3))).toBeGreaterThan(11_000);
});

test('a centre that is too busy for news is asked for them later, and work goes out meanwhile', async () => {
  const phone = await dewisPhone();
  const crowded = () => Response.json({ code: 'centre_busy' }, { status: 503, headers: { 'retry-after': '60' } });
  phone.centre.between = ({ path }) => (path.startsWith('/api/feed') ? crowded() : undefined);
  expect(await phone.session.sync()).toEqual({ delivered: 'done', pulled: 'later', again_in_ms: 66_000 });
  await save(phone, 1);
  const asked = phone.centre.asked.length;
  expect(await phone.session.sync()).toMatchObject({ delivered: 'done', pulled: 'later' });
  expect(phone.centre.asked.slice(asked)).toEqual(['/api/intake']);
  phone.centre.between = () => undefined;
  phone.clock.now += 66_000;
  expect(await phone.session.sync()).toEqual({ delivered: 'done', pulled: 'done' });
});

test('where signing in again finds the centre busy, that counts as its wish to wait', async () => {
  const phone = await dewisPhone();
  phone.centre.session = 'sesi-2';
  const crowded = () => Response.json({ code: 'centre_busy' }, { status: 503, headers: { 'retry-after': '60' } });
  phone.centre.between = ({ path }) => (path.startsWith('/api/session') ? crowded() : undefined);
  expect(await phone.session.sync()).toMatchObject({ delivered: 'done', pulled: 'later' });
  const asked = phone.centre.asked.length;
  expect(await phone.session.sync()).toMatchObject({ pulled: 'later' });
  expect(phone.centre.asked).toHaveLength(asked);
});

test('after three faults in a row envelopes go one by one, and the one that makes the centre stumble is set aside', async () => {
  const phone = await dewisPhone();
  await save(phone, 3);
  const [first] = await rawRows<OutboxRow>('outbox');
  const bad = Buffer.from(first?.bytes ?? []);
  phone.centre.between = ({ path, init }) =>
    path === '/api/intake' && Buffer.from(init.body as Uint8Array).includes(bad)
      ? Response.json({ code: 'fault' }, { status: 500 })
      : undefined;
  for (let round = 0; round < 5; round++) await phone.session.sync();
  expect(await waiting()).toEqual([1]);
});

test('two deliveries at once send everything once', async () => {
  const phone = await dewisPhone();
  await save(phone, 4);
  const { deliverOutbox } = await import('../../../src/device/outbox/deliver-outbox.ts');
  const parts = { ...phone.surroundings, device: phone.session.device };
  expect((await Promise.all([deliverOutbox(parts), deliverOutbox(parts)])).sort()).toEqual(['busy', 'done']);
  expect(phone.centre.batches).toHaveLength(1);
});

test('who waits for the worker sends what the worker could not', async () => {
  const phone = await dewisPhone();
  await save(phone, 2);
  const { deliverOutbox } = await import('../../../src/device/outbox/deliver-outbox.ts');
  phone.centre.between = ({ path }) => {
    if (path !== '/api/intake') return undefined;
    phone.centre.between = () => undefined;
    return Promise.reject(new TypeError('no network'));
  };
  const worker = deliverOutbox({ ...phone.surroundings, device: phone.session.device });
  const page = phone.session.sync();
  expect([await worker, (await page).delivered]).toEqual(['offline', 'done']);
  expect(phone.centre.received.size).toBe(2);
});

test('pressed while a try without signal is still under way, it tries once more', async () => {
  const phone = await dewisPhone();
  await save(phone, 1);
  let fail = () => {};
  phone.centre.between = () =>
    new Promise((_, reject) => {
      fail = () => reject(new TypeError('no network'));
    });
  const first = phone.session.sync({ urgent: false });
  await vi.waitFor(() => expect(phone.centre.asked).toContain('/api/intake'));
  const pressed = phone.session.sync();
  phone.centre.between = () => undefined;
  fail();
  expect(await first).toMatchObject({ delivered: 'offline' });
  expect(await pressed).toEqual({ delivered: 'done', pulled: 'done' });
});

test('sealed bytes stay for 30 days after their receipt', async () => {
  const phone = await dewisPhone();
  await save(phone, 1);
  await phone.session.sync();
  expect(await rawRows<CopyRow>('copies')).toMatchObject([{ number: 1, epoch: 1 }]);
  phone.clock.now += 31 * 86_400_000;
  await save(phone, 1);
  await phone.session.sync();
  expect((await rawRows<CopyRow>('copies')).map((row) => row.number)).toEqual([2]);
  expect(await phone.session.counts()).toMatchObject({ received: 2 });
});

test('the day of the meter counts what was sent and fetched', async () => {
  const phone = await dewisPhone();
  await save(phone, 1);
  await phone.session.sync();
  const { bytes_today } = await phone.session.counts();
  expect(bytes_today).toBeGreaterThan(500);
  phone.clock.now += 86_400_000;
  expect(await phone.session.counts()).toMatchObject({ bytes_today: 0 });
});

test('what was set aside while the clock was a year ahead goes out once the clock is right', async () => {
  const phone = await dewisPhone();
  await save(phone, 1);
  phone.centre.outcome = () => ({ outcome: 'unreadable', reason: 'device_unknown' });
  phone.clock.now += 365 * 86_400_000;
  for (let round = 0; round < 3; round++) await phone.session.sync();
  phone.clock.now -= 365 * 86_400_000;
  phone.centre.outcome = () => undefined;
  await phone.session.sync();
  expect(await waiting()).toEqual([]);
});

test('a clock that is a year ahead throws no sealed bytes away', async () => {
  const phone = await dewisPhone();
  const now = phone.clock.now;
  phone.centre.now = () => now;
  await save(phone, 1);
  phone.clock.now += 365 * 86_400_000;
  await phone.session.sync();
  expect((await rawRows<CopyRow>('copies')).map((row) => row.number)).toEqual([1]);
});
