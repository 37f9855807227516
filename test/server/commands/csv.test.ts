import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvLine, parseCsv, safeCell } from '../../../src/server/commands/csv.ts';

test('byte order mark, CRLF, quotes, commas and line breaks in cells are read as meant', () => {
  const text = '\uFEFFid,nama\r\n1,"Rini, ""Bu RT"""\r\n\r\n2,"RT 03\r\nRW 01"\r\n';
  expect(parseCsv(text)).toEqual([
    ['id', 'nama'],
    ['1', 'Rini, "Bu RT"'],
    ['2', 'RT 03\r\nRW 01'],
  ]);
});

test('empty cells stay cells, at the end of the line and of the file', () => {
  expect(parseCsv('a,b,c\n1,,\n,,3\n,,')).toEqual([
    ['a', 'b', 'c'],
    ['1', '', ''],
    ['', '', '3'],
    ['', '', ''],
  ]);
});

test('a file without a last line break keeps its last line', () => {
  expect(parseCsv('id\n7')).toEqual([['id'], ['7']]);
});

test('semicolons separate when the header uses them', () => {
  expect(parseCsv('id;bb\n1;8,2\n')).toEqual([
    ['id', 'bb'],
    ['1', '8,2'],
  ]);
});

test('a quote left open reaches to the end and loses nothing', () => {
  expect(parseCsv('id,nama\n1,"Rini\n2,Umar')).toEqual([
    ['id', 'nama'],
    ['1', 'Rini\n2,Umar'],
  ]);
});

test('an empty file has no rows', () => {
  expect(parseCsv('')).toEqual([]);
  expect(parseCsv('\n\n')).toEqual([]);
});

test('whatever is written is read back', () => {
  const cell = fc.oneof(fc.string(), fc.stringMatching(/^[",;\r\n a]{0,8}$/));
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1 });
  fc.assert(
    fc.property(rows, (written) => {
      expect(parseCsv(csvLine(['id', 'nama']) + written.map(csvLine).join('')).slice(1)).toEqual(written);
    }),
  );
});

test('text that a spreadsheet would run as a formula gets an apostrophe', () => {
  expect(['=1+1', '+62812', '-2', '@a', '3699231408920003', 'Rini'].map(safeCell)).toEqual([
    "'=1+1",
    "'+62812",
    "'-2",
    "'@a",
    '3699231408920003',
    'Rini',
  ]);
});
