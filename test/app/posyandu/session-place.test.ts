import { expect, test } from 'vitest';
import { placeOfWeighing, readSessionPlace, sessionHref } from '../../../src/app/posyandu/session-place.ts';

const known = { today: '2026-11-03', posyandu: [{ id: 'melati' }, { id: 'kenanga' }] };

test('a session is today at every posyandu, unless the address says otherwise', () => {
  expect(readSessionPlace({}, known)).toEqual({ day: '2026-11-03', posyandu: undefined });
  expect(readSessionPlace({ posyandu: 'melati', hari: '2026-11-01' }, known)).toEqual({
    ...{ day: '2026-11-01', posyandu: 'melati' },
  });
});

test('paper may be typed until the end of the next month, and nothing is weighed tomorrow', () => {
  const dayOf = (hari: string) => readSessionPlace({ hari }, known).day;
  expect(['2026-10-01', '2026-09-30', '2026-11-04', 'kemarin'].map(dayOf)).toEqual([
    ...['2026-10-01', '2026-11-03', '2026-11-03', '2026-11-03'],
  ]);
});

test('a posyandu that this phone does not know is none', () => {
  expect(readSessionPlace({ posyandu: 'mawar' }, known).posyandu).toBeUndefined();
});

test('a weighing is written down at the chosen posyandu, or at the only one', () => {
  const place = readSessionPlace({}, known);
  expect(placeOfWeighing({ ...place, posyandu: 'melati' }, known.posyandu)).toBe('melati');
  expect(placeOfWeighing(place, known.posyandu)).toBeUndefined();
  expect(placeOfWeighing(place, [{ id: 'melati' }])).toBe('melati');
});

test('the address leaves out what is usual', () => {
  const place = { day: '2026-11-03', posyandu: undefined };
  expect(sessionHref('/posyandu', place, '2026-11-03')).toBe('/posyandu');
  expect(sessionHref('/posyandu', { day: '2026-11-01', posyandu: 'melati' }, '2026-11-03', 'bima')).toBe(
    '/posyandu?posyandu=melati&hari=2026-11-01&anak=bima',
  );
});
