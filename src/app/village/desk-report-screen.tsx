import { type ActivitiesAnswer, activitiesAnswer } from '../../domain/wire/village-messages.ts';
import { activitiesIn } from '../../programme/village/activity.ts';
import { dueOf, reportMonth } from '../../programme/village/monthly-report.ts';
import type { Query } from '../desk/query.ts';
import { formatDate } from '../format/format-date.ts';
import { BottomBar } from '../kit/bottom-bar.tsx';
import { Button } from '../kit/button.tsx';
import { getSession } from '../session/current-session.ts';
import { today } from '../shell/clock.ts';
import { Screen } from '../shell/screen.tsx';
import { villageTexts } from '../texts/id/village.ts';
import { DesaChoice } from './desa-choice.tsx';
import { KeptStates } from './kept-states.tsx';
import { MonthSteps, reportMonthOf } from './month-steps.tsx';
import { ownDesa, villageHref } from './own-desa.ts';
import { ReportPaper } from './report-paper.tsx';
import { ReportView } from './report-view.tsx';
import { useKeptAnswer } from './use-kept-answer.ts';

const words = villageTexts.report;

/** `/kampung/laporan`: a month's report of the whole desa, by what the centre has. */
export function DeskReportScreen({ query }: { query: Query }) {
  const day = today();
  const month = reportMonthOf(query, day);
  const asked = new URLSearchParams({ desa: ownDesa(query).code, month });
  const answer = useKeptAnswer({ path: `/api/village/activities?${asked}`, shape: activitiesAnswer });
  return (
    <Screen
      title={words.title}
      subtitle={words.due(formatDate(dueOf(month)))}
      backHref={villageHref('/kampung', { desa: query.desa })}
      width="wide"
      bottom={
        answer.shown && (
          <BottomBar>
            <Button kind="primary" icon="print" onClick={() => window.print()}>
              {words.print}
            </Button>
          </BottomBar>
        )
      }
    >
      <DesaChoice query={query} />
      <MonthSteps query={query} today={day} />
      <KeptStates answer={answer}>{(shown) => <Report answer={shown} />}</KeptStates>
    </Screen>
  );
}

function Report({ answer }: { answer: ActivitiesAnswer }) {
  const records = answer.activities.map((one) => ({ ...one, form: 'kegiatan' }));
  const props = {
    report: reportMonth(activitiesIn(records), answer.month),
    nameOf: (id: string) => answer.names[id],
    hidesNames: getSession().account.role === 'kepala_desa',
  };
  return (
    <>
      <ReportView {...props} />
      <ReportPaper {...props} desa={answer.desa_name} />
    </>
  );
}
