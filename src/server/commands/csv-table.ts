import { CommandError } from './command-error.ts';
import { parseCsv } from './csv.ts';

export type CsvRow = (column: string) => string;

/**
 * The rows under a header, read by column name in whatever order the columns stand. A column or cell that is not there
 * reads as empty. Throws CommandError when there is no column `id`, without which no result finds its way back.
 */
export function csvTable(text: string): CsvRow[] {
  const [header = [], ...rows] = parseCsv(text);
  const places = new Map([...header.entries()].reverse().map(([place, name]) => [name.trim().toLowerCase(), place]));
  if (!places.has('id')) throw new CommandError('Baris pertama berkas CSV harus memuat kolom "id".');
  return rows.map((row) => (column) => row[places.get(column) ?? -1]?.trim() ?? '');
}
