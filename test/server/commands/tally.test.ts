import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { indicators } from '../../../src/programme/indicators/register.ts';
import { figureValue } from '../../../src/programme/tally.ts';
import { isDatabaseCommand, runDatabaseCommand } from '../../../src/server/commands/run-database-command.ts';
import { giveVerdict } from '../../../src/server/review/give-verdict.ts';
import { readSummary } from '../../../src/server/summary/read-summary.ts';
import { engines } from '../engines.ts';
import { newId, weighingAnswers, write, writeFamily } from '../kit/family.ts';
import { enrolPhone, send } from '../kit/phone.ts';
import { asOwner } from '../kit/read-state.ts';
import { actorFor, dewi, mongpok, openVillage, ratna, type Village } from '../kit/village.ts';

describe.each(engines)('figures from the command line on $name', (engine) => {
  let village: Village;
  const run = (...args: string[]) =>
    runDatabaseCommand({ ...village, random: (size) => new Uint8Array(size) }, ['tally', ...args]);
  const linesOf = (out: string) => out.split('\n').map((line) => JSON.parse(line));
  const tally = async (...args: string[]) => linesOf(await run('--desa', mongpok, ...args));

  beforeAll(async () => {
    village = await openVillage(engine);
    const phone = await enrolPhone(village.db, dewi);
    for (const rt of ['001', '003', '001', '003', '001']) {
      const { home, member, weighing, household } = await writeFamily({ rt });
      const september = await write({
        ...{ form: 'penimbangan', subject: member.subject, period: '2026-09', household, visited_on: '2026-09-04' },
        answers: { ...weighingAnswers(7.9), tgl_ukur: '2026-09-04', tb_cm: 74.1, cara_ukur: 1 },
      });
      const stall = { form: 'umkm', subject: { kind: 'enterprise', id: newId() }, household, rt } as const;
      const answers = { usaha_nama: 'Warung', usaha_sektor: 2, status_usaha: 1, nib: 3, halal: 3 };
      const first = await write({ ...stall, answers, visited_on: '2026-09-06' });
      const licensed = await write({
        ...{
          ...stall,
          before: answers,
          answers: { ...answers, nib: 1 },
          parents: [first.id],
          visited_on: '2026-11-02',
        },
      });
      await send(village, phone, [home, member, september, weighing, first, ...(rt === '001' ? [licensed] : [])]);
      const verdict = { revision: home.id, verdict: 'disetujui' as const, text: '', notes: [] };
      await giveVerdict(village, actorFor(ratna), home.record, verdict);
    }
  });
  afterAll(() => village.opened.close());

  const summaryOf = async (back: number) => {
    const months = await readSummary(village, actorFor(ratna), { desa: mongpok, months: 4 });
    const summary = months === 'not_found' ? undefined : months[back];
    if (summary === undefined) throw new Error('no summary');
    return summary;
  };

  test.each([
    ['2026-11-05', 0],
    ['2026-10-31', 1],
    ['2026-09-30', 2],
    ['2026-08-31', 3],
  ])('of %s they are those of the summary, indicator by indicator', async (cutoff, back) => {
    const { figures, cutoff_date, formula_version } = await summaryOf(back);
    const lines = await tally('--cutoff', cutoff);
    expect(lines.map(({ id }) => id)).toEqual(indicators.map(({ id }) => id));
    expect(lines).toEqual(
      figures.map(({ indicator, numerator, denominator, missing, excluded }) => ({
        ...{ id: indicator, numerator, denominator, missing, excluded, cutoff_date, formula_version },
        value: expect.toBeOneOf([null, expect.any(Number)]),
      })),
    );
    expect(cutoff_date).toBe(cutoff);
  });

  test('so are those of one RT', async () => {
    const { by_rt } = await summaryOf(0);
    const mine = by_rt.find(({ rt }) => rt === '003')?.figures.find(({ indicator }) => indicator === 'H1');
    const H1 = (await tally('--rw', '001', '--rt', '003')).find(({ id }) => id === 'H1');
    expect([H1.numerator, H1.denominator]).toEqual([mine?.numerator, mine?.denominator]);
    expect([H1.numerator, H1.denominator, H1.value]).toEqual([0, 2, 0]);
  });

  test('per cent has two decimals, and is null where there is nothing to divide by', async () => {
    const lines = await tally();
    for (const { id, numerator, denominator, value } of lines) {
      const isCount = indicators.find((one) => one.id === id)?.unit === 'count';
      const percent = figureValue([numerator, denominator, 0, 0]);
      if (isCount) expect(value).toBe(numerator);
      else if (denominator === 0) expect(value).toBeNull();
      else expect(Math.abs(value - (percent ?? 0))).toBeLessThanOrEqual(0.005);
    }
    expect(lines.find(({ id }) => id === 'H1')).toMatchObject({ numerator: 3, denominator: 5, value: 60 });
    expect((await tally('--cutoff', '2026-08-31')).find(({ id }) => id === 'H1')).toMatchObject({ value: null });
  });

  test('it counts from the records, whatever the sums say', async () => {
    const before = await tally();
    await asOwner(village.db, 'update rollup set numerator = numerator + 7');
    await asOwner(village.db, `update tally set figures = '{}'`);
    expect(await tally()).toEqual(before);
  });

  test.each([
    [['--cutoff', '2026-10-15'], 'Pilih 2026-10-31 atau 2026-11-05'],
    [['--cutoff', '2026-12-31'], 'belum mulai'],
    [['--cutoff', 'kemarin'], 'bukan tanggal'],
    [['--rt', '3'], 'harus tiga angka'],
    [['--bulan', '10'], '--bulan tidak dikenal'],
  ])('%j is refused with a sentence', async (args, words) => {
    await expect(run('--desa', mongpok, ...args)).rejects.toThrow(words);
  });

  test('so is a desa that is nowhere', async () => {
    await expect(run()).rejects.toThrow('Kurang --desa');
    await expect(run('--desa', '36.04')).rejects.toThrow('tidak berbentuk');
    await expect(run('--desa', '36.04.01.2001')).rejects.toThrow('tidak ada dalam data ini');
    expect([isDatabaseCommand(['tally', '--desa', mongpok]), isDatabaseCommand(['tolong'])]).toEqual([true, false]);
  });
});
