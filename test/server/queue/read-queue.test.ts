import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { releaseHeld } from '../../../src/server/intake/release-held.ts';
import { engines } from '../engines.ts';
import { newId, writeFamily } from '../kit/family.ts';
import { forgetWork, heldInSummary, queueOf } from '../kit/held-work.ts';
import { deliver, enrolPhone, type Phone, packRevision, send } from '../kit/phone.ts';
import { headOf } from '../kit/read-state.ts';
import { day, openVillage, panosogan, ratna, rohmah, siti, type Village, type Villager } from '../kit/village.ts';

describe.each(engines)('what is held and cannot be read, on $name', (engine) => {
  let village: Village;
  let phone: Phone;

  beforeAll(async () => {
    village = await openVillage(engine);
  });
  afterAll(() => village.opened.close());
  beforeEach(async () => {
    await forgetWork(village);
    phone = await enrolPhone(village.db, siti);
  });

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
    const { items, sealed, counts } = await queueOf(village, ratna, { state: 'ditahan' });
    expect(items).toEqual([]);
    expect(sealed.map(({ receipt, held: reason }) => `${receipt} ${reason}`).sort()).toEqual([
      `${phone.code}-1 form_unknown`,
      `${phone.code}-2 content_malformed`,
    ]);
    expect(sealed[0]).toMatchObject({ author_name: siti.name, device: phone.device });
    expect(counts.ditahan).toBe(2);
    expect(await heldInSummary(village)).toBe(2);
  });

  test('two contents under one id: the one that came second is kept and named', async () => {
    const { home } = await writeFamily();
    expect(await send(village, phone, [home, { ...home, app_version: '0.2.0' }])).toEqual([
      'received',
      'held content_differs',
    ]);
    const { sealed, counts } = await queueOf(village, ratna);
    expect(sealed).toMatchObject([{ receipt: `${phone.code}-2`, held: 'content_differs' }]);
    expect([counts.ditahan, await heldInSummary(village)]).toEqual([1, 1]);
  });

  test('what is held and can be read is listed as itself, not twice', async () => {
    const { home } = await writeFamily({ rt: '003' });
    await send(village, phone, [home]);
    const { items, sealed, counts } = await queueOf(village, ratna);
    expect(items.map(({ record, held: reason }) => [record, reason])).toEqual([[home.record, 'outside_scope']]);
    expect([sealed, counts.ditahan]).toEqual([[], 1]);
  });

  test('the supervisor of another desa and another part of the queue do not show it', async () => {
    await sendUnreadable();
    const yuni: Villager = { ...ratna, scope: [{ desa: panosogan, rw: null, rt: null }] };
    expect(await queueOf(village, yuni)).toMatchObject({ sealed: [], counts: { ditahan: 0 } });
    expect((await queueOf(village, ratna, { state: 'menunggu' })).sealed).toEqual([]);
    expect((await queueOf(village, ratna, { desa: panosogan })).sealed).toEqual([]);
    const before = '0_2027-01-01T00:00:00.000Z_ffffffff-ffff-7fff-bfff-ffffffffffff';
    expect((await queueOf(village, ratna, { before })).sealed).toEqual([]);
  });

  test('whoever looks after two desa sees each envelope once', async () => {
    const both: Villager = { ...ratna, scope: [...ratna.scope, ...rohmah.scope] };
    await sendUnreadable();
    expect((await queueOf(village, both)).sealed).toHaveLength(2);
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
    expect((await queueOf(village, ratna)).sealed[0]?.received_at).toBe(since);
  });

  test('once the fault is mended it leaves the list and counts', async () => {
    const { home } = await writeFamily();
    const failing = village.with({
      fault: (point) => {
        if (point === 'applying') throw new Error('broken');
      },
    });
    await deliver(failing, phone.batch([phone.seal(home)]));
    expect((await queueOf(village, ratna)).sealed).toMatchObject([{ held: 'fault' }]);
    village.advance(day);
    await releaseHeld(village);
    expect(await queueOf(village, ratna)).toMatchObject({
      sealed: [],
      items: [{ record: home.record }],
      counts: { menunggu: 1, ditahan: 0 },
    });
  });
});
