import { expect, test } from 'vitest';
import { childRows, countStates, filterRows, nextChild } from '../../../src/app/posyandu/posyandu-rows.ts';
import { withFresh } from '../../../src/app/posyandu/weighing-session.ts';
import { child, growth, morning, today, weighing } from './mongpok.ts';

const rows = childRows(morning(), { today, growth });
const rowOf = (id: string) => rows.find((row) => row.id === id);

test('the register lists every child under five by name, with this month state', () => {
  expect(rows.map(({ name, state }) => [name, state])).toEqual([
    ['AISYAH PUTRI', 'belum'],
    ['BIMA SAPUTRA', 'sudah'],
    ['CITRA DEWI', 'absen'],
    ['INTAN LESTARI', 'belum'],
  ]);
  expect(rowOf('aisyah')?.before?.weight_kg).toBe(7.9);
});

test('a guest is on the list and never awaited: she is in no count of those who did not come', () => {
  expect(rowOf('intan')?.isGuest).toBe(true);
  expect(countStates(rows)).toEqual({ belum: 1, sudah: 1, absen: 1 });
  expect(filterRows(rows, { query: '', posyandu: undefined, state: 'belum' }).map(({ id }) => id)).toEqual(['aisyah']);
});

test('a guest who was weighed is counted with the weighed', () => {
  const weighed = childRows(morning([weighing('intan', '2026-11', { bb_kg: 8 }, 'intan')]), { today, growth });
  expect(countStates(weighed).sudah).toBe(2);
});

test('a search finds a child whatever its state, also spelt otherwise', () => {
  const found = filterRows(rows, { query: 'tjitra', posyandu: undefined, state: 'belum' });
  expect(found.map(({ name }) => name)).toEqual(['CITRA DEWI']);
});

test('the next child comes by name, and behind the last one the list begins anew', () => {
  const all = childRows(morning([child('yusuf', 'YUSUF', '2025-01-01')]), { today, growth });
  expect(nextChild(all)?.id).toBe('aisyah');
  expect(nextChild(all, 'aisyah')?.id).toBe('yusuf');
  expect(nextChild(all, 'yusuf')?.id).toBe('aisyah');
  expect(
    nextChild(
      all.filter(({ id }) => id === 'aisyah'),
      'aisyah',
    ),
  ).toBeUndefined();
});

test('in the list of October nobody compares with November', () => {
  const october = childRows(morning(), { today: '2026-10-20', growth });
  const bima = october.find(({ id }) => id === 'bima');
  expect([bima?.state, bima?.now?.weight_kg, bima?.before]).toEqual(['sudah', 7, undefined]);
});

test('a row says what was saved at once, until the phone has read it', () => {
  const fresh = new Map([['aisyah', { record: 'r', revision: 'baru', state: 'sudah', now: undefined } as const]]);
  const stateOf = (isRead: boolean) => withFresh(rows, fresh, () => isRead).find(({ id }) => id === 'aisyah')?.state;
  expect([stateOf(false), stateOf(true)]).toEqual(['sudah', 'belum']);
  expect(withFresh(rows, new Map(), () => false)).toBe(rows);
});
