import { beforeEach, expect, test } from 'vitest';
import { isVacuumDue, maintain } from '../../../../src/server/db/embedded/maintenance.ts';

const noon = new Date('2026-11-22T05:00:00Z');
const night = new Date('2026-11-22T19:00:00Z');

let done: string[];
let hadWork: boolean;

const parts = (now: Date, hoursSinceVacuum: number | undefined) => ({
  run: async (sql: string) => {
    done.push(sql);
    return '';
  },
  hoursSinceVacuum: async () => hoursSinceVacuum,
  takeWork: () => hadWork,
  now: () => now,
});

beforeEach(() => {
  done = [];
  hadWork = true;
});

test('a quiet database is left alone', async () => {
  hadWork = false;
  await maintain(parts(night, undefined));
  expect(done).toEqual([]);
});

test('work by day is followed by a checkpoint only', async () => {
  await maintain(parts(noon, 10));
  expect(done).toEqual(['checkpoint']);
});

test('the first work of a night is followed by a vacuum, the next is not', async () => {
  await maintain(parts(night, 24));
  expect(done).toEqual(['checkpoint', 'vacuum (analyze)']);
  expect(isVacuumDue(night, 0.1)).toBe(false);
});

test('where the nights are without work a vacuum comes by day, after a day and a half or the first start', () => {
  expect([isVacuumDue(noon, 24), isVacuumDue(noon, 36), isVacuumDue(noon, undefined)]).toEqual([false, true, true]);
});
