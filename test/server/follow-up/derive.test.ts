import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { VerdictRequest } from '../../../src/domain/wire/review-messages.ts';
import { rollCases } from '../../../src/server/follow-up/roll-cases.ts';
import { giveVerdict } from '../../../src/server/review/give-verdict.ts';
import { engines } from '../engines.ts';
import { homeAnswers, newId, writeFamily } from '../kit/family.ts';
import { rewrite, stallAnswers, writeStall, writeVisit } from '../kit/papers.ts';
import { enrolPhone, type Phone, send } from '../kit/phone.ts';
import { asOwner, readCases } from '../kit/read-state.ts';
import { actorFor, day, dewi, mongpok, openVillage, panosogan, ratna, type Village } from '../kit/village.ts';

describe.each(engines)('cases worked out from dossiers on $name', (engine) => {
  let village: Village;
  let phone: Phone;

  beforeAll(async () => {
    village = await openVillage(engine);
    phone = await enrolPhone(village.db, dewi);
  });
  afterAll(() => village.opened.close());

  /** The cases of one business. */
  const casesOf = (subject: string) =>
    asOwner<{ rule: string; desa: string; rt: string; categories: string[]; may_be_sent: boolean; status: string }>(
      village.db,
      'select rule, desa, rt, categories, may_be_sent, status from follow_up where subject = $1',
      [subject],
    );

  test('a business without NIB is one, and no longer once it has it', async () => {
    const family = await writeFamily();
    const stall = await writeStall(family);
    await send(village, phone, [family.home, family.member, stall]);
    const found = { rule: 'umkm', desa: mongpok, rt: '001', categories: ['tanpa_nib'], status: 'baru' };
    expect(await casesOf(stall.subject.id)).toEqual([{ ...found, may_be_sent: false }]);
    await send(village, phone, [await writeVisit(family)]);
    expect(await casesOf(stall.subject.id)).toEqual([{ ...found, may_be_sent: true }]);
    const before = stallAnswers(family.child);
    const registered = await rewrite(family, stall, { before, after: { ...before, nib: 1 } });
    await send(village, phone, [registered]);
    expect(await casesOf(stall.subject.id)).toEqual([]);
    const verdict: VerdictRequest = { revision: registered.id, verdict: 'ditolak', text: 'NIB tidak ada', notes: [] };
    expect(await giveVerdict(village, actorFor(ratna), registered.record, verdict)).toBe('given');
    expect(await casesOf(stall.subject.id)).toEqual([{ ...found, may_be_sent: true }]);
  });

  test('cases go where the family goes', async () => {
    const family = await writeFamily();
    const stall = await writeStall(family);
    await send(village, phone, [family.home, family.member, stall]);
    const away = { before: homeAnswers('001'), after: homeAnswers('002', panosogan) };
    await send(village, phone, [await rewrite(family, family.home, away)]);
    expect(await casesOf(stall.subject.id)).toMatchObject([{ desa: panosogan, rt: '002' }]);
  });

  test('after corrections, a move, a rejection and a deletion they are those that are found from nothing', async () => {
    const families = [await writeFamily(), await writeFamily({ rt: '003' }), await writeFamily(), await writeFamily()];
    const stalls = await Promise.all(families.map((family) => writeStall(family)));
    await send(village, phone, [
      ...families.flatMap(({ home, member, weighing }) => [home, member, weighing]),
      ...stalls,
      ...(await Promise.all(families.slice(1).map((family) => writeVisit(family)))),
    ]);
    const [one, two, three] = families;
    const [first, , third] = stalls;
    if (!one || !two || !three || !first || !third) throw new Error('a family is missing');
    const before = stallAnswers(one.child);
    await send(village, phone, [
      await rewrite(one, first, { before, after: { ...before, usaha_nama: 'Warung Nasi Bu Rini' } }),
      await rewrite(two, two.home, { before: homeAnswers('003'), after: homeAnswers('002', panosogan) }),
      { ...third, id: newId(), parents: [third.id], set: { '~deleted': true }, unset: [] },
    ]);
    const derived = await readCases(village.db);
    expect(derived.some((line) => line.includes('Warung Nasi Bu Rini'))).toBe(true);
    expect(derived.some((line) => line.includes(third.subject.id))).toBe(false);
    for (const table of ['follow_up', 'follow_up_content', 'follow_up_watch', 'referral']) {
      await asOwner(village.db, `delete from ${table}`);
    }
    expect(await rollCases(village)).toBeGreaterThanOrEqual(families.length);
    expect(await readCases(village.db)).toEqual(derived);
    expect(await rollCases(village)).toBe(0);
  });

  test('new rules look at every dossier again, once', async () => {
    const derived = await readCases(village.db);
    const [{ households } = { households: 0 }] = await asOwner<{ households: number }>(
      village.db,
      'select count(*)::int as households from follow_up_watch',
    );
    await asOwner(village.db, `update follow_up_watch set rules_version = 'dulu'`);
    await asOwner(village.db, `update follow_up set categories = '{dulu}'`);
    await asOwner(village.db, `update referral set office = 'dulu ' || office`);
    await asOwner(village.db, `delete from follow_up_content where office <> ''`);
    await asOwner(village.db, `update follow_up_content set content = '{}'`);
    expect(await rollCases(village)).toBe(households);
    expect(await readCases(village.db)).toEqual(derived);
    expect(await rollCases(village)).toBe(0);
  });

  test('what comes by itself comes on its day: a new year wants a new visit', async () => {
    const family = await writeFamily();
    await send(village, phone, [family.home, family.member, await writeVisit(family)]);
    const toVisit = async () => (await casesOf(family.household)).filter(({ rule }) => rule === 'kunjungan');
    const daysLeft = 57;
    village.advance((daysLeft - 1) * day);
    await rollCases(village);
    expect(await toVisit()).toEqual([]);
    village.advance(day);
    expect(await rollCases(village)).toBeGreaterThan(0);
    expect(await toVisit()).toMatchObject([{ categories: ['belum'], status: 'baru' }]);
    expect(await rollCases(village)).toBe(0);
    village.advance(-daysLeft * day);
  });
});
