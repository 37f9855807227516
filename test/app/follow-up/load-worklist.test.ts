import { expect, test } from 'vitest';
import { fetchWhole, loadWorklist, type WorklistAnswer } from '../../../src/app/follow-up/load-worklist.ts';
import { type WorklistPart, wholeList } from '../../../src/app/follow-up/worklist-part.ts';
import type { Role } from '../../../src/domain/roles.ts';
import { answerOf, caseOf, mongpok } from './jemput-bola.ts';

const id = (at: number) => `01980000-0000-7000-8000-${String(at).padStart(12, '0')}`;
const idsOf = (name: string, at: number) => ({
  id: id(at),
  household: id(99),
  subject: { kind: 'person', id: id(at) } as const,
  name,
});
const child = (name: string, at: number, rt = '003') => {
  const { name: nama, ...ids } = idsOf(name, at);
  return caseOf(nama, { ...ids, rt });
};
const pages = [
  answerOf([child('Dimas', 1), child('Aisyah', 2, '004')], { by_status: { baru: 3 }, next: 'bawah' }),
  answerOf([child('Bima', 3)], { by_status: { baru: 3 } }),
];

/** A phone with its sealed shelf; `signal` decides whether the centre answers. */
function phone(role: Role) {
  const shelf = new Map<string, unknown>();
  const line = { signal: true, asked: [] as string[] };
  return {
    ...{ line, shelf },
    account: { id: id(50), name: 'Haji Mulyana', role, kab: '36.04', scope: [{ desa: mongpok, rw: null, rt: null }] },
    request: async (path: string) => {
      line.asked.push(path);
      if (!line.signal) throw new TypeError('Failed to fetch');
      return Response.json(path.includes('before=bawah') ? pages[1] : pages[0]);
    },
    keep: async (name: string, value: unknown) => {
      shelf.set(name, structuredClone(value));
    },
    kept: async <T>(name: string) => shelf.get(name) as T | undefined,
  };
}

async function answersOf(hall: ReturnType<typeof phone>, part: WorklistPart): Promise<WorklistAnswer[]> {
  const answers: WorklistAnswer[] = [];
  await loadWorklist(hall, part, (answer) => answers.push(answer));
  return answers;
}

const namesOf = (answer: WorklistAnswer | undefined) => answer?.list?.items.map(({ values }) => values.nama);

test('after one visit the kepala desa has the whole list in the village hall, and every filter works there', async () => {
  const hall = phone('kepala_desa');
  expect(namesOf((await answersOf(hall, wholeList('akta'))).at(-1))).toEqual(['Dimas', 'Aisyah', 'Bima']);
  hall.line.signal = false;
  const [first, last] = await answersOf(hall, { ...wholeList('akta'), rw: '001', rt: '004' });
  expect(namesOf(first)).toEqual(['Aisyah']);
  expect(last).toMatchObject({ outcome: { kind: 'offline' }, list: { at: '2026-11-03T02:05:00.000Z' } });
});

test('a supervisor gets page by page, and nothing is kept', async () => {
  const desk = phone('supervisor');
  const last = (await answersOf(desk, wholeList('akta'))).at(-1);
  expect(namesOf(last)).toEqual(['Dimas', 'Aisyah']);
  expect(last?.list?.next).toBe('bawah');
  expect(desk.shelf.size).toBe(0);
});

test('the first visit without a signal shows nothing, and says why', async () => {
  const hall = phone('kepala_desa');
  hall.line.signal = false;
  expect((await answersOf(hall, wholeList('akta'))).at(-1)).toEqual({ list: undefined, outcome: { kind: 'offline' } });
});

test('a list that leaves the screen is asked for with its reason once, and fetched to its end', async () => {
  const desk = phone('opd');
  const progress: number[] = [];
  const leaving = { export: 'csv', reason: 'jemput_bola' } as const;
  const outcome = await fetchWhole(desk, wholeList('akta'), { leaving, onProgress: (count) => progress.push(count) });
  expect(outcome).toMatchObject({ kind: 'ok', value: { items: { length: 3 }, next: null } });
  expect(desk.line.asked).toEqual([
    '/api/follow-ups?rule=akta&export=csv&reason=jemput_bola',
    '/api/follow-ups?rule=akta&before=bawah',
  ]);
  expect(progress).toEqual([2]);
});
