import type { Summary } from '../../domain/wire/summary-messages.ts';
import type { Query } from '../desk/query.ts';
import { formatDate, formatMonth } from '../format/format-date.ts';
import { BottomBar } from '../kit/bottom-bar.tsx';
import { Button } from '../kit/button.tsx';
import { type Column, DataTable } from '../kit/data-table.tsx';
import { PrintSheet } from '../kit/print-sheet.tsx';
import { getSession } from '../session/current-session.ts';
import { Screen } from '../shell/screen.tsx';
import { fullMomentWords } from '../supervisor/queue-words.ts';
import { summaryTexts } from '../texts/id/summary.ts';
import { summaryHref } from './chosen-month.ts';
import { MonthPicker } from './month-picker.tsx';
import { type PaperRow, paperBasis, paperOf } from './paper-rows.ts';
import { SummaryStates } from './summary-states.tsx';
import { useSummary } from './use-summary.ts';

const words = summaryTexts.paper;

/** `/ringkasan/cetak`: one A4 page for the musyawarah; figures only, no names. */
export function PrintScreen({ query }: { query: Query }) {
  const summary = useSummary(query);
  const { chosen, place } = summary;
  return (
    <Screen
      title={summaryTexts.print}
      backHref={summaryHref('/ringkasan', place)}
      width="wide"
      bottom={
        chosen && (
          <BottomBar>
            <Button kind="primary" icon="print" onClick={() => window.print()}>
              {words.now}
            </Button>
          </BottomBar>
        )
      }
    >
      <SummaryStates summary={summary}>
        {(month, at) => (
          <>
            <div class="stack no-print">
              <p>{words.preview}</p>
              <MonthPicker chosen={month} place={place} />
            </div>
            <div class="paper">
              <Sheet summary={month.summary} at={at} />
            </div>
          </>
        )}
      </SummaryStates>
    </Screen>
  );
}

const columns: readonly Column<PaperRow>[] = [
  { key: 'hal', label: words.columns.label, heading: true, render: ({ label }) => label },
  { key: 'angka', label: words.columns.value, figures: true, render: ({ value }) => <strong>{value}</strong> },
  { key: 'dari', label: words.columns.of, figures: true, render: ({ of }) => of ?? summaryTexts.none },
  { key: 'ket', label: words.columns.note, render: ({ mark }) => mark },
];

function Sheet({ summary, at }: { summary: Summary; at: string }) {
  const { rows, footnotes } = paperOf(summary);
  const printed = words.printedBy(formatDate(summary.cutoff_date), fullMomentWords(at), getSession().account.name);
  return (
    <PrintSheet
      title={words.title(summary.desa_name)}
      basis={[printed, paperBasis(summary), summaryTexts.households(String(summary.basis.households))]}
      footnotes={[...footnotes, summaryTexts.noneNote]}
      closing={summaryTexts.unofficial}
    >
      <DataTable
        caption={words.caption(formatMonth(`${summary.month}-01`))}
        showCaption
        columns={columns}
        rows={rows}
        keyOf={({ id }) => id}
      />
      <div class="paper-hand">
        <div>
          <h3>{words.proposals}</h3>
          <ol>
            <li class="paper-hand-line">1.</li>
            <li class="paper-hand-line">2.</li>
            <li class="paper-hand-line">3.</li>
          </ol>
        </div>
        <p>{words.signature}</p>
      </div>
    </PrintSheet>
  );
}
