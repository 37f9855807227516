import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Answers } from '../../../src/domain/answers.ts';
import type { Revision } from '../../../src/domain/revision.ts';
import type { TwinRequest } from '../../../src/domain/wire/twin-messages.ts';
import { readerOptions } from '../../../src/server/accounts/session-actor.ts';
import { readFeedPage } from '../../../src/server/feed/read-feed.ts';
import { readTwins } from '../../../src/server/identity/read-twins.ts';
import { settleTwins } from '../../../src/server/identity/settle-twins.ts';
import { giveVerdict } from '../../../src/server/review/give-verdict.ts';
import { recountDesa } from '../../../src/server/summary/roll-months.ts';
import { engines } from '../engines.ts';
import { childAnswers, type Family, newId, weighingAnswers, write, writeFamily } from '../kit/family.ts';
import { enrolPhone, type Phone, send } from '../kit/phone.ts';
import { asOwner, headOf, readCases, readRollup, readTallies } from '../kit/read-state.ts';
import { actorFor, dewi, kab, mongpok, openVillage, ratna, siti, umar, type Village } from '../kit/village.ts';

const tables = [
  ...['record', 'head', 'revision', 'revision_content', 'tally', 'rollup', 'growth_result', 'feed', 'verdict'],
  ...['identity_key', 'not_twin', 'follow_up', 'follow_up_content', 'follow_up_watch', 'referral', 'queue_count'],
];

