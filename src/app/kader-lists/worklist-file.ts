import type { DeviceSession } from '../../device/device-session.ts';
import type { FollowUpRule } from '../../programme/follow-up/follow-up.ts';
import { type Worklist, worklistCsv } from '../../programme/follow-up/worklist-csv.ts';
import { formulaVersion } from '../../programme/indicators/register.ts';
import { versionWith } from '../../programme/version-with.ts';
import { type ExportCase, exportColumns, exportRow } from '../follow-up/export-rows.ts';
import { kabupatenSettings } from '../shell/kabupaten-settings.ts';
import { listTexts } from '../texts/id/kader-lists.ts';
import { handledItem } from './handling-words.ts';
import type { Handlings } from './use-handlings.ts';
import type { WorkItem } from './work-items.ts';

export type FileRequest = {
  readonly rule: FollowUpRule;
  readonly items: readonly WorkItem[];
  readonly handlings: Handlings;
  readonly numbers: Worklist['numbers'];
  /** What was chosen of the list, in words. */
  readonly filter: string;
  readonly today: string;
  readonly session: Pick<DeviceSession, 'account' | 'regions' | 'posyandu'>;
};

/** The list as a file for a spreadsheet, with the same columns as a supervisor's. */
export function worklistFile({ rule, items, handlings, numbers, filter, today, session }: FileRequest): File {
  const csv = worklistCsv({
    title: rule.title,
    columns: exportColumns(rule, session),
    rows: items.map((item) => exportRow(exportCase(item, handlings), rule, session)),
    numbers,
    provenance: {
      ...{ filter, cutoff: today, made_on: today },
      made_by: session.account.name,
      formula_version: versionWith(formulaVersion, kabupatenSettings.value),
    },
  });
  return new File([csv], listTexts.file.name(rule.id, today), { type: 'text/csv;charset=utf-8' });
}

function exportCase(found: WorkItem, handlings: Handlings): ExportCase {
  const { key, rw, rt, ...item } = found;
  return {
    ...item,
    ...handledItem(found, handlings.get(key) ?? []),
    categories: [...item.categories],
    rw: rw ?? null,
    rt: rt ?? null,
  };
}

export function canShareFile(file: File): boolean {
  return typeof navigator.canShare === 'function' && navigator.canShare({ files: [file] });
}

/** Closing the share sheet without choosing is no failure. */
export async function shareFile(file: File): Promise<void> {
  await navigator.share({ files: [file] }).catch((fault: unknown) => {
    if (!(fault instanceof DOMException) || fault.name !== 'AbortError') throw fault;
  });
}
