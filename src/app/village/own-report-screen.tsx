import { reportMonth } from '../../programme/village/monthly-report.ts';
import type { Query } from '../desk/query.ts';
import { formatDate } from '../format/format-date.ts';
import { LoadFailed } from '../kader/load-failed.tsx';
import { BottomBar } from '../kit/bottom-bar.tsx';
import { Button } from '../kit/button.tsx';
import { getRecords } from '../records/current-records.ts';
import { personNames } from '../records/known-people.ts';
import { OpeningRecords } from '../records/opening-records.tsx';
import { today } from '../shell/clock.ts';
import { Screen } from '../shell/screen.tsx';
import { villageTexts } from '../texts/id/village.ts';
import { DesaChoice } from './desa-choice.tsx';
import { MonthSteps, reportMonthOf } from './month-steps.tsx';
import { ownDesa } from './own-desa.ts';
import { ReportPaper } from './report-paper.tsx';
import { ReportView } from './report-view.tsx';
import { useActivities } from './use-activities.ts';

const words = villageTexts.report;

/** `/kegiatan/laporan`: a month's report from what is on this phone, also without a signal. */
export function OwnReportScreen({ query }: { query: Query }) {
  const { state, dossiers } = getRecords();
  const day = today();
  const month = reportMonthOf(query, day);
  const desa = ownDesa(query);
  const activities = useActivities(desa.id);
  const report = reportMonth(activities, month);
  const props = { report, nameOf: personNames(dossiers.value), hidesNames: false };
  const isReady = state.value === 'ready';
  return (
    <Screen
      title={words.title}
      subtitle={words.due(formatDate(report.due))}
      backHref="/kegiatan"
      hasNav={false}
      bottom={
        isReady && (
          <BottomBar>
            <Button kind="primary" icon="print" wide onClick={() => window.print()}>
              {words.print}
            </Button>
          </BottomBar>
        )
      }
    >
      {state.value === 'failed' && <LoadFailed />}
      {state.value === 'loading' && <OpeningRecords />}
      {isReady && (
        <>
          <DesaChoice query={query} />
          <MonthSteps query={query} today={day} />
          <ReportView {...props} />
          <p class="form-help no-print">{words.ownNote}</p>
          <ReportPaper {...props} desa={desa.name} />
        </>
      )}
    </Screen>
  );
}
