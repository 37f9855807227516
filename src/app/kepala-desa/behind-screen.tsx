import { useLocation } from 'preact-iso';
import type { FollowUpRule } from '../../programme/follow-up/follow-up.ts';
import { findIndicator, type Indicator } from '../../programme/indicators/register.ts';
import type { Query } from '../desk/query.ts';
import { ageOf } from '../follow-up/age-of.ts';
import { listBehind } from '../follow-up/lists-for.ts';
import { useWorklist } from '../follow-up/use-worklist.ts';
import { WorklistBody } from '../follow-up/worklist-body.tsx';
import { partHref, readPart } from '../follow-up/worklist-part.ts';
import { Button } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Stamp } from '../kit/stamp.tsx';
import { getSession } from '../session/current-session.ts';
import { useKeptScroll } from '../shell/keep-scroll.ts';
import { Screen } from '../shell/screen.tsx';
import { summaryTexts } from '../texts/id/summary.ts';

const words = summaryTexts.cases;

/** `/ringkasan/:indicator/daftar`: the households behind a number, for whom this reader may know them. */
export function BehindScreen({ params, query }: { params: { indicator: string }; query: Query }) {
  const indicator = findIndicator(params.indicator);
  const rule = listBehind(params.indicator, getSession().account);
  if (indicator === undefined || rule === undefined) return <Closed indicator={params.indicator} />;
  return <Behind {...{ indicator, rule, query }} />;
}

function Closed({ indicator }: { indicator: string }) {
  return (
    <Screen title={words.title} backHref={`/ringkasan/${indicator}`}>
      <EmptyState
        title={words.closedTitle}
        text={words.closed}
        action={<Button href={`/ringkasan/${indicator}`}>{words.toFigure}</Button>}
      />
    </Screen>
  );
}

function Behind({ indicator, rule, query }: { indicator: Indicator; rule: FollowUpRule; query: Query }) {
  const { route } = useLocation();
  const part = { ...readPart(query, rule.id), rule: rule.id };
  const path = `/ringkasan/${indicator.id}/daftar`;
  const shown = useWorklist(part);
  useKeptScroll(partHref(path, part), shown.list !== undefined);
  const desa = part.desa === undefined ? '' : `?desa=${part.desa}`;
  return (
    <Screen
      title={rule.title}
      subtitle={words.behind(indicator.label)}
      backHref={`/ringkasan/${indicator.id}${desa}`}
      stamp={<Stamp text={ageOf(shown)} icon="refresh" />}
      width="wide"
    >
      <WorklistBody
        {...{ rule, part, shown }}
        rules={[rule]}
        printPath="/daftar/cetak"
        onChoose={(next) => route(partHref(path, next), true)}
      />
      <p class="queue-quiet">{words.today}</p>
    </Screen>
  );
}
