import { expect, test } from 'vitest';
import type { Answers } from '../../../src/domain/answers.ts';
import { clearIrrelevant, evaluateForm } from '../../../src/domain/form/evaluate-form.ts';
import { facts, posyanduForm } from './posyandu-form.ts';

const evaluate = (answers: Answers) => evaluateForm(posyanduForm, answers, facts);
const found = (answers: Answers) =>
  evaluate(answers).violations.map(({ question, code, level }) => `${question} ${code} ${level}`);

test('an empty form asks what everybody is asked, and finds nothing wrong', () => {
  const { unanswered, violations, sections, calculated } = evaluate({});
  expect(unanswered).toEqual(['posyandu', 'tanggal', 'hadir']);
  expect(violations).toEqual([]);
  expect(sections).toEqual(['datang']);
  expect(calculated).toEqual({});
});

test('once Aisyah is there, her weight and the next section are asked', () => {
  const { sections, unanswered, relevant } = evaluate({ hadir: 'ya' });
  expect(sections).toEqual(['datang', 'keluarga']);
  expect(unanswered).toContain('berat');
  expect(relevant.has('obat')).toBe(false);
});

test('an empty line is no answer, and no answer is never a "tidak"', () => {
  const { unanswered } = evaluate({ hadir: '', tanggal: '2026-11-03' });
  expect(unanswered).toEqual(['posyandu', 'hadir']);
  expect(evaluate({ hadir: 'ya', sakit: [] }).unanswered).not.toContain('sakit');
});

test('"tidak tahu" is an answer where the question allows it, and nothing is drawn in by it', () => {
  expect(evaluate({ hadir: { missing: 98 } }).unanswered).not.toContain('hadir');
  expect(found({ hadir: { missing: 98 } })).toEqual([]);
  expect(found({ hadir: { missing: 97 } })).toEqual(['hadir not_an_option error']);
});

test('what an irrelevant answer would draw in stays out as well', () => {
  const answers: Answers = { hadir: 'tidak', berat: 8.2, obat: 2, alasan: 'lupa' };
  expect(evaluate(answers).irrelevant).toEqual(['berat', 'obat', 'alasan']);
  expect(evaluate(answers).calculated).toEqual({});
  expect(evaluate({ ...answers, berat: 99 }).violations).toEqual([]);
});

test('saving clears what became irrelevant, the draft keeps it, and back again nothing is lost', () => {
  const draft: Answers = { hadir: 'tidak', berat: 8.2, sakit: ['diare'], baru: 1, lila: '' };
  expect(clearIrrelevant(posyanduForm, draft, facts)).toEqual({ hadir: 'tidak', baru: 1 });
  expect(clearIrrelevant(posyanduForm, { ...draft, hadir: 'ya' }, facts)).toMatchObject({ berat: 8.2 });
});

test('a question may be required in some months only', () => {
  expect(evaluate({ tanggal: '2026-02-03' }).unanswered).toContain('tinggi');
  expect(evaluate({ tanggal: '2026-03-03' }).unanswered).not.toContain('tinggi');
});

test('calculated values come from the answers that count', () => {
  expect(evaluate({ hadir: 'ya', berat: 8.2 }).calculated).toEqual({ gram: 8200 });
});

const mistakes: readonly [string, Answers, string[]][] = [
  ['a weight beyond what can be', { berat: 82 }, ['berat too_large error']],
  ['a weight below what can be', { berat: 0.2 }, ['berat too_small error']],
  ['words for a weight', { berat: 'delapan' }, ['berat not_a_number error']],
  ['a weight too exact', { berat: 8.234 }, ['berat decimals warn']],
  ['half a centimetre where whole ones are asked', { tinggi: 73.5 }, ['tinggi decimals error']],
  ['an arm that is only odd', { lila: 26 }, ['lila too_large warn']],
  ['an arm that the form’s own check knows more about', { lila: 30 }, ['lila lebar warn']],
  [
    'a length that cannot be, whatever else is found,',
    { tinggi: 140 },
    ['tinggi too_large error', 'tinggi bulat warn'],
  ],
  ['a code that is no option', { kk: 7 }, ['kk not_an_option error']],
  ['a code as text', { kk: '1' }, ['kk not_an_option error']],
  ['an illness that is not on the list', { sakit: ['diare', 'masuk angin'] }, ['sakit not_an_option error']],
  ['a day that does not exist', { tanggal: '2026-02-30' }, ['tanggal not_a_date error']],
  ['a day that has not come', { tanggal: '2026-11-04' }, ['tanggal in_future error']],
  ['an immunisation that has not come', { imunisasi: { bcg: '2026-11-04' } }, ['imunisasi in_future error']],
  ['an immunisation nobody knows', { imunisasi: { xyz: '2026-11-01' } }, ['imunisasi not_an_option error']],
  ['a number with a digit missing', { nomor: '123' }, ['nomor wrong_length error']],
  ['a number with a letter', { nomor: '12a4' }, ['nomor not_a_number error']],
  ['a number its own check finds odd', { nomor: '0000' }, ['nomor nol warn']],
];
for (const [what, answers, expected] of mistakes) {
  test(`${what} is said at its question`, () => {
    expect(found({ tanggal: '2026-11-03', hadir: 'ya', ...answers })).toEqual(expected);
  });
}

test('a text is as long as it may be, and not longer', () => {
  const before: Answers = { hadir: 'ya', berat: 8, obat: 2 };
  expect(found({ ...before, alasan: 'x'.repeat(10) })).toEqual([]);
  expect(found({ ...before, alasan: 'x'.repeat(11) })).toEqual(['alasan too_long error']);
});

test('a rule that the form names but does not have is a mistake of the form', () => {
  const broken = { ...posyanduForm, logic: { ...posyanduForm.logic, relevance: {} } };
  expect(() => evaluateForm(broken, {}, facts)).toThrow('no relevance hadir');
});
