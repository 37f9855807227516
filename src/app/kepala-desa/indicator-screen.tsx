import type { Summary } from '../../domain/wire/summary-messages.ts';
import { findIndicator, type Indicator } from '../../programme/indicators/register.ts';
import type { Query } from '../desk/query.ts';
import { listBehind } from '../follow-up/lists-for.ts';
import { formatDate } from '../format/format-date.ts';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { type Column, DataTable } from '../kit/data-table.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Stamp } from '../kit/stamp.tsx';
import { getSession } from '../session/current-session.ts';
import { villageName } from '../shell/kabupaten-settings.ts';
import { Screen } from '../shell/screen.tsx';
import { summaryTexts } from '../texts/id/summary.ts';
import { CasesCard, ClosedCard } from './cases-card.tsx';
import { type SummaryPlace, summaryHref } from './chosen-month.ts';
import { MonthPicker } from './month-picker.tsx';
import { findRow, type SummaryRow } from './summary-rows.ts';
import { ageWords, SummaryStates } from './summary-states.tsx';
import { TrendChart } from './trend-chart.tsx';
import { type LineRow, monthRows, unitRows } from './unit-rows.ts';
import { useSummary } from './use-summary.ts';

const words = summaryTexts.indicator;

/** `/ringkasan/:indicator`: by RT, how it is worked out, what is missing, and the months before. */
export function IndicatorScreen({ params, query }: { params: { indicator: string }; query: Query }) {
  const summary = useSummary(query);
  const { chosen, place, shown } = summary;
  const indicator = findIndicator(params.indicator);
  const backHref = summaryHref('/ringkasan', place);
  if (indicator === undefined) return <UnknownIndicator backHref={backHref} />;
  return (
    <Screen
      title={indicator.label}
      {...(chosen === undefined ? {} : { subtitle: aboutWords(chosen.summary) })}
      backHref={backHref}
      stamp={<Stamp text={ageWords(summary)} icon="refresh" />}
      width="wide"
    >
      <SummaryStates summary={summary}>
        {(month) => (
          <>
            <MonthPicker chosen={month} place={place} />
            <div class="indicator-panes">
              <div class="review-pane">
                <ValueCard row={findRow(month.summary, indicator.id)} />
                <Behind indicator={indicator} place={place} />
                <FormulaCard indicator={indicator} version={month.summary.formula_version} />
              </div>
              <div class="review-pane">
                <TrendCard indicator={indicator} months={shown?.months ?? []} />
                <UnitCard indicator={indicator} summary={month.summary} />
              </div>
            </div>
          </>
        )}
      </SummaryStates>
    </Screen>
  );
}

function aboutWords({ desa_name, cutoff_date }: Summary): string {
  return `${summaryTexts.asOf(formatDate(cutoff_date))} · ${villageName(desa_name)}`;
}

function UnknownIndicator({ backHref }: { backHref: string }) {
  return (
    <Screen title={words.title} backHref={backHref}>
      <EmptyState {...words.unknown} action={<Button href={backHref}>{words.toSummary}</Button>} />
    </Screen>
  );
}

function ValueCard({ row }: { row: SummaryRow | undefined }) {
  if (row === undefined) return <EmptyState {...summaryTexts.empty} />;
  return (
    <Card title={words.value} footer={summaryTexts.unofficial}>
      <p class="figure-large">
        <strong>{row.value}</strong>
        {row.of !== undefined && <span>{row.of}</span>}
      </p>
      <div>
        <h3>{words.missingTitle}</h3>
        {row.notes.length === 0 ? <p>{words.nothingMissing}</p> : row.notes.map((note) => <p key={note}>{note}</p>)}
      </div>
    </Card>
  );
}

/** The households, where this reader may know them; else why not. */
function Behind({ indicator, place }: { indicator: Indicator; place: SummaryPlace }) {
  const rule = listBehind(indicator.id, getSession().account);
  if (rule === undefined) return indicator.masks_small ? <ClosedCard /> : null;
  const { desa } = place;
  return (
    <CasesCard
      rule={rule}
      desa={desa}
      href={summaryHref(`/ringkasan/${indicator.id}/daftar`, { desa, month: undefined })}
    />
  );
}

function FormulaCard({ indicator, version }: { indicator: Indicator; version: string }) {
  return (
    <div class="pane-last">
      <Card title={words.formula} footer={words.version(version)}>
        <p>{indicator.formula}</p>
        <dl class="fact-list">
          <dt>{words.population}</dt>
          <dd>{indicator.population}</dd>
          <dt>{words.source}</dt>
          <dd>{indicator.source}</dd>
        </dl>
      </Card>
    </div>
  );
}

const unitColumns: readonly Column<LineRow>[] = [
  { key: 'rt', label: words.columns.unit, heading: true, render: ({ name }) => name },
  { key: 'angka', label: words.columns.value, figures: true, render: ({ value }) => <strong>{value}</strong> },
  { key: 'dari', label: words.columns.of, figures: true, render: ({ of }) => of ?? summaryTexts.none },
  { key: 'belum', label: words.columns.missing, figures: true, render: ({ missing }) => missing },
];

function UnitCard({ indicator, summary }: { indicator: Indicator; summary: Summary }) {
  const rows = unitRows(summary, indicator.id);
  const isMasked = summary.by_rt.some(({ figures }) =>
    figures.some((one) => one.indicator === indicator.id && one.masked),
  );
  return (
    <Card title={words.byRt} flush {...(isMasked ? { footer: summaryTexts.smallNoteHere } : {})}>
      <DataTable
        caption={words.byRtCaption(indicator.label)}
        columns={unitColumns}
        rows={rows}
        keyOf={({ key }) => key}
        dense
        empty={<p class="pane-lead">{words.noRt}</p>}
      />
    </Card>
  );
}

const trendColumns: readonly Column<LineRow>[] = [
  { key: 'bulan', label: words.trendColumns.month, heading: true, render: ({ name }) => name },
  { key: 'angka', label: words.trendColumns.value, figures: true, render: ({ value }) => <strong>{value}</strong> },
  { key: 'dari', label: words.trendColumns.of, figures: true, render: ({ of }) => of ?? summaryTexts.none },
];

function TrendCard({ indicator, months }: { indicator: Indicator; months: readonly Summary[] }) {
  return (
    <Card title={words.trend} flush>
      <TrendChart months={months} indicator={indicator.id} />
      <DataTable
        caption={words.trendCaption(indicator.label)}
        columns={trendColumns}
        rows={[...monthRows(months, indicator.id)].reverse()}
        keyOf={({ key }) => key}
        dense
      />
    </Card>
  );
}
