import type { KbmTable } from '../../domain/growth/kbm-table.ts';
import { kbmRows } from '../../domain/growth/kbm-table.ts';
import { settingLabel } from '../../programme/texts/settings.ts';
import { formatNumber } from '../format/format-number.ts';
import { kabupatenTexts as words } from '../texts/id/kabupaten-settings.ts';
import { waterWords } from './water-choices.ts';

/** A value as a person reads it: "Dinsos", "35 tahun", "3 bulan berbeda dari bawaan". */
export function valueWords(path: string, value: unknown): string {
  if (value === null || value === undefined) return words.toDefault;
  if (Array.isArray(value)) return value.map((code) => waterWords(Number(code))).join(', ');
  if (typeof value === 'object') return kbmWords(value as KbmTable);
  if (typeof value !== 'number') return String(value);
  const unit = unitOf(path);
  return unit === undefined ? formatNumber(value) : `${formatNumber(value)} ${unit}`;
}

export function unitOf(path: string): string | undefined {
  if (path.startsWith('days/')) return words.units.days;
  if (path === 'krs/near_below_months') return words.units.months;
  if (path === 'krs/many_from') return words.units.children;
  return path === 'krs/proper_water' || !path.startsWith('krs/') ? undefined : words.units.years;
}

function kbmWords(table: KbmTable): string {
  return kbmRows(table)
    .map(({ dari, sampai, lakiLaki, perempuan }) => {
      const months = dari === sampai ? String(dari) : words.span(dari, sampai);
      return words.kbmRow(months, formatNumber(lakiLaki), formatNumber(perempuan));
    })
    .join('; ');
}

export type ChangeLine = {
  readonly path: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
};

/** "Sosial: Dinsos → Dinsos P3A". Of the table only what changes is told. */
export function changeLine(path: string, { before, after }: { before: unknown; after: unknown }): ChangeLine {
  const label = settingLabel(path);
  if (!isTable(before) || !isTable(after)) {
    return { path, label, before: valueWords(path, before), after: valueWords(path, after) };
  }
  const [was, is] = differences(before, after);
  return { path, label, before: was ?? words.same, after: is ?? words.same };
}

function isTable(value: unknown): value is KbmTable {
  return typeof value === 'object' && value !== null && 'lakiLaki' in value;
}

function differences(before: KbmTable, after: KbmTable): [string | undefined, string | undefined] {
  const months = before.lakiLaki.map((_, at) => at).filter((at) => gramsAt(before, at) !== gramsAt(after, at));
  const first = months[0];
  if (first === undefined) return [undefined, undefined];
  const told = (table: KbmTable) =>
    months.length > mostMonths
      ? words.manyMonths(formatNumber(months.length))
      : months.map((at) => words.month(at + 1, gramsAt(table, at))).join('; ');
  return [told(before), told(after)];
}

const mostMonths = 6;

function gramsAt({ lakiLaki, perempuan }: KbmTable, at: number): string {
  return `${lakiLaki[at] ?? ''}/${perempuan[at] ?? ''}`;
}
