import { expect, test } from 'vitest';
import { attempts, fitInto, longestSide } from '../../../src/app/sensors/fit-photo.ts';

test('a picture is cut down to its longer side, whichever that is, and never blown up', () => {
  expect(fitInto({ width: 4000, height: 3000 }, 1280)).toEqual({ width: 1280, height: 960 });
  expect(fitInto({ width: 3000, height: 4000 }, 1280)).toEqual({ width: 960, height: 1280 });
  expect(fitInto({ width: 640, height: 480 }, 1280)).toEqual({ width: 640, height: 480 });
  expect(fitInto({ width: 20_000, height: 3 }, 1280)).toEqual({ width: 1280, height: 1 });
});

test('attempts only ever ask for less', () => {
  expect(attempts[0]?.longest).toBe(longestSide);
  for (const [at, { longest, quality }] of attempts.slice(1).entries()) {
    const before = attempts[at];
    expect(longest < (before?.longest ?? 0) || quality < (before?.quality ?? 0)).toBe(true);
  }
});
