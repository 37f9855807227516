/**
 * Comma-separated values (RFC 4180) as they come from offices: with or without a byte order mark, CRLF or LF, quotes, and
 * semicolons where a spreadsheet speaks Indonesian. Cells are text and stay text: a NIK keeps its sixteen digits.
 */

const quoteNeeded = /[",\r\n]/;
const formula = /^[=+\-@\t\r]/;

/** The rows of cells; lines without anything on them are passed over. A quote left open reaches to the end. */
export function parseCsv(text: string): string[][] {
  const content = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const rows = cellsOf(content, delimiterOf(content));
  return rows.filter((row) => row.length > 1 || row[0]?.trim() !== '');
}

export function csvLine(cells: readonly string[]): string {
  return `${cells.map(quoted).join(',')}\n`;
}

/** For files that people open in a spreadsheet: text that would be taken for a formula gets an apostrophe before it. */
export function safeCell(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

function quoted(cell: string): string {
  return quoteNeeded.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function delimiterOf(content: string): string {
  const header = content.slice(0, content.search(/[\r\n]|$/));
  return header.includes(';') && !header.includes(',') ? ';' : ',';
}

function cellsOf(content: string, delimiter: string): string[][] {
  // Sticky: each match begins where the last one ended; the empty match at the very end is not reached.
  const pattern =
    delimiter === ';'
      ? /("[^"]*(?:""[^"]*)*(?:"|$))?([^;\r\n]*)(;|\r\n|\n|\r|$)/y
      : /("[^"]*(?:""[^"]*)*(?:"|$))?([^,\r\n]*)(,|\r\n|\n|\r|$)/y;
  const rows: string[][] = [];
  let row: string[] = [];
  while (pattern.lastIndex < content.length) {
    const [, quotedPart, plain = '', end = ''] = pattern.exec(content) ?? [];
    row.push(unquoted(quotedPart) + plain);
    if (end === delimiter && pattern.lastIndex < content.length) continue;
    if (end === delimiter) row.push('');
    rows.push(row);
    row = [];
  }
  return rows;
}

function unquoted(cell: string | undefined): string {
  if (cell === undefined) return '';
  const inside = cell.length > 1 && cell.endsWith('"') ? cell.slice(1, -1) : cell.slice(1);
  return inside.replaceAll('""', '"');
}
