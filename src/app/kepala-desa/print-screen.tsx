import type { Summary } from '../../domain/wire/summary-messages.ts';
import type { Query } from '../desk/query.ts';
import { formatDate, formatMonth } from '../format/format-date.ts';
import { BottomBar } from '../kit/bottom-bar.tsx';
import { Button } from '../kit/button.tsx';
import { PrintSheet } from '../kit/print-sheet.tsx';
import { getSession } from '../session/current-session.ts';
import { headWord, villageName } from '../shell/kabupaten-settings.ts';
import { Screen } from '../shell/screen.tsx';
import { fullMomentWords } from '../supervisor/queue-words.ts';
import { summaryTexts } from '../texts/id/summary.ts';
import { summaryHref } from './chosen-month.ts';
import { MonthPicker } from './month-picker.tsx';
import { type PaperGroup, type PaperRow, paperBasis, paperOf } from './paper-rows.ts';
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

const { columns } = words;

/** One table with the subjects as headings in it, so that all columns stand below each other. */
function FigureTable({ groups, caption }: { groups: readonly PaperGroup[]; caption: string }) {
  return (
    <table class="paper-table">
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.label}</th>
          <th scope="col">{columns.value}</th>
          <th scope="col">{columns.of}</th>
          <th scope="col">{columns.missing}</th>
          <th scope="col">{columns.excluded}</th>
        </tr>
      </thead>
      {groups.map(({ group, rows }) => (
        <tbody key={group}>
          <tr>
            <th scope="rowgroup" colSpan={5}>
              {summaryTexts.groups[group]}
            </th>
          </tr>
          {rows.map((row) => (
            <Line key={row.id} {...row} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Line({ label, value, of, missing, excluded }: PaperRow) {
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>
        <strong>{value}</strong>
      </td>
      <td>{of}</td>
      <td>{missing}</td>
      <td>{excluded}</td>
    </tr>
  );
}

function Sheet({ summary, at }: { summary: Summary; at: string }) {
  const { groups, footnotes } = paperOf(summary);
  const month = formatMonth(`${summary.month}-01`);
  const printed = words.printedBy(formatDate(summary.cutoff_date), fullMomentWords(at), getSession().account.name);
  return (
    <PrintSheet
      title={words.title(villageName(summary.desa_name), month)}
      basis={[printed, paperBasis(summary)]}
      footnotes={[footnotes.join(' ')]}
      closing={summaryTexts.unofficial}
    >
      <FigureTable groups={groups} caption={words.caption(month)} />
      <div class="paper-hand">
        <div>
          <h3>{words.proposals}</h3>
          <ol>
            <li class="paper-hand-line">1.</li>
            <li class="paper-hand-line">2.</li>
            <li class="paper-hand-line">3.</li>
          </ol>
        </div>
        <p>{words.signature(headWord())}</p>
      </div>
    </PrintSheet>
  );
}
