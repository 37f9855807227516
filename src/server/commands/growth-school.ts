import {
  assessSchoolAgeGrowth,
  type SchoolAgeIndex,
  type SchoolAgeInput,
  type SchoolAgeResult,
} from '../../domain/growth/assess-school-age-growth.ts';
import { loadSchoolAgeTables } from '../../domain/growth/school-age-tables.ts';
import { csvLine } from './csv.ts';
import { type CsvRow, csvTable } from './csv-table.ts';
import { bit, rounded } from './growth-cells.ts';
import { parseFigure, parseJk } from './parse-cell.ts';
import { readText, writeText } from './text-stream.ts';

const indices: readonly SchoolAgeIndex[] = ['hfa', 'wfa', 'bfa'];

const header = [
  ...['id', 'cbmi'],
  ...indices.map((index) => `z${index}`),
  ...indices.map((index) => `f${index}`),
  'cat_imtu_5_18',
];

/** `cacah growth --school`: the same for 5 to 19 years, by WHO's reference 2007. Columns `height_cm` and decimal months. */
export async function runSchoolGrowth(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Promise<void> {
  const rows = csvTable(await readText(input));
  const tables = await loadSchoolAgeTables();
  const lines = rows.map((row) =>
    csvLine([row('id'), ...resultCells(assessSchoolAgeGrowth(tables, measurementsOf(row)))]),
  );
  await writeText(output, csvLine(header) + lines.join(''));
}

function measurementsOf(row: CsvRow): SchoolAgeInput {
  return {
    jk: parseJk(row('sex')),
    ageDays: parseFigure(row('age_days')),
    ageMonths: parseFigure(row('age_months')),
    weightKg: parseFigure(row('weight_kg')),
    heightCm: parseFigure(row('height_cm')),
    oedema: ['y', '1'].includes(row('oedema').toLowerCase()),
  };
}

function resultCells({ cbmi, z, flags, categories }: SchoolAgeResult): string[] {
  return [
    rounded(cbmi, 6),
    ...indices.map((index) => rounded(z[index], 2)),
    ...indices.map((index) => bit(flags[index])),
    categories.imtu_5_18 ?? '',
  ];
}
