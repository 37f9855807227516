import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Revision } from '../../../src/domain/revision.ts';
import { readerOptions } from '../../../src/server/accounts/session-actor.ts';
import { findEnds } from '../../../src/server/feed/find-ends.ts';
import { releaseHeld } from '../../../src/server/intake/release-held.ts';
import { dismissHeld } from '../../../src/server/queue/dismiss-held.ts';
import { readRecord } from '../../../src/server/queue/read-record.ts';
import { releaseRevision } from '../../../src/server/queue/release-revision.ts';
import { engines } from '../engines.ts';
import { homeAnswers, newId, write, writeFamily } from '../kit/family.ts';
import { forgetWork, heldInSummary, queueOf, withBrokenTables } from '../kit/held-work.ts';
import { deliver, enrolPhone, type Phone, packRevision, send } from '../kit/phone.ts';
import { asOwner, headOf } from '../kit/read-state.ts';
import { actorFor, day, openVillage, panosogan, ratna, siti, type Village, type Villager } from '../kit/village.ts';

describe.each(engines)('what can never count is closed by a supervisor, on $name', (engine) => {
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

  const heldIn = async () => {
    const { items, sealed, counts } = await queueOf(village, ratna, { state: 'ditahan' });
    const basis = await heldInSummary(village);
    return { items: items.length, sealed: sealed.length, counted: counts.ditahan, basis };
  };
  const dismiss = (revision: string, who: Villager = ratna) => dismissHeld(village, actorFor(who), revision);
  const ends = async (held: string) =>
    (await findEnds(village, { ...actorFor(siti), device: phone.device }, held)).map(
      ({ number, outcome, reason }) => `${number} ${outcome}${reason === null ? '' : ` ${reason}`}`,
    );
  /** A home, and over it an answer that no form knows, with what she wrote on top of that. */
  const writeOdd = async (): Promise<{ home: Revision; odd: Revision; over: Revision }> => {
    const { home, household } = await writeFamily();
    const odd = { ...home, id: newId(), parents: [home.id], set: { warna_rumah: 'biru' } };
    const over = await write({
      ...{ form: 'keluarga', subject: home.subject, household, parents: [odd.id] },
      ...{ before: homeAnswers('001'), answers: { ...homeAnswers('001'), alamat: 'Gang Mawar' } },
    });
    return { home, odd, over };
  };

  test('an answer that no form knows leaves the queue, and what was written over it counts, marked', async () => {
    const { home, odd, over } = await writeOdd();
    expect(await send(village, phone, [home, odd, over])).toEqual([
      'received',
      'held content_malformed',
      'held parent_held',
    ]);
    expect(await heldIn()).toEqual({ items: 2, sealed: 0, counted: 2, basis: 2 });
    expect(await dismiss(odd.id)).toBe('dismissed');
    expect(await heldIn()).toEqual({ items: 0, sealed: 0, counted: 0, basis: 0 });
    const head = await headOf(village.db, home.record);
    expect(head?.answers).toMatchObject({ alamat: 'Gang Mawar' });
    expect(head?.answers).not.toHaveProperty('warna_rumah');
    expect(head?.revisions.map(({ id }) => id)).not.toContain(odd.id);
    expect(await asOwner(village.db, 'select flags from revision where id = $1', [over.id])).toMatchObject([
      { flags: expect.arrayContaining(['parents_missing']) },
    ]);
    expect(await ends('content_malformed:2;parent_held:3')).toEqual(['2 dismissed', '3 received']);
  });

  test('it stays closed: not tried again, and sent once more it is still known as closed', async () => {
    const { home, odd } = await writeOdd();
    await send(village, phone, [home, odd]);
    await dismiss(odd.id);
    village.advance(3 * day);
    await releaseHeld(village);
    expect(await send(village, phone, [odd])).toEqual(['held content_malformed']);
    expect(await ends('content_malformed:2-3')).toEqual(['2 dismissed']);
    expect(await heldIn()).toMatchObject({ counted: 0, basis: 0 });
    expect(await dismiss(odd.id)).toBe('not_found');
  });

  test('its history says that it was closed; who did it is written down', async () => {
    const { home, odd } = await writeOdd();
    await send(village, phone, [home, odd]);
    await dismiss(odd.id);
    const view = await village.db.transaction(readerOptions(actorFor(ratna)), (tx) =>
      readRecord(tx, actorFor(ratna), home.record),
    );
    expect(view?.history.map(({ revision, held, dismissed }) => [revision, held, dismissed])).toEqual([
      [home.id, null, undefined],
      [odd.id, null, true],
    ]);
    expect(await asOwner(village.db, `select account, target from audit where action = 'dismiss_held'`, [])).toEqual([
      { account: ratna.id, target: odd.id },
    ]);
  });

  test('what could not be read, and another content under a known id: both are closed, their bytes stay', async () => {
    const { home, member } = await writeFamily();
    await send(village, phone, [home]);
    const differing = phone.seal({ ...home, set: { ...home.set, alamat: 'Gang Mawar' } });
    const nonsense = phone.sealBytes(packRevision({ ...member, visited_on: 'besok' }), { revision: member.id });
    await deliver(village, phone.batch([differing, nonsense]));
    expect(await heldIn()).toEqual({ items: 0, sealed: 2, counted: 2, basis: 2 });
    expect(await dismiss(home.id)).toBe('dismissed');
    expect(await dismiss(member.id)).toBe('dismissed');
    expect(await heldIn()).toEqual({ items: 0, sealed: 0, counted: 0, basis: 0 });
    expect((await headOf(village.db, home.record))?.answers).toMatchObject({ alamat: home.set.alamat });
    expect(await ends('content_differs:2;content_malformed:3')).toEqual(['2 dismissed', '3 dismissed']);
    const { receipts } = await deliver(village, phone.batch([differing, nonsense]));
    expect(receipts.map(({ outcome }) => outcome)).toEqual(['held', 'held']);
    expect(await heldIn()).toMatchObject({ sealed: 0 });
    expect(
      await asOwner(
        village.db,
        `select count(*)::int as kept from envelope where outcome = 'dismissed' and bytes is not null`,
        [],
      ),
    ).toEqual([{ kept: 2 }]);
  });

  test('what passes by itself or can be released is not closed, and nobody closes what is another supervisor’s', async () => {
    const { home } = await writeFamily({ rt: '003' });
    const { odd } = await writeOdd();
    await send(village, phone, [home, odd]);
    expect(await dismiss(home.id)).toBe('not_allowed');
    expect(await dismiss(newId())).toBe('not_found');
    const yuni: Villager = { ...ratna, scope: [{ desa: panosogan, rw: null, rt: null }] };
    expect(await dismiss(odd.id, yuni)).toBe('not_found');
    expect(await heldIn()).toMatchObject({ items: 2 });
  });

  test('released into an RT that is not hers, it is known to her phone as received; another reason is told as well', async () => {
    const { home, member } = await writeFamily({ rt: '003' });
    expect(await send(village, phone, [home, member])).toEqual(['held outside_scope', 'held outside_scope']);
    expect(await ends('outside_scope:1-2')).toEqual([]);
    expect(await ends('fault:1;outside_scope:2')).toEqual(['1 held outside_scope']);
    expect(await releaseRevision(village, actorFor(ratna), home.id)).toBe('released');
    expect(await ends('outside_scope:1-2')).toEqual(['1 received']);
    const others = { ...actorFor(siti), device: newId() };
    expect(await findEnds(village, others, 'outside_scope:1-2')).toEqual([]);
  });

  test('what a centre could not read is read once it can: it is tried every day', async () => {
    const { home, member, weighing } = await writeFamily();
    await send(village, phone, [home, member]);
    expect(await send(withBrokenTables(village), phone, [weighing])).toEqual(['held fault']);
    await asOwner(village.db, `update envelope set reason = 'content_malformed' where outcome = 'held'`, []);
    expect(await heldIn()).toMatchObject({ sealed: 1 });
    village.advance(day);
    await releaseHeld(village);
    expect(await heldIn()).toMatchObject({ sealed: 0 });
    expect((await headOf(village.db, weighing.record))?.answers).toMatchObject({ bb_kg: weighing.set.bb_kg });
  });
});
