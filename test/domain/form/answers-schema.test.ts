import { expect, test } from 'vitest';
import { answersSchema } from '../../../src/domain/form/answers-schema.ts';
import { posyanduForm } from './posyandu-form.ts';

const schema = answersSchema(posyanduForm.structure);
const accepts = (answers: unknown) => schema.safeParse(answers).success;

test('every question may be open, and every answer of its type may stand, right or wrong', () => {
  expect(accepts({})).toBe(true);
  expect(accepts({ hadir: 'ya', berat: 999, kk: 9, sakit: [], imunisasi: {}, nomor: '1' })).toBe(true);
  expect(accepts({ tanggal: '2026-11-03', imunisasi: { bcg: '2026-01-02' }, posyandu: 'melati' })).toBe(true);
  expect(accepts({ hadir: { missing: 97 }, berat: { missing: 98 }, sakit: { missing: 99 } })).toBe(true);
});

const refused: readonly [string, unknown][] = [
  ['a question the form does not have', { agama: 1 }],
  ['a number as text', { berat: '8,2' }],
  ['a number that is none', { berat: Number.NaN }],
  ['a yes as true', { hadir: true }],
  ['a bare missing code with company', { hadir: { missing: 98, oleh: 'Sari' } }],
  ['an unknown missing code', { hadir: { missing: 96 } }],
  ['a date in another order', { tanggal: '03-11-2026' }],
  ['a set as one text', { sakit: 'diare' }],
  ['nothing at all', null],
];
for (const [what, answers] of refused) {
  test(`${what} is refused`, () => {
    expect(accepts(answers)).toBe(false);
  });
}
