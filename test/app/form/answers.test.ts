import { expect, test } from 'vitest';
import {
  answerOfChoice,
  answerOfCodes,
  choiceOfAnswer,
  choicesOf,
  codesOfAnswer,
  quietCodes,
} from '../../../src/app/form/choice-codes.ts';
import { dateAnswer, dateParts } from '../../../src/app/form/date-answer.ts';
import { answerWords } from '../../../src/app/form/form-words.ts';
import { hasOwnPad, numberShape, numberText, saysNumber, textNumber } from '../../../src/app/form/number-text.ts';
import { type Form, findQuestion, type Question } from '../../../src/domain/form/form.ts';
import { form as akta } from '../../../src/forms/akta/form.ts';
import { form as kasusStunting } from '../../../src/forms/kasus_stunting/form.ts';
import { form as kesejahteraan } from '../../../src/forms/kesejahteraan/form.ts';
import { form as penimbangan } from '../../../src/forms/penimbangan/form.ts';

function question({ structure }: Form, key: string): Question {
  const found = findQuestion(structure, key);
  if (found === undefined) throw new Error(key);
  return found;
}

test('a document has its five rows in the order of the screen, and "Tidak tahu" becomes a missing code', () => {
  const status = question(akta, 'akta_status');
  const rows = choicesOf(akta, status);
  expect(rows.map(({ label }) => label)).toEqual([
    'Ada, ditunjukkan',
    'Ada, tidak ditunjukkan',
    'Sedang diproses',
    'Tidak ada',
    'Tidak tahu',
  ]);
  expect(answerOfChoice(status, rows[4]?.code ?? '')).toEqual({ missing: 98 });
  expect(answerOfChoice(status, '4')).toBe(4);
  expect(choiceOfAnswer({ missing: 98 })).toBe(rows[4]?.code);
  expect(quietCodes(status)).toEqual([97]);
});

test('a yes/no answer is never read as a number, and nothing is preselected', () => {
  const edema = question(penimbangan, 'edema');
  expect(choicesOf(penimbangan, edema).map(({ code }) => code)).toEqual(['ya', 'tidak']);
  expect(answerOfChoice(edema, 'tidak')).toBe('tidak');
  expect(choiceOfAnswer(undefined)).toBeUndefined();
});

test('"Tidak satu pun" is an answer; all boxes empty is none', () => {
  expect(answerOfCodes(['~none'])).toEqual([]);
  expect(answerOfCodes([])).toBeUndefined();
  expect(codesOfAnswer([])).toEqual(['~none']);
  expect(codesOfAnswer(undefined)).toBeUndefined();
  expect(codesOfAnswer(['diare'])).toEqual(['diare']);
});

test('a weight reads back as it was typed, with a comma', () => {
  expect(numberText(8.2)).toBe('8,2');
  expect(numberText(1108)).toBe('1108');
  expect(numberText({ missing: 99 })).toBe('');
  expect(textNumber('8,25')).toBe(8.25);
  expect(textNumber('')).toBeUndefined();
});

test('a comma just typed is left standing', () => {
  expect(saysNumber('8,', 8)).toBe(true);
  expect(saysNumber('', undefined)).toBe(true);
  expect(saysNumber('82', 8.2)).toBe(false);
});

test('kilograms have our own pad and room for a slip; a count uses the system keys', () => {
  const weight = question(penimbangan, 'bb_kg');
  expect(hasOwnPad(weight)).toBe(true);
  expect(numberShape(weight)).toEqual({ whole: 4, decimals: 3 });
  expect(hasOwnPad(question(penimbangan, 'mpasi_frekuensi'))).toBe(false);
});

test('a z-score may be below nought, and stands as it was typed', () => {
  const score = question(kasusStunting, 'zs_tbu');
  expect(hasOwnPad(score)).toBe(true);
  expect(numberShape(score)).toEqual({ whole: 4, decimals: 3, signed: true });
  expect(textNumber('-2,35')).toBe(-2.35);
  expect(numberText(-2.35)).toBe('-2,35');
  expect(textNumber('-')).toBeUndefined();
});

test('of a birth date known by month only, the day is the 15th and marked as a guess', () => {
  const parts = { day: '', month: 'Agu', year: '2025', monthOnly: true };
  expect(dateAnswer(parts)).toEqual({ date: '2025-08-15', isGuessed: true });
  expect(dateParts('2025-08-15', true)).toEqual({ day: '', month: '8', year: '2025', monthOnly: true });
});

test('half a date is no answer; a day that does not exist is kept as typed', () => {
  expect(dateAnswer({ day: '14', month: '', year: '2025', monthOnly: false }).date).toBeUndefined();
  const impossible = dateAnswer({ day: '31', month: '2', year: '2025', monthOnly: false }).date;
  expect(impossible).toBe('2025-2-31');
  expect(dateParts(impossible, false)).toEqual({ day: '31', month: '2', year: '2025', monthOnly: false });
});

test('a date of which only the month is asked is kept as its fifteenth and read back as the month', () => {
  const asked = question(kesejahteraan, 'bansos_pkh');
  const facts = { today: '2026-11-03', kode_desa: '36.04.23.2015', forms: {}, others: [] };
  const { date } = dateAnswer({ day: '', month: '11', year: '2026', monthOnly: true });
  expect(date).toBe('2026-11-15');
  expect(dateParts(date, asked.by_month === true)).toMatchObject({ day: '', monthOnly: true });
  expect(answerWords(kesejahteraan, asked, { answer: '2026-11-15', lookups: { facts, posyandu: [] } })).toBe(
    'November 2026',
  );
});
