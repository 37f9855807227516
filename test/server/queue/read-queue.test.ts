import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { QueueAsk } from '../../../src/domain/wire/review-messages.ts';
import { readerOptions } from '../../../src/server/accounts/session-actor.ts';
import { releaseHeld } from '../../../src/server/intake/release-held.ts';
import { readQueue } from '../../../src/server/queue/read-queue.ts';
import { readSummary } from '../../../src/server/summary/read-summary.ts';
import { engines } from '../engines.ts';
import { newId, writeFamily } from '../kit/family.ts';
import { deliver, enrolPhone, type Phone, packRevision, send } from '../kit/phone.ts';
import { headOf } from '../kit/read-state.ts';
import {
  actorFor,
  day,
  mongpok,
  openVillage,
  panosogan,
  ratna,
  rohmah,
  siti,
  type Village,
  type Villager,
} from '../kit/village.ts';

describe.each(engines)('what is held and cannot be read, on $name', (engine) => {
  let village: Village;
  let phone: Phone;

  beforeAll(async () => {
    village = await openVillage(engine);
  });
  afterAll(() => village.opened.close());
  beforeEach(async () => {
    await village.db.transaction({ actor: 'owner' }, (tx) =>
      tx.query('truncate envelope, revision, record, head, queue_count'),
    );
    phone = await enrolPhone(village.db, siti);
  });

  const queueOf = (who: Villager, ask: QueueAsk = {}) =>
    village.db.transaction(readerOptions(actorFor(who)), (tx) => readQueue(tx, actorFor(who), ask));
  const held = async () => {
    const summaries = await readSummary(village, actorFor(ratna), { desa: mongpok, months: 1 });
    return typeof summaries === 'string' ? summaries : summaries[0]?.basis.held;
  };
  /** Three ways not to be read: an unknown form, no sense, a number that another record has. */
  const sendUnreadable = async () => {
    const { home, member } = await writeFamily();
    const newer = new TextEncoder().encode('keluarga@77');
    const unknown = Uint8Array.of(newer.length, ...newer, ...packRevision(home).subarray(1 + 'keluarga@1'.length));
    const nonsense = packRevision({ ...member, visited_on: 'besok' });
    const { receipts } = await deliver(
      village,
      phone.batch([
        phone.sealBytes(unknown, { revision: home.id }),
        phone.sealBytes(nonsense, { revision: member.id }),
      ]),
    );
    return receipts.map(({ reason }) => reason);
  };

  test('it stands among what is held, with whose it is, its number and why', async () => {
    expect(await sendUnreadable()).toEqual(['form_unknown', 'content_malformed']);
    const { items, sealed, counts } = await queueOf(ratna, { state: 'ditahan' });
    expect(items).toEqual([]);
    expect(sealed.map(({ receipt, held: reason }) => `${receipt} ${reason}`).sort()).toEqual([
      `${phone.code}-1 form_unknown`,
      `${phone.code}-2 content_malformed`,
    ]);
    expect(sealed[0]).toMatchObject({ author_name: siti.name, device: phone.device });
    expect(counts.ditahan).toBe(2);
    expect(await held()).toBe(2);
  });

  test('two contents under one id: the one that came second is kept and named', async () => {
    const { home } = await writeFamily();
    expect(await send(village, phone, [home, { ...home, app_version: '0.2.0' }])).toEqual([
      'received',
      'held content_differs',
    ]);
    const { sealed, counts } = await queueOf(ratna);
    expect(sealed).toMatchObject([{ receipt: `${phone.code}-2`, held: 'content_differs' }]);
    expect([counts.ditahan, await held()]).toEqual([1, 1]);
  });

  test('what is held and can be read is listed as itself, not twice', async () => {
    const { home } = await writeFamily({ rt: '003' });
    await send(village, phone, [home]);
    const { items, sealed, counts } = await queueOf(ratna);
    expect(items.map(({ record, held: reason }) => [record, reason])).toEqual([[home.record, 'outside_scope']]);
    expect([sealed, counts.ditahan]).toEqual([[], 1]);
  });

  test('the supervisor of another desa and another part of the queue do not show it', async () => {
    await sendUnreadable();
    const yuni: Villager = { ...ratna, scope: [{ desa: panosogan, rw: null, rt: null }] };
    expect(await queueOf(yuni)).toMatchObject({ sealed: [], counts: { ditahan: 0 } });
    expect((await queueOf(ratna, { state: 'menunggu' })).sealed).toEqual([]);
    expect((await queueOf(ratna, { desa: panosogan })).sealed).toEqual([]);
    const before = '0_2027-01-01T00:00:00.000Z_ffffffff-ffff-7fff-bfff-ffffffffffff';
    expect((await queueOf(ratna, { before })).sealed).toEqual([]);
  });

  test('whoever looks after two desa sees each envelope once', async () => {
    const both: Villager = { ...ratna, scope: [...ratna.scope, ...rohmah.scope] };
    await sendUnreadable();
    expect((await queueOf(both)).sealed).toHaveLength(2);
  });

  test('however many of a form that nobody knows yet come first, and however often they are tried, what comes behind counts', async () => {
    const newer = new TextEncoder().encode('keluarga@77');
    const { home } = await writeFamily();
    const sealed = Array.from({ length: 201 }, () =>
      phone.sealBytes(Uint8Array.of(newer.length, ...newer, 0), { revision: newId() }),
    );
    // More than are tried at once.
    for (const some of [sealed.slice(0, 150), sealed.slice(150)]) await deliver(village, phone.batch(some));
    const since = village.now().toISOString();
    village.advance(1000);
    const failing = village.with({
      fault: (point) => {
        if (point === 'applying') throw new Error('broken');
      },
    });
    await deliver(failing, phone.batch([phone.seal(home)]));
    village.advance(day);
    expect(await releaseHeld(village)).toBe(200);
    village.advance(600_000);
    await releaseHeld(village);
    expect(await headOf(village.db, home.record)).toBeDefined();
    expect((await queueOf(ratna)).sealed[0]?.received_at).toBe(since);
  });

  test('once the fault is mended it leaves the list and counts', async () => {
    const { home } = await writeFamily();
    const failing = village.with({
      fault: (point) => {
        if (point === 'applying') throw new Error('broken');
      },
    });
    await deliver(failing, phone.batch([phone.seal(home)]));
    expect((await queueOf(ratna)).sealed).toMatchObject([{ held: 'fault' }]);
    village.advance(day);
    await releaseHeld(village);
    expect(await queueOf(ratna)).toMatchObject({
      sealed: [],
      items: [{ record: home.record }],
      counts: { menunggu: 1, ditahan: 0 },
    });
  });
});
