import { expect, test } from 'vitest';
import { distanceKm, readPoint, writePoint } from '../../../src/domain/form/point.ts';

const mongpok = { latitude: -6.148721, longitude: 106.235014, accuracy_m: 11.2 };

test('a point is one value, to the metre, and comes back', () => {
  expect(writePoint(mongpok)).toBe('-6.148721,106.235014,12');
  expect(readPoint('-6.148721,106.235014,12')).toEqual({ ...mongpok, accuracy_m: 12 });
});

test.each(['', '-6.1', '-6.1,106.2', '96.1,106.2,5', '-6.1,181,5', '-6,1;106,2', '-6.1,106.2,5,7', 7])(
  '%j is no point',
  (text) => expect(readPoint(text)).toBeUndefined(),
);

test('distances are those along the ground: a degree of latitude is 111 km', () => {
  expect(distanceKm(mongpok, mongpok)).toBe(0);
  const serang = { latitude: -6.1201, longitude: 106.1503 };
  const cilegon = { latitude: -6.0025, longitude: 106.0111 };
  expect(distanceKm(serang, cilegon)).toBeGreaterThan(18);
  expect(distanceKm(serang, cilegon)).toBeLessThan(22);
  expect(distanceKm({ latitude: 0, longitude: 0 }, { latitude: 1, longitude: 0 })).toBeCloseTo(111.2, 1);
});
