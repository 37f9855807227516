import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Column } from '../../../src/programme/follow-up/follow-up.ts';
import { type Worklist, worklistCsv } from '../../../src/programme/follow-up/worklist-csv.ts';
import { parseCsv } from '../../../src/server/commands/csv.ts';

const columns: readonly Column[] = [
  { key: 'nama', label: 'Nama', kind: 'text' },
  { key: 'nik', label: 'NIK', kind: 'nik' },
  { key: 'rt', label: 'RT', kind: 'text' },
  { key: 'hp', label: 'HP', kind: 'text' },
  { key: 'bb', label: 'Berat (kg)', kind: 'number' },
  { key: 'lahir', label: 'Tanggal lahir', kind: 'date' },
  { key: 'sektor', label: 'Sektor', kind: 'word', words: { 2: 'Warung makan' } },
];

const list: Worklist = {
  title: 'UMKM belum punya NIB',
  columns,
  rows: [
    {
      nama: 'Rini Astuti',
      nik: '3699235203900004',
      rt: '003',
      hp: '081234567890',
      bb: 8.2,
      lahir: '2025-08-14',
      sektor: 2,
    },
  ],
  numbers: 'whole',
  provenance: {
    filter: 'Desa Mongpok, RT 003',
    cutoff: '2026-11-30',
    made_on: '2026-12-01',
    made_by: 'Ratna Wulan (supervisor)',
    formula_version: 'cacah-2 who-1',
  },
};

const named = (nama: string) => worklistCsv({ ...list, columns: columns.slice(0, 2), rows: [{ nama }] });
/** The name as a spreadsheet reads the cell, before it decides what it is. */
const cellOf = (nama: string) => parseCsv(named(nama))[1]?.[0];

test('a worklist opens as columns: semicolons, a decimal comma, days as on paper, and whence it comes below', () => {
  expect(worklistCsv(list)).toBe(
    [
      '\uFEFFNama;NIK;RT;HP;Berat (kg);Tanggal lahir;Sektor',
      'Rini Astuti;"=""3699235203900004""";"=""003""";"=""081234567890""";8,2;14-08-2025;Warung makan',
      '',
      'UMKM belum punya NIB;Desa Mongpok, RT 003',
      'Hasil pendataan, bukan angka resmi',
      'Jumlah baris;1',
      'Data sampai;30-11-2026',
      'Dibuat;01-12-2026;Ratna Wulan (supervisor)',
      'Versi rumus;cacah-2 who-1',
      'Berisi data pribadi. Hanya untuk petugas yang menindaklanjuti.',
      '',
    ].join('\r\n'),
  );
});

test('a NIK is masked unless whoever makes the file may have it whole', () => {
  const masked = worklistCsv({ ...list, numbers: 'masked' });
  expect(masked).toContain(';3699••••••••0004;');
  expect(masked).not.toContain('3699235203900004');
});

test('what is not known is an empty cell, not "undefined" and not 0', () => {
  expect(worklistCsv({ ...list, rows: [{ nama: 'Umar' }] }).split('\r\n')[1]).toBe('Umar;;;;;;');
});

test('a list without lines still says what it is', () => {
  const [header, empty, title] = worklistCsv({ ...list, rows: [] }).split('\r\n');
  expect([header?.startsWith('\uFEFFNama;NIK'), empty, title]).toEqual([
    true,
    '',
    'UMKM belum punya NIB;Desa Mongpok, RT 003',
  ]);
});

describe('a name', () => {
  test.each([
    ['=HYPERLINK("http://jahat.example";"Klik")'],
    ['+62 bukan nomor'],
    ['-cmd|calc'],
    ['@SUM(A1:A9)'],
    ['\t=1+1'],
    ['\r=1+1'],
    ['\n=1+1'],
    ['  =1+1'],
    ['\u200B=1+1'],
    ['＝1+1'],
  ])('that would be carried out as a formula is text: %j', (nama) => {
    expect(cellOf(nama)).toBe(`'${nama}`);
  });

  test('that hides the sign behind a character nobody sees is text as well', () => {
    expect(cellOf('\u0000=1+1')).toBe("'=1+1");
    expect(cellOf('\uFEFF=1+1')).toBe("'=1+1");
  });

  test('with quotes, semicolons and lines of its own stays in its cell', () => {
    const nama = 'Warung "Bu; Rini"\r\nCabang 2';
    expect(cellOf(nama)).toBe(nama);
  });

  test('with an accent, an apostrophe or a comma is left as it is', () => {
    expect(named("Ma'mun, Nur’aeni é")).toContain("\r\nMa'mun, Nur’aeni é;\r\n");
  });
});

describe('text that a spreadsheet would take for a number or a day', () => {
  test.each([['003'], ['3-4'], ['1/2'], ['12E3'], ['+6281234567890'], ['0812-3456-789'], ['1208000123456']])(
    'stays text: %s',
    (nama) => expect(cellOf(nama)).toBe(`="${nama}"`),
  );

  test('house numbers with a letter and words with digits need nothing', () => {
    expect(cellOf('12A')).toBe('12A');
    expect(cellOf('Blok C 3')).toBe('Blok C 3');
  });
});

test('a number below nought is a number, and one that is none is empty', () => {
  const kg = (bb: number) => worklistCsv({ ...list, columns: columns.slice(4, 5), rows: [{ bb }] }).split('\r\n')[1];
  expect([kg(-2.15), kg(1108), kg(Number.NaN)]).toEqual(['-2,15', '1108', '']);
});

test('whatever is written in a cell, it comes back as that cell, and never as a formula of somebody’s own', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.constantFrom('', '=', '"', ';', '+', '\n'),
      (text, start) => {
        const nama = start + text;
        const cell = cellOf(nama) ?? '';
        const isOurs = /^="[\d .,:/()+eE-]*"$/.test(cell);
        expect(isOurs || !/^[=+\-@\t\r\n]/.test(cell)).toBe(true);
        const seen = nama.replace(/(?![\t\r\n])[\p{Cc}\uFEFF]/gu, '');
        expect(cell.replace(/^="(.*)"$/s, '$1').replace(/^'/, '')).toBe(isOurs ? seen : seen.replace(/^'/, ''));
      },
    ),
  );
});