/** Aisyah is written down in RT 001 by Siti, and once more at her grandmother's in RT 003 by Dewi, who heard another name. */
describe.each(engines)('somebody written down twice, on $name', (engine) => {
  let village: Village;
  let [sitis, dewis]: [Phone, Phone] = [] as unknown as [Phone, Phone];
  let here: Family;
  let there: Family;

  beforeAll(async () => {
    village = await openVillage(engine);
    sitis = await enrolPhone(village.db, siti);
    dewis = await enrolPhone(village.db, dewi);
  });
  afterAll(() => village.opened.close());
  beforeEach(async () => {
    for (const table of tables) await asOwner(village.db, `delete from ${table}`);
    [here, there] = [await writeFamily(), await writeFamily({ rt: '003' })];
    await send(village, sitis, [here.home, here.member, here.weighing]);
    village.advance(1000);
  });

  const anggota = (family: Family, answers: Answers, more: Partial<Parameters<typeof write>[0]> = {}) =>
    write({
      ...{
        form: 'anggota',
        subject: family.member.subject,
        household: family.household,
        rt: family.home.place.rt ?? '',
      },
      ...{ answers: { ...childAnswers(family.household, 'AISYAH PUTRI'), ...answers }, ...more },
    });
  const arrive = async (revisions: readonly Revision[], phone = dewis) => {
    village.advance(1000);
    expect(await send(village, phone, revisions)).toEqual(revisions.map(() => 'received'));
  };
  const decide = (
    deed: TwinRequest['deed'],
    [one, other]: readonly [string, string],
    { kind = 'person' as TwinRequest['kind'], who = ratna } = {},
  ) => {
    village.advance(1000);
    const parts = { ...village, random: (bytes: number) => new Uint8Array(randomBytes(bytes)) };
    return settleTwins(parts, actorFor(who), { deed, kind, one, other });
  };
  const listed = (who = ratna) =>
    village.db.transaction(readerOptions(actorFor(who)), (tx) => readTwins(tx, actorFor(who)));
  const flagsOf = async ({ id }: Revision) => {
    const [row] = await asOwner<{ flags: string[] }>(village.db, 'select flags from revision where id = $1', [id]);
    return row?.flags ?? [];
  };
  /** What stands equals what is worked out from nothing. */
  const expectRecounted = async () => {
    const [tallies, rollup, cases] = [
      await readTallies(village.db),
      await readRollup(village.db),
      await readCases(village.db),
    ];
    await recountDesa(village, { kab, desa: mongpok });
    expect(await readTallies(village.db)).toEqual(tallies);
    expect(await readRollup(village.db)).toEqual(rollup);
    expect(await readCases(village.db)).toEqual(cases);
    return { tallies, rollup, cases };
  };

  test('the second writing is flagged for the supervisor, who sees both side by side', async () => {
    const twin = await anggota(there, { nama: 'Poetri Aisjah' });
    await arrive([there.home, twin, there.weighing]);

    expect(await flagsOf(here.member)).not.toContain('mungkin_kembar');
    expect(await flagsOf(twin)).toContain('mungkin_kembar');
    const { pairs } = await listed();
    expect(pairs).toHaveLength(1);
    expect(pairs[0]).toMatchObject({ kinds: ['lahir'], one: { records: 2 }, other: { records: 2 } });
    const places = [pairs[0]?.one, pairs[0]?.other].map((side) => side?.head.place.rt);
    expect(places.sort()).toEqual(['001', '003']);
  });

  test('a NIK is enough, and a mother or a NIK that differs tells two apart', async () => {
    const [rini, wati] = [newId(), newId()];
    const mother = (id: string, family: Family, nama: string) =>
      write({
        ...{ form: 'anggota', subject: { kind: 'person', id }, household: family.household },
        ...{ rt: family.home.place.rt ?? '', answers: { keluarga_id: family.household, nama, jk: 2, hub_kk: 3 } },
      });
    await arrive([await mother(rini, here, 'Rini'), await mother(wati, there, 'Wati')]);
    const parents = [here.member.id];
    const before = childAnswers(here.household, 'AISYAH PUTRI');
    await arrive([await anggota(here, { ibu_kandung_id: rini }, { parents, before })]);
    const twin = await anggota(there, { ibu_kandung_id: wati, nik_status: 1, nik: '3699235408250002' });
    await arrive([there.home, twin]);
    expect(await flagsOf(twin)).not.toContain('mungkin_kembar');

    const bima = await write({
      ...{ form: 'anggota', subject: { kind: 'person', id: newId() }, household: here.household },
      answers: {
        ...childAnswers(here.household, 'BIMA'),
        tgl_lahir: '2025-08-15',
        nik_status: 1,
        nik: '3699235408250002',
      },
    });
    await arrive([bima], sitis);
    expect(await flagsOf(bima)).toContain('mungkin_kembar');
    expect((await listed()).pairs.map(({ kinds }) => kinds)).toEqual([['nik']]);
  });

  test('merged, she is one: counted once, weighed in one curve, and all is as counted from nothing', async () => {
    const earlier = await write({
      ...{ form: 'penimbangan', subject: there.weighing.subject, period: '2026-10', household: there.household },
      ...{ rt: '003', answers: { ...weighingAnswers(7.9), tgl_ukur: '2026-10-03' }, visited_on: '2026-10-03' },
    });
    await arrive([there.home, there.member, there.weighing, earlier]);
    const apart = await expectRecounted();
    expect(await decide('gabungkan', [there.child, here.child])).toBe('done');

    for (const { record } of [there.member, there.weighing, earlier])
      expect((await headOf(village.db, record))?.place).toMatchObject({ household: here.household, rt: '001' });
    const merged = await expectRecounted();
    const weighed = (lines: readonly string[]) => lines.filter((line) => line.includes(' B1 '));
    expect(weighed(merged.rollup)).toEqual(
      expect.arrayContaining([`${mongpok} 2026-11 001/001 B1 1 1 0 0`, `${mongpok} 2026-10 001/001 B1 1 1 0 0`]),
    );
    expect(weighed(merged.rollup).some((line) => line.includes('001/003'))).toBe(false);
    expect((await listed()).pairs).toEqual([]);

    expect(await decide('pisahkan', [there.child, here.child])).toBe('done');
    expect(await expectRecounted()).toEqual(apart);
    expect((await headOf(village.db, there.weighing.record))?.place).toMatchObject({ household: there.household });
  });

  test('what is still written about the one that was given up reaches the other, and moves with it', async () => {
    await arrive([there.home, there.member, there.weighing]);
    await decide('gabungkan', [there.child, here.child]);
    const late = await write({
      ...{ form: 'penimbangan', subject: there.weighing.subject, period: '2026-09', household: there.household },
      ...{ rt: '003', answers: { ...weighingAnswers(7.7), tgl_ukur: '2026-09-03' }, visited_on: '2026-09-03' },
    });
    await arrive([late]);
    expect((await headOf(village.db, late.record))?.place).toMatchObject({ household: here.household, rt: '001' });
    await expectRecounted();

    const moved = await anggota(
      here,
      {
        keluarga_id: there.household,
      },
      { parents: [here.member.id], before: childAnswers(here.household, 'AISYAH PUTRI') },
    );
    await arrive([moved], sitis);
    for (const { record } of [late, there.weighing, there.member])
      expect((await headOf(village.db, record))?.place).toMatchObject({ household: there.household, rt: '003' });
    await expectRecounted();
  });

  test('a move that is written into the one that was given up moves the other, with all that is hers', async () => {
    const elsewhere = await writeFamily({ rt: '003' });
    await arrive([there.home, there.member, there.weighing, elsewhere.home]);
    await decide('gabungkan', [there.child, here.child]);
    const moved = await anggota(
      there,
      { keluarga_id: elsewhere.household },
      { parents: [there.member.id], before: childAnswers(there.household, 'AISYAH PUTRI'), visited_on: '2026-11-05' },
    );
    await arrive([moved]);
    for (const { record } of [here.member, here.weighing, there.member, there.weighing])
      expect((await headOf(village.db, record))?.place).toMatchObject({ household: elsewhere.household, rt: '003' });
    await expectRecounted();
    await decide('pisahkan', [there.child, here.child]);
    expect((await headOf(village.db, here.weighing.record))?.place).toMatchObject({ household: here.household });
    expect((await headOf(village.db, there.weighing.record))?.place).toMatchObject({ household: elsewhere.household });
    await expectRecounted();
  });

  test('two households become one, with everybody in them, and two again', async () => {
    await arrive([there.home, there.member, there.weighing]);
    const apart = await expectRecounted();
    const two = [there.household, here.household] as const;
    expect(await decide('gabungkan', two, { kind: 'household' })).toBe('done');
    for (const { record } of [there.home, there.member, there.weighing])
      expect((await headOf(village.db, record))?.place).toMatchObject({ household: here.household, rt: '001' });
    await expectRecounted();
    // Somebody who comes into the household that was given up comes into the other one.
    const rini = await write({
      ...{ form: 'anggota', subject: { kind: 'person', id: newId() }, household: there.household, rt: '003' },
      answers: { ...childAnswers(there.household, 'RINI'), tgl_lahir: '1990-03-12', hub_kk: 3 },
    });
    await arrive([rini]);
    expect((await headOf(village.db, rini.record))?.place).toMatchObject({ household: here.household, rt: '001' });
    await expectRecounted();
    await decide('pisahkan', two, { kind: 'household' });
    const [gone, counted] = [await headOf(village.db, rini.record), await expectRecounted()];
    expect(gone?.place).toMatchObject({ household: there.household, rt: '003' });
    expect(counted.tallies).toHaveLength(apart.tallies.length);
  });

  test('what was decided is listed with whose it is, and who decided', async () => {
    await arrive([there.home, await anggota(there, { nama: 'POETRI AISJAH' })]);
    await decide('gabungkan', [there.child, here.child]);
    expect((await listed()).decided).toMatchObject([
      { kind: 'digabung', one: { name: 'POETRI AISJAH' }, other: { name: 'AISYAH PUTRI' }, by: ratna.name },
    ]);
  });

  test('there are no circles, and only who sees both decides', async () => {
    await arrive([there.home, there.member]);
    await decide('gabungkan', [there.child, here.child]);
    expect(await decide('gabungkan', [here.child, there.child])).toBe('request_malformed');
    expect(await decide('gabungkan', [here.child, here.child])).toBe('request_malformed');
    const narrow = { ...ratna, scope: [{ desa: mongpok, rw: '001', rt: '003' }] };
    expect(await decide('pisahkan', [there.child, here.child], { who: narrow })).toBe('not_found');
    expect((await listed(umar)).pairs).toEqual([]);
    expect((await listed()).decided).toMatchObject([{ kind: 'digabung', by: ratna.name }]);
  });

  test('a kader’s phone cannot say it: that waits for the supervisor', async () => {
    await arrive([there.home, there.member]);
    const sly = await anggota(
      there,
      { digabung_ke: here.child },
      {
        parents: [there.member.id],
        before: childAnswers(there.household, 'AISYAH PUTRI'),
      },
    );
    village.advance(1000);
    expect(await send(village, dewis, [sly])).toEqual(['held outside_scope']);
  });

  test('that two are two is remembered, also when one of them is written about again', async () => {
    await arrive([there.home, there.member]);
    expect(await decide('bukan', [there.child, here.child])).toBe('done');
    expect((await listed()).pairs).toEqual([]);
    const again = await anggota(
      there,
      { jkn: 4 },
      {
        parents: [there.member.id],
        before: childAnswers(there.household, 'AISYAH PUTRI'),
      },
    );
    await arrive([again]);
    expect(await flagsOf(again)).not.toContain('mungkin_kembar');
    await decide('tanyakan', [there.child, here.child]);
    expect((await listed()).pairs).toHaveLength(1);
  });

  test('a rejected merging counts as none', async () => {
    await arrive([there.home, there.member]);
    await decide('gabungkan', [there.child, here.child]);
    const head = await headOf(village.db, there.member.record);
    const verdict = { revision: head?.tips[0] ?? '', verdict: 'ditolak' as const, text: '', notes: [] };
    village.advance(1000);
    expect(await giveVerdict(village, actorFor(ratna), there.member.record, verdict)).toBe('given');
    expect((await headOf(village.db, there.member.record))?.place).toMatchObject({ household: there.household });
    await expectRecounted();
  });

  test('the phones learn of it by their feed, each by what it may see', async () => {
    await arrive([there.home, there.member]);
    const { cursor } = await readFeedPage(village, actorFor(siti), '');
    await decide('gabungkan', [there.child, here.child]);
    const { items } = await readFeedPage(village, actorFor(siti), cursor);
    expect(items).toMatchObject([
      { kind: 'head', head: { record: there.member.record, answers: { digabung_ke: here.child } } },
    ]);
  });
});
