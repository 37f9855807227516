import { useLocation } from 'preact-iso';
import { DesaChips } from '../desk/desa-chips.tsx';
import type { Query } from '../desk/query.ts';
import { formatDate } from '../format/format-date.ts';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { RowList } from '../kit/list-row.tsx';
import { Stamp } from '../kit/stamp.tsx';
import { villageName } from '../shell/kabupaten-settings.ts';
import { useKeptScroll } from '../shell/keep-scroll.ts';
import { Screen } from '../shell/screen.tsx';
import { summaryTexts } from '../texts/id/summary.ts';
import { BasisCard } from './basis-card.tsx';
import { type ChosenMonth, type SummaryPlace, summaryHref } from './chosen-month.ts';
import { FigureBar } from './figure-bar.tsx';
import { MonthPicker } from './month-picker.tsx';
import { groupRows, summaryRows } from './summary-rows.ts';
import { ageWords, SummaryStates } from './summary-states.tsx';
import { useSummary } from './use-summary.ts';

/** `/ringkasan`: the village's figures, each with its denominator and its date; also without a signal. */
export function SummaryScreen({ query }: { query: Query }) {
  const summary = useSummary(query);
  const { chosen, place } = summary;
  useKeptScroll('ringkasan', chosen !== undefined);
  const about = chosen?.summary;
  return (
    <Screen
      title={about === undefined ? summaryTexts.screenTitle : villageName(about.desa_name)}
      {...(about === undefined ? {} : { subtitle: summaryTexts.asOf(formatDate(about.cutoff_date)) })}
      stamp={<Stamp text={ageWords(summary)} icon="refresh" />}
      width="wide"
    >
      <DesaChoice place={place} />
      <SummaryStates summary={summary}>
        {(month) => <Figures chosen={month} place={place} onReload={summary.reload} />}
      </SummaryStates>
    </Screen>
  );
}

function DesaChoice({ place }: { place: SummaryPlace }) {
  const { route } = useLocation();
  return (
    <DesaChips current={place.desa} onChoose={(desa) => route(summaryHref('/ringkasan', { ...place, desa }), true)} />
  );
}

type FiguresProps = { chosen: ChosenMonth; place: SummaryPlace; onReload: () => void };

function Figures({ chosen, place, onReload }: FiguresProps) {
  const { summary } = chosen;
  const isMasked = summary.figures.some(({ masked }) => masked);
  return (
    <>
      <div class="summary-tools">
        <MonthPicker chosen={chosen} place={place} />
        <Button icon="print" href={summaryHref('/ringkasan/cetak', place)}>
          {summaryTexts.print}
        </Button>
      </div>
      <BasisCard basis={summary.basis} />
      <div class="summary-groups">
        {groupRows(summaryRows(summary)).map(({ group, rows }) => (
          <Card key={group} title={summaryTexts.groups[group]} flush>
            <RowList>
              {rows.map((row) => (
                <FigureBar key={row.id} row={row} href={summaryHref(`/ringkasan/${row.id}`, place)} />
              ))}
            </RowList>
          </Card>
        ))}
      </div>
      <div class="summary-foot">
        <p>
          <strong>{summaryTexts.unofficial}</strong> {summaryTexts.noneNote} {isMasked && summaryTexts.smallNote}
        </p>
        <Button kind="quiet" icon="refresh" onClick={onReload}>
          {summaryTexts.refresh}
        </Button>
      </div>
    </>
  );
}
