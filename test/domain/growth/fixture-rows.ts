import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type FixtureRow = Readonly<Record<string, string>>;

/** The rows of one of the CSV files beside this one, by column name. They hold no quotes. */
export function fixtureRows(file: string): FixtureRow[] {
  const text = readFileSync(join(import.meta.dirname, 'fixtures', file), 'utf8');
  const [header = '', ...lines] = text.trim().split('\n');
  const names = header.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
  });
}

export function cell(row: FixtureRow, name: string): string {
  const value = row[name];
  if (value === undefined) throw new Error(`no column ${name}`);
  return value;
}

/** A figure, or undefined where the cell is empty. */
export function figure(row: FixtureRow, name: string): number | undefined {
  const text = cell(row, name);
  return text === '' ? undefined : Number(text);
}
