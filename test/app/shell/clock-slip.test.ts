import { expect, test } from 'vitest';
import { clockSlip } from '../../../src/app/shell/clock-slip.ts';
import { shellTexts } from '../../../src/app/texts/id/shell.ts';

const minute = 60_000;

test("a clock that is a few minutes off is nobody's business", () => {
  expect(clockSlip(10 * minute)).toBeUndefined();
  expect(clockSlip(-10 * minute)).toBeUndefined();
});

test('a wrong clock is said with how much and in which direction', () => {
  expect(clockSlip(12 * minute)).toEqual({ isLate: true, amount: 12, unit: 'menit' });
  expect(clockSlip(125 * minute)).toEqual({ isLate: true, amount: 2, unit: 'jam' });
  expect(clockSlip(-25 * 60 * minute)).toEqual({ isLate: false, amount: 1, unit: 'hari' });
});

test('the sentence is the one of the phone: "Jam HP terlambat 2 jam."', () => {
  const words = [120 * minute, -48 * 60 * minute].map((offset) => {
    const slip = clockSlip(offset);
    return slip && shellTexts.phone.clock(slip);
  });
  expect(words).toEqual(['Jam HP terlambat 2 jam.', 'Jam HP terlalu cepat 2 hari.']);
});
