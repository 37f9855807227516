import { nikCheck } from '../../domain/identity/nik.ts';
import { type CsvRow, csvTable } from './csv-table.ts';
import { parseDay, parseJk } from './parse-cell.ts';
import { readText, writeText } from './text-stream.ts';

/** `cacah nik`: one JSON object a line with `id`, `level` and `codes`. The number itself is not repeated. */
export async function runNik(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Promise<void> {
  const rows = csvTable(await readText(input));
  await writeText(output, rows.map(resultLine).join(''));
}

function resultLine(row: CsvRow): string {
  const check = nikCheck({
    nik: row('nik'),
    tglLahir: parseDay(row('tgl_lahir')),
    jk: parseJk(row('jk')),
    kodeDesa: row('kode_desa'),
  });
  return `${JSON.stringify({ id: row('id'), ...check })}\n`;
}
