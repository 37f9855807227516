import type { ExportReason } from '../../domain/wire/follow-up-messages.ts';
import type { FollowUpRule } from '../../programme/follow-up/follow-up.ts';
import type { WorklistRow } from '../../programme/follow-up/worklist-csv.ts';
import { formulaVersion } from '../../programme/indicators/register.ts';
import { versionWith } from '../../programme/version-with.ts';
import type { Outcome } from '../desk/ask-centre.ts';
import { formatNumber } from '../format/format-number.ts';
import { downloadFile } from '../kit/download-file.ts';
import { getSession } from '../session/current-session.ts';
import { dayOf, today } from '../shell/clock.ts';
import { kabupatenSettings } from '../shell/kabupaten-settings.ts';
import { followUpTexts } from '../texts/id/follow-up.ts';
import { exportColumns, exportRow } from './export-rows.ts';
import { filterWords } from './filter-words.ts';
import { fetchWhole } from './load-worklist.ts';
import type { WorklistPart } from './worklist-part.ts';

type Wanted = { readonly rule: FollowUpRule; readonly part: WorklistPart; readonly reason: ExportReason };

/** The whole list under the chosen filters as a file, made here: the centre only tells, and notes that it was taken. */
export async function downloadWorklist(
  { rule, part, reason }: Wanted,
  onProgress: (count: string) => void,
): Promise<Outcome<null>> {
  const session = getSession();
  const outcome = await fetchWhole(session, part, {
    leaving: { export: 'csv', reason },
    onProgress: (items) => onProgress(formatNumber(items)),
  });
  if (outcome.kind !== 'ok') return outcome;
  const { worklistCsv } = await import('../../programme/follow-up/worklist-csv.ts');
  const { items, at } = outcome.value;
  const rows: WorklistRow[] = items.map((item) => exportRow(item, rule, session));
  const text = worklistCsv({
    title: rule.title,
    columns: exportColumns(rule, session, part.status === 'terbukti'),
    rows,
    numbers: session.account.role === 'opd' ? 'whole' : 'masked',
    provenance: {
      filter: filterWords({ rule, part, session }),
      cutoff: dayOf(at),
      made_on: today(),
      made_by: session.account.name,
      formula_version: versionWith(formulaVersion, kabupatenSettings.value),
    },
  });
  const name = followUpTexts.export.file(rule.id, today());
  downloadFile(new File([text], name, { type: 'text/csv;charset=utf-8' }));
  return { kind: 'ok', value: null };
}
