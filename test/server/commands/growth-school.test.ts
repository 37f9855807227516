import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseCsv } from '../../../src/server/commands/csv.ts';
import { runSchoolGrowth } from '../../../src/server/commands/growth-school.ts';
import { cell, fixtureRows } from '../../domain/growth/fixture-rows.ts';
import { runCommand } from './run-command.ts';

const fixture = join(import.meta.dirname, '../../domain/growth/fixtures/samples-5-19y.csv');
const columns = ['id', 'cbmi', 'zhfa', 'zwfa', 'zbfa', 'fhfa', 'fwfa', 'fbfa', 'cat_imtu_5_18'];

test('every cell of the school-age samples comes out', async () => {
  const [names = [], ...rows] = parseCsv(await runCommand(runSchoolGrowth, readFileSync(fixture, 'utf8')));
  expect(names).toEqual(columns);
  expect(rows).toEqual(fixtureRows('samples-5-19y.csv').map((row) => columns.map((name) => cell(row, name))));
});
