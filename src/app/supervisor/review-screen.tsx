import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { QueueItem, RecordView } from '../../domain/wire/review-messages.ts';
import { AnswerView } from '../desk/answer-view.tsx';
import { KeySwitch } from '../desk/key-switch.tsx';
import type { Query } from '../desk/query.ts';
import { readRecord } from '../desk/read-record.ts';
import { useAnswer } from '../desk/use-answer.ts';
import { useDeskKeys } from '../desk/use-desk-keys.ts';
import { formTitle } from '../kader/record-name.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { Stamp } from '../kit/stamp.tsx';
import { getRecords } from '../records/current-records.ts';
import { personNames } from '../records/known-people.ts';
import { getSession } from '../session/current-session.ts';
import { today } from '../shell/clock.ts';
import { growthTables } from '../shell/growth-tables.ts';
import { kabupatenSettings } from '../shell/kabupaten-settings.ts';
import { Screen } from '../shell/screen.tsx';
import { deskTexts } from '../texts/id/desk.ts';
import { reviewTexts } from '../texts/id/review.ts';
import { lastDone } from './last-done.ts';
import { loadMore, loadQueue, neighboursOf, queueListOf } from './queue-list.ts';
import { queueHref } from './queue-part.ts';
import { unitWords } from './queue-words.ts';
import { ReviewBody } from './review-body.tsx';
import { isApplied, openCase } from './review-case.ts';
import { verdictTextId } from './review-side.tsx';
import { lookupsOf } from './review-words.ts';
import { nameOfCase } from './subject-of-case.ts';
import { useReview } from './use-review.ts';
import { VerdictBar } from './verdict-bar.tsx';

/** `/antrean/:record`: a record is a screen of its own, so that nothing written at one is left at the next. */
export function ReviewScreen({ params, query }: { params: { record: string }; query: Query }) {
  return <Review key={params.record} record={params.record} held={query.ditahan} />;
}

function Review({ record, held }: { record: string; held: string | undefined }) {
  const session = getSession();
  const { route } = useLocation();
  const { outcome, reload } = useAnswer(record, () => readRecord(session, record));
  const list = queueListOf(session).value;
  const view = outcome?.kind === 'ok' ? outcome.value : undefined;
  const about = view && openCase(view, { record, held, settings: kabupatenSettings.value });
  const name = about === undefined ? '' : nameOfCase(about);
  const onLacking = () => document.getElementById(verdictTextId)?.focus();
  const work = useReview({ record, about, name, reload, onLacking });
  const around = neighboursOf(list, record);
  useQueue(around.next === undefined);
  const go = (to: string | undefined) => {
    if (to === undefined) return;
    lastDone(session).value = undefined;
    route(hrefIn(list?.items, to), true);
  };
  useDeskKeys({
    next: () => go(around.next),
    previous: () => go(around.previous),
    approve: () => void work.decide('disetujui'),
    repair: () => void work.decide('perlu_perbaikan'),
  });
  const mayDecide = about !== undefined && isApplied(about.target);
  return (
    <Screen
      title={name === '' ? reviewTexts.title : name}
      {...(about === undefined ? {} : { subtitle: formTitle({ form: about.formCode, period: about.period }) })}
      backHref={list === undefined ? '/antrean' : queueHref(list.part)}
      stamp={<Stamp text={lastDone(session).value} />}
      width="wide"
      bottom={
        mayDecide && (
          <VerdictBar
            draft={work.draft}
            busy={work.busy === 'release' || work.busy === 'settle' ? undefined : work.busy}
            onVerdict={(verdict) => void work.decide(verdict)}
            onText={(text) => work.write({ ...work.draft, text })}
          />
        )
      }
    >
      <AnswerView outcome={outcome} onRetry={() => void reload()}>
        {(answer: RecordView) =>
          about === undefined ? (
            <EmptyState {...reviewTexts.notFound} />
          ) : (
            <ReviewBody
              view={answer}
              about={about}
              work={work}
              around={around}
              place={unitWords(about.place)}
              growth={growthTables.value}
              lookups={lookupsOf(about, {
                today: today(),
                growth: growthTables.value,
                posyandu: session.posyandu,
                personName: personNames(getRecords().dossiers.value),
              })}
              onGo={go}
            />
          )
        }
      </AnswerView>
      <KeySwitch help={deskTexts.keys.reviewHelp} />
    </Screen>
  );
}

/** Opened by its address alone, or at the end of a page: the queue is fetched, so that J, K and the flags are there too. */
function useQueue(isAtEnd: boolean): void {
  const session = getSession();
  useEffect(() => {
    const list = queueListOf(session).value;
    if (list === undefined) void loadQueue(session, { state: 'menunggu' });
    else if (isAtEnd && list.next !== null) void loadMore(session, list);
  }, [session, isAtEnd]);
}

function hrefIn(items: readonly QueueItem[] | undefined, record: string): string {
  const item = items?.find((one) => one.record === record);
  return item?.held ? `/antrean/${record}?ditahan=${item.revision}` : `/antrean/${record}`;
}
