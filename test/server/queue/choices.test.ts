import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Revision } from '../../../src/domain/revision.ts';
import type { QueueAsk } from '../../../src/domain/wire/review-messages.ts';
import { readKader } from '../../../src/server/accounts/read-kader.ts';
import { readerOptions } from '../../../src/server/accounts/session-actor.ts';
import { isQueueCursor, readQueue } from '../../../src/server/queue/read-queue.ts';
import { releaseRevision } from '../../../src/server/queue/release-revision.ts';
import { giveVerdict } from '../../../src/server/review/give-verdict.ts';
import { engines } from '../engines.ts';
import { homeAnswers, newId, write, writeFamily } from '../kit/family.ts';
import { enrolPhone, type Phone, send } from '../kit/phone.ts';
import { asOwner } from '../kit/read-state.ts';
import {
  actorFor,
  dewi,
  mongpok,
  openVillage,
  panosogan,
  ratna,
  rohmah,
  siti,
  type Village,
  type Villager,
} from '../kit/village.ts';

const hasty = (revision: Revision): Revision => ({ ...revision, saved_at: '2026-11-04T03:00:10.000Z' });
const fromAnotherDay = (revision: Revision): Revision => ({ ...revision, clock_offset_ms: 3 * 86_400_000 });

describe.each(engines)('the queue by risk on $name', (engine) => {
  let village: Village;
  let sitis: Phone;
  let dewis: Phone;
  const homes: Record<string, Revision> = {};
  const ibuRatna: Villager = { ...ratna, scope: [...ratna.scope, ...rohmah.scope] };

  const queueOf = (ask: QueueAsk = {}, who: Villager = ibuRatna) =>
    village.db.transaction(readerOptions(actorFor(who)), (tx) => readQueue(tx, actorFor(who), ask));
  const namesIn = async (ask: QueueAsk, who?: Villager) => {
    const names = new Map(Object.entries(homes).map(([name, { record }]) => [record, name]));
    return (await queueOf(ask, who)).items.map(({ record }) => names.get(record) ?? record);
  };
  const countsOf = (choices: readonly { key: string; count: number }[]) =>
    Object.fromEntries(choices.map(({ key, count }) => [key, count]));
  /** What `queue_count` holds, and what the records themselves say. */
  const bothCounts = () =>
    Promise.all(
      [
        'select verdict, desa, rt, form, author::text, flags, count from queue_count where count <> 0 order by 1, 2, 3, 4, 5, 6',
        `select verdict, desa, rt, form, newest_author::text as author, flags, count(*)::int as count from record
         where newest_revision is not null group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6`,
      ].map((sql) => asOwner(village.db, sql)),
    );

  beforeAll(async () => {
    village = await openVillage(engine);
    sitis = await enrolPhone(village.db, siti);
    dewis = await enrolPhone(village.db, dewi);
    const write = async (name: string, rt: string, how: (revision: Revision) => Revision = (one) => one) => {
      const { home } = await writeFamily({ rt });
      homes[name] = how(home);
      await send(village, rt === '001' ? sitis : dewis, [homes[name]]);
      village.advance(60_000);
    };
    await write('Sugeng', '001');
    await write('Darma', '001', hasty);
    await write('Wati', '003');
    await write('Ani', '003', fromAnotherDay);
    await write('Umar', '003', hasty);
    const { home } = await writeFamily({ rt: '007' });
    homes.Jauh = home;
    await send(village, sitis, [home]);
  });
  afterAll(() => village.opened.close());

  test('what weighs most stands first, and of equal weight what has waited longest', async () => {
    expect(await namesIn({})).toEqual(['Ani', 'Darma', 'Umar', 'Sugeng', 'Wati', 'Jauh']);
    expect(await namesIn({ order: 'newest' })).toEqual(['Jauh', 'Umar', 'Ani', 'Wati', 'Darma', 'Sugeng']);
    const [first] = (await queueOf()).items;
    expect(first).toMatchObject({ weight: 3, flags: ['jam_hp_salah'], desa: mongpok, author: dewi.id });
  });

  test('kader, formulir and tanda narrow it, and each says how much there would be', async () => {
    expect(await namesIn({ kader: siti.id })).toEqual(['Darma', 'Sugeng', 'Jauh']);
    expect(await namesIn({ flag: 'terlalu_cepat' })).toEqual(['Darma', 'Umar']);
    expect(await namesIn({ flag: 'tanpa_tanda' })).toEqual(['Sugeng', 'Wati']);
    expect(await namesIn({ form: 'penimbangan' })).toEqual([]);
    expect(await namesIn({ desa: panosogan })).toEqual([]);
    const { counts, choices } = await queueOf({ kader: siti.id, flag: 'terlalu_cepat' });
    expect(counts).toEqual({ menunggu: 1, ditahan: 0 });
    expect(choices.kader).toEqual(
      [
        { key: siti.id, name: siti.name, count: 1 },
        { key: dewi.id, name: dewi.name, count: 1 },
      ].sort((one, other) => (one.key < other.key ? -1 : 1)),
    );
    expect(countsOf(choices.flag)).toEqual({ terlalu_cepat: 1, tanpa_tanda: 1 });
    expect(countsOf(choices.form)).toEqual({ keluarga: 1 });
    expect(countsOf(choices.desa)).toEqual({ [mongpok]: 1 });
  });

  test('what is held says why, and stands under no flag', async () => {
    const held = await queueOf({ state: 'ditahan' });
    expect(held.items).toMatchObject([{ record: homes.Jauh?.record, held: 'outside_scope' }]);
    expect(countsOf(held.choices.reason)).toEqual({ outside_scope: 1 });
    expect(held.choices.flag).toEqual([]);
    expect(await namesIn({ reason: 'outside_scope' })).toEqual(['Jauh']);
    expect(await namesIn({ reason: 'clock_wrong' })).toEqual([]);
    expect(held.counts).toEqual({ menunggu: 5, ditahan: 1 });
  });

  test('the supervisor of one RT counts that RT', async () => {
    const rt3: Villager = { ...ratna, scope: [{ desa: mongpok, rw: '001', rt: '003' }] };
    const { counts, choices } = await queueOf({}, rt3);
    expect(counts).toEqual({ menunggu: 3, ditahan: 0 });
    expect(countsOf(choices.kader)).toEqual({ [dewi.id]: 3 });
    expect(await namesIn({}, rt3)).toEqual(['Ani', 'Umar', 'Wati']);
  });

  test('after verdicts, a repair, a move and a release the counts are what the records say', async () => {
    const judge = (name: string, verdict: 'disetujui' | 'perlu_perbaikan' | 'ditolak') => {
      const home = homes[name];
      if (home === undefined) throw new Error(`no ${name}`);
      return giveVerdict(village, actorFor(ratna), home.record, { revision: home.id, verdict, text: '', notes: [] });
    };
    expect(
      await Promise.all([judge('Sugeng', 'disetujui'), judge('Wati', 'ditolak'), judge('Ani', 'perlu_perbaikan')]),
    ).toEqual(['given', 'given', 'given']);
    const { Ani, Umar, Jauh } = homes;
    if (Ani === undefined || Umar === undefined || Jauh === undefined) throw new Error('a family is missing');
    const home = { form: 'keluarga', before: homeAnswers('003') } as const;
    const mended = await write({
      ...home,
      ...{
        subject: Ani.subject,
        parents: [Ani.id],
        rt: '003',
        answers: { ...homeAnswers('003'), lama_tinggal_bln: 12 },
      },
    });
    const away = await write({
      ...{ ...home, subject: Umar.subject, parents: [Umar.id], rt: '003', answers: homeAnswers('002', panosogan) },
    });
    await send(village, dewis, [mended, away]);
    expect(await releaseRevision(village, actorFor(ratna), Jauh.id)).toBe('released');
    const [counted, said] = await bothCounts();
    expect(counted).toEqual(said);
    const { counts, choices } = await queueOf();
    expect(counts).toEqual({ disetujui: 1, ditolak: 1, menunggu: 4, ditahan: 0 });
    expect(countsOf(choices.desa)).toEqual({ [mongpok]: 5, [panosogan]: 1 });
    expect((await queueOf({ state: 'menunggu', flag: 'tanpa_tanda' })).items.map(({ revision }) => revision)).toEqual(
      expect.arrayContaining([mended.id, away.id, Jauh.id]),
    );
  });

  test('each kader’s records add up, over all and by the month of the visit', async () => {
    const { home } = await writeFamily();
    const october = { ...home, id: newId(), visited_on: '2026-10-20' };
    const november = await write({
      ...{ form: 'keluarga', subject: home.subject, parents: [october.id], before: homeAnswers('001') },
      answers: { ...homeAnswers('001'), lama_tinggal_bln: 6 },
    });
    sitis.seal(home);
    await send(village, sitis, [october, november, (await writeFamily({ rt: '009' })).home]);
    const states = await readKader({ ...village, mayIssueCode: () => true }, actorFor(ibuRatna), 3);
    const none = { received: 0, approved: 0, waiting: 0, repair: 0, rejected: 0, held: 0 };
    const sitiNow = { received: 5, approved: 1, waiting: 3, repair: 0, rejected: 0, held: 1 };
    expect(states.find(({ account }) => account === siti.id)).toMatchObject({
      ...sitiNow,
      on_phone: 1,
      by_month: [
        { month: '2026-11', ...sitiNow },
        { ...none, month: '2026-10', received: 1, waiting: 1 },
        { ...none, month: '2026-09' },
      ],
    });
    expect(states.find(({ account }) => account === dewi.id)).toMatchObject({
      ...{ ...none, received: 3, waiting: 2, rejected: 1 },
      on_phone: 0,
    });
  });

  test('page by page everything comes once, in the same order', async () => {
    const many = await Promise.all(
      Array.from({ length: 60 }, async (_, at) => {
        const { home } = await writeFamily();
        return at % 7 === 0 ? hasty(home) : home;
      }),
    );
    await send(village, sitis, many);
    for (const order of ['risk', 'newest'] as const) {
      const first = await queueOf({ state: 'menunggu', order });
      expect(isQueueCursor(first.next ?? '')).toBe(true);
      const second = await queueOf({ state: 'menunggu', order, before: first.next ?? '' });
      const all = [...first.items, ...second.items];
      expect(second.next).toBeNull();
      expect(new Set(all.map(({ record }) => record)).size).toBe(first.counts.menunggu);
      expect(all).toHaveLength(first.counts.menunggu ?? 0);
      const weights = all.map(({ weight }) => weight);
      if (order === 'risk') expect(weights).toEqual([...weights].sort((one, other) => other - one));
    }
  });
});
