import { useMemo } from 'preact/hooks';
import { monthDue } from '../../programme/village/monthly-report.ts';
import { formatWeekday } from '../format/format-date.ts';
import { formatNumber } from '../format/format-number.ts';
import { FollowUpHomeCard } from '../kader-lists/follow-up-home-card.tsx';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { Counter } from '../kit/counter.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { LoadingState } from '../kit/loading-state.tsx';
import { Progress } from '../kit/progress.tsx';
import { OpeningRecords } from '../records/opening-records.tsx';
import { perDossier } from '../records/per-dossier.ts';
import { useEveryDossier } from '../records/use-every-dossier.ts';
import { getSession } from '../session/current-session.ts';
import { InstallHint } from '../session/install-hint.tsx';
import { nowMs, timeOf, today } from '../shell/clock.ts';
import { growthTables } from '../shell/growth-tables.ts';
import { useKeptScroll } from '../shell/keep-scroll.ts';
import { outboxCounts } from '../shell/outbox-counts.ts';
import { PhoneNotices } from '../shell/phone-notices.tsx';
import { Screen } from '../shell/screen.tsx';
import { homeTexts } from '../texts/id/home.ts';
import { VillageHomeCard } from '../village/home-card.tsx';
import { countFamilies } from './family-list.ts';
import { greet } from './greeting.ts';
import { LoadFailed } from './load-failed.tsx';
import { NewFamilyBar } from './new-family-bar.tsx';
import { referralsOf, sortReferrals } from './referrals.ts';
import { recentlyRejected } from './rejected.ts';
import { listRepairs } from './repairs.ts';
import { ToDoCard } from './to-do-card.tsx';
import { listToDos, type ToDo } from './to-do-list.ts';
import { type KaderView, useKaderView } from './use-kader-view.ts';

const referralsIn = perDossier(referralsOf);

/** Beranda: what is safe, and what is to be done next. */
export function HomeScreen() {
  const view = useKaderView();
  const { account } = getSession();
  const todos = useToDos(view);
  useKeptScroll('beranda', view.state === 'ready');
  return (
    <Screen title={greet(account.name, timeOf(nowMs()))} subtitle={formatWeekday(today())} bottom={<NewFamilyBar />}>
      <PhoneNotices />
      <InstallHint />
      <SendingsCard />
      {view.state === 'loading' && <OpeningRecords />}
      {view.state === 'failed' && <LoadFailed />}
      {view.state === 'ready' && <HomeBody view={view} todos={todos} />}
      <div class="quiet-place">
        <Button kind="quiet" icon="settings" href="/setelan">
          {homeTexts.account}
        </Button>
      </div>
    </Screen>
  );
}

function HomeBody({ view, todos }: { view: KaderView; todos: readonly ToDo[] | undefined }) {
  const { dikunjungi, semua } = countFamilies(view.families);
  if (semua === 0 && todos?.length === 0) return <EmptyState {...homeTexts.empty} />;
  // From the first to the third nothing else has a day by which it must be done.
  const isReportDue = monthDue(today()) !== undefined;
  const words = homeTexts.visited(formatNumber(dikunjungi), formatNumber(semua));
  return (
    <>
      {isReportDue && <VillageHomeCard />}
      {todos === undefined ? <ToDosToCome /> : <ToDoCard todos={todos} />}
      {!isReportDue && <VillageHomeCard />}
      <FollowUpHomeCard directory={view.directory} />
      <Card>
        <Progress done={dikunjungi} total={semua} text={words} />
      </Card>
    </>
  );
}

/** While all families are looked through; what is missing is never drawn as "nothing to do". */
function ToDosToCome() {
  return (
    <Card title={homeTexts.toDo(homeTexts.unknown)}>
      <LoadingState />
    </Card>
  );
}

/** Three honest counters. What has not been counted yet is "…", never 0. */
function SendingsCard() {
  const counts = outboxCounts.value;
  const figure = (count: number | undefined) => (count === undefined ? homeTexts.unknown : formatNumber(count));
  return (
    <Card title={homeTexts.sendings} aside={<a href="/kirim">{homeTexts.send}</a>}>
      <div class="counters">
        <Counter figure={figure(counts?.waiting)} label={homeTexts.onPhone} icon="clock" colour="biru" />
        <Counter figure={figure(counts?.received)} label={homeTexts.received} icon="checkTwice" colour="hijau" />
        <Counter figure={figure(counts?.approved)} label={homeTexts.approved} icon="approved" colour="hijau" />
      </div>
    </Card>
  );
}

function useToDos({ records, directory, drafts, families }: KaderView): readonly ToDo[] | undefined {
  const growth = growthTables.value;
  const day = today();
  const month = day.slice(0, 7);
  const held = outboxCounts.value?.held ?? 0;
  const every = useEveryDossier(directory.dossiers, growth && referralsIn({ month, growth }));
  const referrals = useMemo(() => every && sortReferrals(every.flat()), [every]);
  return useMemo(() => {
    if (referrals === undefined) return undefined;
    const rejected = recentlyRejected(records.values(), day).length;
    return listToDos({
      referrals,
      repairs: listRepairs(records.values(), directory),
      drafts,
      families,
      held,
      rejected,
    });
  }, [referrals, records, directory, drafts, families, held, day]);
}
