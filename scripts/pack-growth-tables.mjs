// Turns the CSV files of the growth references into the modules under src/domain/growth/tables/.
//
//   node scripts/pack-growth-tables.mjs <directory with the CSV files>
//
// How a column of figures becomes a string (src/domain/growth/unpack-column.ts is the way back):
//   1. every figure times 10^decimals, a whole number: nothing is rounded, a figure with more decimals stops the script;
//   2. differences between neighbours, taken 0, 1 or 2 times, whichever gzips best: the string's first character says which;
//   3. zeros at the end are left off, so a constant column is one number;
//   4. zigzag (0, -1, 1, -2 … become 0, 1, 2, 3 …), then five bits a character, lowest first, in the base64url alphabet;
//      the sixth bit says that the number goes on in the next character.
// The tables keep their own key (day, month, millimetre) as `first`, `step` and `count`; a gap in the keys stops the script.
// Categories, KMS and the minimum gains stay readable.

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const root = join(import.meta.dirname, '..');
const target = join(root, 'src/domain/growth/tables');
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const sexes = ['M', 'F'];

const who2006 = 'World Health Organization, Child Growth Standards (2006, 2007)';
const who2007 = 'World Health Organization, growth reference for 5-19 years (2007)';
const permenkes = 'Permenkes 2/2020';

function rowsOf(directory, file) {
  const [header, ...lines] = readFileSync(join(directory, file), 'utf8').trim().split(/\r?\n/);
  const names = header.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, index) => [names[index], cell])));
}

function whole(text, decimals) {
  const [units, fraction = ''] = text.split('.');
  if (!/^-?\d+$/.test(units) || !/^\d*$/.test(fraction) || fraction.length > decimals)
    throw new Error(`unexpected figure: ${text}`);
  return Number(units + fraction.padEnd(decimals, '0'));
}

function keysOf(rows, name) {
  const keys = rows.map((row) => Number(row[name]));
  const [first] = keys;
  const step = keys[1] - first;
  if (keys.some((key, index) => key !== first + index * step)) throw new Error(`a gap in ${name}`);
  return { first, step, count: keys.length };
}

const differences = (numbers) => numbers.map((number, index) => number - (numbers[index - 1] ?? 0));

function encode(number) {
  let rest = number < 0 ? -number * 2 - 1 : number * 2;
  let text = '';
  do {
    const digit = rest % 32;
    rest = Math.floor(rest / 32);
    text += alphabet[rest > 0 ? digit + 32 : digit];
  } while (rest > 0);
  return text;
}

function packColumn(numbers) {
  const candidates = [];
  let steps = numbers;
  for (const order of [0, 1, 2]) {
    const end = steps.findLastIndex((step) => step !== 0) + 1;
    candidates.push(order + steps.slice(0, end).map(encode).join(''));
    steps = differences(steps);
  }
  return candidates.sort((a, b) => gzipSync(a).length - gzipSync(b).length)[0];
}

function packLms(directory, file, key) {
  const rows = rowsOf(directory, file);
  const bySex = sexes.map((sex) => rows.filter((row) => row.sex === sex));
  const [keys, others] = bySex.map((part) => keysOf(part, key));
  if (JSON.stringify(keys) !== JSON.stringify(others)) throw new Error(`${file}: the sexes have different keys`);
  const column = (part, name, decimals) => packColumn(part.map((row) => whole(row[name], decimals)));
  const columns = (part) => ({ l: column(part, 'l', 4), m: column(part, 'm', 4), s: column(part, 's', 5) });
  return { first: keys.first, count: keys.count, M: columns(bySex[0]), F: columns(bySex[1]) };
}

function packUnderFive(directory) {
  const byDay = (file) => packLms(directory, file, 'age_days');
  return {
    lhfa: byDay('lhfa-0-5y.csv'),
    wfa: byDay('wfa-0-5y.csv'),
    bfa: byDay('bfa-0-5y.csv'),
    hcfa: byDay('hcfa-0-5y.csv'),
    acfa: byDay('acfa-3m-5y.csv'),
    wfl: packLms(directory, 'wfl.csv', 'length_mm'),
    wfh: packLms(directory, 'wfh.csv', 'height_mm'),
  };
}

function packSchoolAge(directory) {
  const byMonth = (file) => packLms(directory, file, 'age_months');
  return { hfa: byMonth('hfa-5-19y.csv'), bfa: byMonth('bfa-5-19y.csv'), wfa: byMonth('wfa-5-10y.csv') };
}

