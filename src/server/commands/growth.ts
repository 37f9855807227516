import { assessGrowth } from '../../domain/growth/assess-growth.ts';
import type { GrowthIndex, GrowthInput, GrowthResult } from '../../domain/growth/growth-result.ts';
import type { Position } from '../../domain/growth/measures.ts';
import { loadUnderFiveTables } from '../../domain/growth/under-five-tables.ts';
import { csvLine } from './csv.ts';
import { type CsvRow, csvTable } from './csv-table.ts';
import { bit, rounded } from './growth-cells.ts';
import { parseFigure, parseJk } from './parse-cell.ts';
import { readText, writeText } from './text-stream.ts';

const indices: readonly GrowthIndex[] = ['len', 'wei', 'wfl', 'bmi', 'hc', 'ac'];
const categories = ['tbu', 'bbu', 'bbtb', 'imtu'] as const;
const positions: Readonly<Record<string, Position>> = { l: 'L', h: 'H' };

const header = [
  'id',
  ...['clenhei_cm', 'cmeasure', 'c9mo_flag', 'cbmi'],
  ...indices.map((index) => `z${index}`),
  ...indices.map((index) => `f${index}`),
  ...categories.map((index) => `cat_${index}`),
];

/**
 * `cacah growth`: measurements of children under five in, z-scores, flags and categories out, one line a line. A cell that
 * cannot be read counts as missing; what cannot be computed stays empty.
 */
export async function runGrowth(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Promise<void> {
  const rows = csvTable(await readText(input));
  const tables = await loadUnderFiveTables();
  const lines = rows.map((row) => csvLine([row('id'), ...resultCells(assessGrowth(tables, measurementsOf(row)))]));
  await writeText(output, csvLine(header) + lines.join(''));
}

function measurementsOf(row: CsvRow): GrowthInput {
  return {
    jk: parseJk(row('sex')),
    ageDays: parseFigure(row('age_days')),
    ageMonths: parseFigure(row('age_months')),
    weightKg: parseFigure(row('weight_kg')),
    lengthCm: parseFigure(row('lenhei_cm')),
    position: positions[row('measure').toLowerCase()],
    oedema: ['y', '1'].includes(row('oedema').toLowerCase()),
    headCm: parseFigure(row('headc_cm')),
    armCm: parseFigure(row('muac_cm')),
  };
}

function resultCells(result: GrowthResult): string[] {
  return [
    rounded(result.clenhei, 4),
    result.cmeasure?.toLowerCase() ?? '',
    bit(result.c9mo),
    rounded(result.cbmi, 6),
    ...indices.map((index) => rounded(result.z[index], 2)),
    ...indices.map((index) => bit(result.flags[index])),
    ...categories.map((index) => result.categories[index] ?? ''),
  ];
}
