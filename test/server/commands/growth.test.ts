import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseCsv } from '../../../src/server/commands/csv.ts';
import { runGrowth } from '../../../src/server/commands/growth.ts';
import { cell, type FixtureRow, fixtureRows } from '../../domain/growth/fixture-rows.ts';
import { runCommand } from './run-command.ts';

const samples = fixtureRows('samples.csv');
const samplesText = readFileSync(join(import.meta.dirname, '../../domain/growth/fixtures/samples.csv'), 'utf8');
const results =
  'clenhei_cm,cmeasure,c9mo_flag,cbmi,zlen,zwei,zwfl,zbmi,zhc,zac,flen,fwei,fwfl,fbmi,fhc,fac,cat_tbu,cat_bbu,cat_bbtb,cat_imtu'.split(
    ',',
  );

async function growth(input: string): Promise<FixtureRow[]> {
  const [names = [], ...rows] = parseCsv(await runCommand(runGrowth, input));
  return rows.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index] ?? ''])));
}

test('the header is id and the result columns in their order', async () => {
  const output = await runCommand(runGrowth, 'id\n');
  expect(output).toBe(`id,${results.join(',')}\n`);
});

test('every cell of the samples comes out, extra columns passed over', async () => {
  const output = await growth(samplesText);
  expect(output).toEqual(
    samples.map((row) => Object.fromEntries(['id', ...results].map((name) => [name, cell(row, name)]))),
  );
});

test('columns may stand in any order, in quotes, after a byte order mark, with CRLF', async () => {
  const columns = 'muac_cm,oedema,measure,lenhei_cm,id,weight_kg,headc_cm,age_months,sex,age_days'.split(',');
  const line = (cells: string[]) => `${cells.map((text) => `"${text}"`).join(',')}\r\n`;
  const input = `\uFEFF${line(columns)}${samples.map((row) => line(columns.map((name) => cell(row, name)))).join('')}`;
  expect(await growth(input)).toEqual(await growth(samplesText));
});

test('decimal commas between semicolons are read', async () => {
  const [row] = await growth('id;sex;age_days;weight_kg\nA-1;F;1010;12,7\n');
  expect(row).toEqual((await growth('id,sex,age_days,weight_kg\nA-1,F,1010,12.7\n'))[0]);
  expect(row?.zwei).not.toBe('');
});

test('cells that cannot be read count as missing and do not disturb the others', async () => {
  const columns = 'id,sex,age_days,weight_kg,lenhei_cm,measure,oedema,headc_cm,muac_cm';
  const [bad, short] = await growth(`${columns}\nx,F,400,berat,75,?,mungkin,NA,1O\ny,F,400\n`);
  expect(bad).toMatchObject({ id: 'x', clenhei_cm: '75', cmeasure: '', zwei: '', zhc: '', zac: '', cat_bbu: '' });
  expect(bad?.zlen).not.toBe('');
  expect(short).toMatchObject({ id: 'y', clenhei_cm: '', c9mo_flag: '0', zlen: '', flen: '' });
});

test('an id with a comma comes back as it was', async () => {
  expect((await growth('id,sex\n"RT 03, no. 7",M\n'))[0]).toMatchObject({ id: 'RT 03, no. 7' });
});

test('without a column id the command says so and ends with code 2', async () => {
  const refusal = { name: 'CommandError', exitCode: 2, message: expect.stringContaining('"id"') };
  await expect(runCommand(runGrowth, 'sex,age_days\nM,9\n')).rejects.toMatchObject(refusal);
  await expect(runCommand(runGrowth, '')).rejects.toMatchObject(refusal);
});