function packMonthly(directory) {
  const rows = rowsOf(directory, 'permenkes-sd.csv');
  const columns = ['m3sd', 'm2sd', 'm1sd', 'median', 'p1sd', 'p2sd', 'p3sd'];
  const entry = (indeks) => {
    const parts = sexes.map((sex) => rows.filter((row) => row.indeks === indeks && row.sex === sex));
    const [M, F] = parts.map((part) => columns.map((name) => packColumn(part.map((row) => whole(row[name], 1)))));
    const key = parts[0][0].key_kind;
    return [
      indeks,
      { tabel: { M: Number(parts[0][0].tabel), F: Number(parts[1][0].tabel) }, key, ...keysOf(parts[0], 'key'), M, F },
    ];
  };
  return Object.fromEntries([...new Set(rows.map((row) => row.indeks))].map(entry));
}

function packIncrements(directory) {
  const groups = groupBy(rowsOf(directory, 'permenkes-increments.csv'), groupName);
  return [...groups.values()].map((rows) => {
    const decimals = rows[0].jenis === 'berat_g' ? 0 : 1;
    const { first, step, count } = keysOf(rows, 'dari_bulan');
    const interval = Number(rows[0].interval_bulan);
    if (step !== 1 || rows.some((row) => Number(row.sampai_bulan) - Number(row.dari_bulan) !== interval))
      throw new Error('unexpected interval');
    const column = (name) => packColumn(rows.map((row) => whole(row[name], decimals)));
    const { jenis, tabel } = rows[0];
    return { jenis, tabel: Number(tabel), interval, first, count, M: column('laki_laki'), F: column('perempuan') };
  });
}

const groupName = (row) => `${row.jenis} ${row.interval_bulan} ${row.tabel}`;

function groupBy(rows, nameOf) {
  const groups = new Map();
  for (const row of rows) groups.set(nameOf(row), [...(groups.get(nameOf(row)) ?? []), row]);
  return groups;
}

function kbm(directory) {
  const rows = rowsOf(directory, 'kms-kbm.csv');
  const { first } = keysOf(rows, 'umur_bulan');
  const column = (name) => rows.map((row) => whole(row[name], 0));
  return { first, lakiLaki: column('kbm_g_laki_laki'), perempuan: column('kbm_g_perempuan') };
}

function categories(directory) {
  const rows = rowsOf(directory, 'permenkes-categories.csv');
  const entry = (indeks) => {
    const own = rows.filter((row) => row.indeks === indeks);
    return [indeks, { nama: own[0].nama_indeks, umur: own[0].umur, kategori: own.map(category) }];
  };
  return Object.fromEntries([...new Set(rows.map((row) => row.indeks))].map(entry));
}

// The lower limit is the upper limit of the category before, so only the upper one is kept; the last has none.
function category({ kode, nama_id, istilah_en, z_atas, atas_termasuk }) {
  const upper = z_atas === '' ? {} : { sampai: Number(z_atas), termasuk: atas_termasuk === '1' };
  return { kode, nama: nama_id, en: istilah_en, ...upper };
}

function write(file, { name, source, value, constant = false }) {
  const head = `// Written by scripts/pack-growth-tables.mjs. Figures: ${source}.\n`;
  writeFileSync(
    join(target, file),
    `${head}export const ${name} = ${JSON.stringify(value)}${constant ? ' as const' : ''};\n`,
  );
}

const [directory] = process.argv.slice(2);
if (directory === undefined) {
  console.error('usage: node scripts/pack-growth-tables.mjs <directory with the CSV files>');
  process.exit(2);
}

const modules = {
  'under-five.ts': { name: 'packedUnderFive', source: who2006, value: packUnderFive(directory) },
  'school-age.ts': { name: 'packedSchoolAge', source: who2007, value: packSchoolAge(directory) },
  'permenkes-monthly.ts': { name: 'packedMonthly', source: `${permenkes}, tables 1-16`, value: packMonthly(directory) },
  'permenkes-increments.ts': {
    name: 'packedIncrements',
    source: `${permenkes}, tables 17-23`,
    value: packIncrements(directory),
    constant: true,
  },
  'permenkes-categories.ts': {
    name: 'permenkesCategories',
    source: permenkes,
    value: categories(directory),
    constant: true,
  },
  'kms-kbm.ts': { name: 'kmsKbm', source: 'Kartu Menuju Sehat, kenaikan berat badan minimal', value: kbm(directory) },
};

for (const [file, module] of Object.entries(modules)) write(file, module);
execFileSync(process.execPath, [join(root, 'node_modules/@biomejs/biome/bin/biome'), 'format', '--write', target], {
  stdio: 'inherit',
});

const sizes = Object.keys(modules).map((file) => [
  file,
  gzipSync(readFileSync(join(target, file)), { level: 9 }).length,
]);
for (const [file, size] of sizes) console.log(`${file.padEnd(26)} ${String(size).padStart(6)} bytes gzip`);
console.log(
  `${'together'.padEnd(26)} ${String(sizes.reduce((sum, [, size]) => sum + size, 0)).padStart(6)} bytes gzip`,
);
