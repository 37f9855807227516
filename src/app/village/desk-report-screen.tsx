import { useState } from 'preact/hooks';
import { type ActivitiesAnswer, activitiesAnswer } from '../../domain/wire/village-messages.ts';
import { activitiesIn } from '../../programme/village/activity.ts';
import { dueOf, reportMonth } from '../../programme/village/monthly-report.ts';
import { askCentre, type Outcome } from '../desk/ask-centre.ts';
import type { Query } from '../desk/query.ts';
import { TroubleBanner } from '../desk/trouble-banner.tsx';
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
  const path = `/api/village/activities?${asked}`;
  const answer = useKeptAnswer({ path, shape: activitiesAnswer });
  const paper = usePaper(path);
  return (
    <Screen
      title={words.title}
      subtitle={words.due(formatDate(dueOf(month)))}
      backHref={villageHref('/kampung', { desa: query.desa })}
      width="wide"
      bottom={
        answer.shown && (
          <BottomBar>
            <Button kind="primary" icon="print" disabled={paper.isAsking} onClick={paper.print}>
              {words.print}
            </Button>
          </BottomBar>
        )
      }
    >
      <DesaChoice query={query} />
      <MonthSteps query={query} today={day} />
      {paper.trouble !== undefined && <TroubleBanner outcome={paper.trouble} onRetry={paper.print} />}
      <KeptStates answer={answer}>{(shown) => <Report answer={shown} />}</KeptStates>
    </Screen>
  );
}

type Trouble = Exclude<Outcome<unknown>, { kind: 'ok' }>;

/** Names go on paper only once the centre has noted it. */
function usePaper(path: string) {
  const [state, setState] = useState<'asking' | Trouble>();
  const print = async () => {
    setState('asking');
    const outcome = await askCentre(getSession(), `${path}&export=cetak`, activitiesAnswer);
    setState(outcome.kind === 'ok' ? undefined : outcome);
    if (outcome.kind === 'ok') window.print();
  };
  return {
    print: () => void print(),
    isAsking: state === 'asking',
    trouble: state === 'asking' ? undefined : state,
  };
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
