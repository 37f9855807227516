import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { VerdictRequest } from '../../../src/domain/wire/review-messages.ts';
import { giveVerdict } from '../../../src/server/review/give-verdict.ts';
import { readSummary } from '../../../src/server/summary/read-summary.ts';
import { recountDesa, rollMonths } from '../../../src/server/summary/roll-months.ts';
import { engines } from '../engines.ts';
import { childAnswers, homeAnswers, newId, weighingAnswers, write, writeFamily } from '../kit/family.ts';
import { enrolPhone, type Phone, send } from '../kit/phone.ts';
import { asOwner, readRollup, readTallies } from '../kit/read-state.ts';
import {
  actorFor,
  day,
  dewi,
  kab,
  mongpok,
  openVillage,
  panosogan,
  ratna,
  siti,
  umar,
  type Village,
} from '../kit/village.ts';

describe.each(engines)('the summary on $name', (engine) => {
  let village: Village;
  let phone: Phone;

  beforeAll(async () => {
    village = await openVillage(engine);
    phone = await enrolPhone(village.db, dewi);
  });
  afterAll(() => village.opened.close());

  const read = async (who = ratna) => {
    const months = await readSummary(village, actorFor(who), { desa: mongpok, months: 2 });
    if (months === 'not_found' || months[0] === undefined) throw new Error('no summary');
    return months[0];
  };

  test('after late visits, corrections, a move, a rejection and a deletion the sums are what a recount finds', async () => {
    const [one, two, three] = [await writeFamily(), await writeFamily({ rt: '003' }), await writeFamily()];
    await send(
      village,
      phone,
      [one, two, three].flatMap(({ home, member, weighing }) => [home, member, weighing]),
    );
    const late = await write({
      ...{ form: 'penimbangan', subject: one.member.subject, period: '2026-07', household: one.household },
      ...{ answers: { ...weighingAnswers(7.1), tgl_ukur: '2026-07-05' }, visited_on: '2026-07-05' },
    });
    const older = await write({
      ...{ form: 'anggota', subject: one.member.subject, parents: [one.member.id], household: one.household },
      ...{ before: childAnswers(one.household, 'AISYAH PUTRI') },
      answers: { ...childAnswers(one.household, 'AISYAH PUTRI'), tgl_lahir: '2021-06-10' },
    });
    const away = await write({
      ...{ form: 'keluarga', subject: two.home.subject, parents: [two.home.id], household: two.household },
      ...{ before: homeAnswers('003'), answers: homeAnswers('002', panosogan) },
    });
    const gone = { ...three.weighing, id: newId(), parents: [three.weighing.id], set: { '~deleted': true as const } };
    await send(village, phone, [late, away, gone]);
    await send(village, phone, [older]);
    const verdict: VerdictRequest = { revision: three.home.id, verdict: 'ditolak', text: '', notes: [] };
    expect(await giveVerdict(village, actorFor(ratna), three.home.record, verdict)).toBe('given');
    const [rollup, tallies] = [await readRollup(village.db), await readTallies(village.db)];
    expect(rollup.some((line) => line.includes(' 2026-07 '))).toBe(true);
    expect(rollup.some((line) => line.startsWith(panosogan))).toBe(true);
    for (const desa of [mongpok, panosogan]) await recountDesa(village, { kab, desa });
    expect(await readRollup(village.db)).toEqual(rollup);
    expect(await readTallies(village.db)).toEqual(tallies);
  });

  test('months before those asked for in detail come without their RT', async () => {
    const all = await readSummary(village, actorFor(ratna), { desa: mongpok, months: 5 });
    const trend = await readSummary(village, actorFor(ratna), { desa: mongpok, months: 5, detail: 2 });
    if (all === 'not_found' || trend === 'not_found') throw new Error('no summary');
    expect(all.every(({ by_rt }) => by_rt.length > 0)).toBe(true);
    expect(trend).toEqual(all.map((month, back) => (back < 2 ? month : { ...month, by_rt: [] })));
  });

  test('it says what it rests on: received, approved, held, in conflict, and what is still on the phones', async () => {
    const before = await read();
    const family = await writeFamily();
    phone.seal(family.home);
    await send(village, phone, [family.home, family.member, await writeFamily({ rt: '007' }).then(({ home }) => home)]);
    const verdict: VerdictRequest = { revision: family.home.id, verdict: 'disetujui', text: '', notes: [] };
    await giveVerdict(village, actorFor(ratna), family.home.record, verdict);
    const { basis, cutoff_date, month, desa_name } = await read();
    expect(basis).toEqual({
      ...before.basis,
      received: before.basis.received + 2,
      approved: before.basis.approved + 1,
      held: before.basis.held + 1,
      on_phones: before.basis.on_phones + 1,
      households: before.basis.households + 1,
    });
    expect({ cutoff_date, month, desa_name }).toEqual({
      cutoff_date: '2026-11-05',
      month: '2026-11',
      desa_name: 'Mongpok',
    });
  });

  test('a child that turns five within the month leaves S on that day, and the daily job counts its dossier anew', async () => {
    const { home, member, household } = await writeFamily();
    const old = { ...childAnswers(household, 'BIMA'), tgl_lahir: '2021-11-20' };
    const five = await write({ form: 'anggota', subject: { kind: 'person', id: newId() }, household, answers: old });
    await send(village, phone, [home, member, five]);
    const ofS = async () => (await read()).figures.find(({ indicator }) => indicator === 'B1')?.denominator ?? 0;
    const before = await ofS();
    village.advance(14 * day);
    await rollMonths(village);
    expect(await ofS()).toBe(before);
    village.advance(day);
    expect(await rollMonths(village)).toBeGreaterThan(0);
    expect(await ofS()).toBe(before - 1);
    expect(await rollMonths(village)).toBe(0);
    const [rollup, tallies] = [await readRollup(village.db), await readTallies(village.db)];
    await recountDesa(village, { kab, desa: mongpok });
    expect(await readRollup(village.db)).toEqual(rollup);
    expect(await readTallies(village.db)).toEqual(tallies);
    village.advance(-15 * day);
    await recountDesa(village, { kab, desa: mongpok });
  });

  test('a new month begins with every household in it', async () => {
    const { basis } = await read();
    village.advance(30 * day);
    expect((await read()).basis.households).toBe(0);
    await rollMonths(village);
    expect(await read()).toMatchObject({ month: '2026-12', basis: { households: basis.households } });
    expect(await rollMonths(village)).toBe(0);
    village.advance(-30 * day);
  });

  test('the kepala desa sees small counts of a RT as masked, and cannot find them by subtracting', async () => {
    await asOwner(village.db, 'delete from rollup');
    const rows = ['001', '002', '003'].map((rt, at) => ({
      rt,
      numerator: [2, 9, 20][at],
      denominator: [12, 30, 40][at],
    }));
    for (const { rt, numerator, denominator } of rows) {
      await asOwner(
        village.db,
        `insert into rollup (kab, desa, month, rw, rt, indicator, numerator, denominator) values ($1, $2, '2026-11', '001', $3, 'C1', $4, $5)`,
        [kab, mongpok, rt, numerator, denominator],
      );
    }
    const shown = (summary: Awaited<ReturnType<typeof read>>) =>
      summary.by_rt.map(({ figures }) => figures.find(({ indicator }) => indicator === 'C1')?.numerator);
    const masked = await read(umar);
    expect(shown(masked)).toEqual([null, null, 20]);
    expect(masked.figures.find(({ indicator }) => indicator === 'C1')).toMatchObject({
      numerator: 31,
      denominator: 82,
      masked: false,
    });
    expect(shown(await read(ratna))).toEqual([2, 9, 20]);
    expect(shown(await read(siti))).toEqual([2]);
    expect(await readSummary(village, actorFor(umar), { desa: panosogan, months: 1 })).toBe('not_found');
  });
});
