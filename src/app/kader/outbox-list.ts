import type { OutboxEntry } from '../../device/store/list-outbox.ts';
import type { ShownRecord } from '../records/shown-record.ts';
import { type Directory, formTitle, recordName } from './record-name.ts';

export const outboxFilters = ['di_hp', 'ditahan', 'diterima'] as const;
export type OutboxFilter = (typeof outboxFilters)[number];

export function isOutboxFilter(text: string | undefined): text is OutboxFilter {
  return outboxFilters.some((one) => one === text);
}

export type OutboxRow = OutboxEntry & { readonly name: string; readonly title: string; readonly period: string | null };

const groups: Record<OutboxEntry['state'], OutboxFilter> = {
  waiting: 'di_hp',
  sent: 'di_hp',
  held: 'ditahan',
  received: 'diterima',
  dismissed: 'diterima',
};

export function groupOf({ state }: Pick<OutboxEntry, 'state'>): OutboxFilter {
  return groups[state];
}

export type OutboxDirectory = Directory & { readonly records: ReadonlyMap<string, ShownRecord> };

/** The deliveries with their names; a record that has left this phone keeps its line. */
export function nameEntries(entries: readonly OutboxEntry[], directory: OutboxDirectory): OutboxRow[] {
  return entries.map((entry) => {
    const shown = directory.records.get(entry.record);
    return {
      ...entry,
      name: shown === undefined ? '' : recordName(directory, shown),
      title: shown === undefined ? '' : formTitle(shown),
      period: shown?.period ?? null,
    };
  });
}

export function countGroups(entries: readonly OutboxEntry[]): Record<OutboxFilter, number> {
  const count = (filter: OutboxFilter) => entries.filter((entry) => groupOf(entry) === filter).length;
  return { di_hp: count('di_hp'), ditahan: count('ditahan'), diterima: count('diterima') };
}
