import { expect, test } from 'vitest';
import { keptSummary, loadSummary, type SummaryAnswer } from '../../../src/app/desk/read-summary.ts';
import { figureOf, summaryOf } from '../kepala-desa/mongpok.ts';

const mongpok = '36.04.23.2015';
const november = summaryOf('2026-11', [figureOf('C1', [37, 203, 37, 2])]);

/** A phone with its sealed shelf; `signal` decides whether the centre answers. */
function phone() {
  const shelf = new Map<string, unknown>();
  const line = { signal: true, asked: '' };
  return {
    line,
    shelf,
    request: async (path: string) => {
      line.asked = path;
      if (!line.signal) throw new TypeError('Failed to fetch');
      return Response.json({ months: [november], server_time: '2026-11-03T02:05:00.000Z' });
    },
    keep: async (name: string, value: unknown) => {
      shelf.set(name, structuredClone(value));
    },
    kept: async <T>(name: string) => shelf.get(name) as T | undefined,
  };
}

async function answersOf(hall: ReturnType<typeof phone>): Promise<SummaryAnswer[]> {
  const answers: SummaryAnswer[] = [];
  await loadSummary(hall, mongpok, (answer) => answers.push(answer));
  return answers;
}

test('after one visit the figures are there without a signal, with the time they were loaded', async () => {
  const hall = phone();
  await answersOf(hall);
  hall.line.signal = false;
  const [first, last] = await answersOf(hall);
  expect(first).toMatchObject({ shown: { at: '2026-11-03T02:05:00.000Z' }, outcome: undefined });
  expect(last).toMatchObject({ shown: { months: [november] }, outcome: { kind: 'offline' } });
});

test('the first visit without a signal shows nothing, and says why', async () => {
  const hall = phone();
  hall.line.signal = false;
  expect((await answersOf(hall)).at(-1)).toEqual({ shown: undefined, outcome: { kind: 'offline' } });
});

test('thirteen months of that desa are asked for', async () => {
  const hall = phone();
  await answersOf(hall);
  expect(hall.line.asked).toBe('/api/summary?desa=36.04.23.2015&months=13');
});

test('what an older version kept in another shape counts as nothing', async () => {
  const hall = phone();
  hall.shelf.set(`summary/${mongpok}`, { months: [{ month: 'November' }], at: 'kemarin' });
  expect(await keptSummary(hall, mongpok)).toBe(undefined);
});

test('a full disk does not hide figures that have just arrived', async () => {
  const hall = { ...phone(), keep: () => Promise.reject(new Error('quota')) };
  expect((await answersOf(hall)).at(-1)).toMatchObject({ shown: { months: [november] }, outcome: { kind: 'ok' } });
});
