import type { DeviceSession } from '../../device/device-session.ts';
import type { FollowUpItem } from '../../domain/wire/follow-up-messages.ts';
import type { Column, FollowUpRule } from '../../programme/follow-up/follow-up.ts';
import type { WorklistRow } from '../../programme/follow-up/worklist-csv.ts';
import { officeName } from '../shell/kabupaten-settings.ts';
import { followUpTexts } from '../texts/id/follow-up.ts';
import { categoryWords, consentWords, handlingWords, posyanduName, statusWord } from './case-words.ts';
import { columnsFor } from './lists-for.ts';
import { statusOf } from './worklist-part.ts';

type Owner = Pick<DeviceSession, 'account' | 'regions' | 'posyandu'>;

const words = followUpTexts.columns;
const place: readonly Column[] = [
  { key: 'x_desa', label: words.desa, kind: 'text' },
  { key: 'x_rw', label: 'RW', kind: 'text' },
  { key: 'x_rt', label: words.unit, kind: 'text' },
];
const handling: readonly Column[] = [
  { key: 'x_status', label: followUpTexts.statusLabel, kind: 'text' },
  { key: 'x_tanggal', label: words.day, kind: 'date' },
  { key: 'x_keterangan', label: words.note, kind: 'text' },
];

const proof: readonly Column[] = [
  { key: 'x_terbukti', label: words.proved, kind: 'date' },
  { key: 'x_bukti', label: words.provedBy, kind: 'text' },
];

/** The reader's own columns, and around them what every list says of a case; of what is done also what proved it. */
export function exportColumns(rule: FollowUpRule, { account }: Owner, isDone = false): Column[] {
  const own = columnsFor(rule, account);
  return [
    ...own,
    ...place.filter(({ key }) => !own.some((column) => `x_${column.key}` === key)),
    { key: 'x_kategori', label: words.category, kind: 'text' },
    { key: 'x_sejak', label: words.since, kind: 'date' },
    { key: 'x_batas', label: words.due, kind: 'date' },
    ...(rule.offices.length === 0 ? [] : handling),
    ...(isDone ? proof : []),
  ];
}

/** As far as a file tells of it; the kader's phone knows as much without the centre. */
export type ExportCase = Pick<
  FollowUpItem,
  'desa' | 'rw' | 'rt' | 'since' | 'due' | 'categories' | 'may_be_sent' | 'values' | 'handling' | 'referrals'
> &
  Partial<Pick<FollowUpItem, 'closed'>>;

export function exportRow(item: ExportCase, rule: FollowUpRule, { regions, posyandu }: Owner): WorklistRow {
  const names = rule.columns
    .filter(({ kind }) => kind === 'posyandu')
    .map(({ key }) => [key, posyanduName(String(item.values[key] ?? ''), posyandu)]);
  const row: Record<string, string | number | null | undefined> = {
    ...item.values,
    ...Object.fromEntries(names),
    x_desa: regions.find(({ code }) => code === item.desa)?.name ?? item.desa,
    x_rw: item.rw,
    x_rt: item.rt,
    x_kategori: categoryWords(rule, item.categories).join(', '),
    x_sejak: item.since,
    x_batas: item.due,
    x_status: statusCell(item, rule),
    ...wordCells(item),
    x_terbukti: item.closed?.on,
    x_bukti: item.closed?.proof?.by,
  };
  return Object.fromEntries(Object.entries(row).filter((cell): cell is [string, string | number] => cell[1] != null));
}

/** Empty where no office acts on it. */
function statusCell(item: ExportCase, rule: FollowUpRule): string | undefined {
  if (item.closed) return statusWord(statusOf(item));
  if (!item.may_be_sent) return consentWords({ rule: rule.id }).missing;
  if (item.referrals.length > 1) return handlingWords(item);
  return item.referrals.length === 0 && item.handling === null ? undefined : statusWord(statusOf(item));
}

/** Of several offices the days stand with their status, and each note with its office. */
function wordCells({
  handling,
  referrals,
}: ExportCase): Record<'x_tanggal' | 'x_keterangan', string | null | undefined> {
  if (referrals.length < 2) return { x_tanggal: handling?.on, x_keterangan: handling?.note };
  const notes = referrals.flatMap(({ office, handling: said }) =>
    said === null || said.note === '' ? [] : [followUpTexts.ofOffice(officeName(office), said.note)],
  );
  return { x_tanggal: null, x_keterangan: notes.join('; ') };
}
