import type { FollowUpRule } from '../../programme/follow-up/follow-up.ts';
import { rulesVersion } from '../../programme/follow-up/rules-version.ts';
import { type Worklist, worklistCsv } from '../../programme/follow-up/worklist-csv.ts';
import { listTexts } from '../texts/id/kader-lists.ts';
import type { WorkItem } from './work-items.ts';

export type FileRequest = {
  readonly rule: FollowUpRule;
  readonly items: readonly WorkItem[];
  readonly numbers: Worklist['numbers'];
  /** What was chosen of the list, in words. */
  readonly filter: string;
  readonly today: string;
  readonly by: string;
};

/** The list as a file for a spreadsheet. */
export function worklistFile({ rule, items, numbers, filter, today, by }: FileRequest): File {
  const csv = worklistCsv({
    title: rule.title,
    columns: rule.columns,
    rows: items.map(({ values }) => values),
    numbers,
    provenance: { filter, cutoff: today, made_on: today, made_by: by, formula_version: rulesVersion },
  });
  return new File([csv], listTexts.file.name(rule.id, today), { type: 'text/csv;charset=utf-8' });
}

/** Into the phone's downloads. */
export function downloadFile(file: File): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
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
