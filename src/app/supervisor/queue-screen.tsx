import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { Outcome } from '../desk/ask-centre.ts';
import { moveInList } from '../desk/desk-keys.ts';
import { KeySwitch } from '../desk/key-switch.tsx';
import type { Query } from '../desk/query.ts';
import { TroubleBanner } from '../desk/trouble-banner.tsx';
import { useAnswer } from '../desk/use-answer.ts';
import { useDeskKeys } from '../desk/use-desk-keys.ts';
import { formatNumber } from '../format/format-number.ts';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { LoadingState } from '../kit/loading-state.tsx';
import { Stamp } from '../kit/stamp.tsx';
import { getSession } from '../session/current-session.ts';
import { useKeptScroll } from '../shell/keep-scroll.ts';
import { Screen } from '../shell/screen.tsx';
import { caseCodeTexts } from '../texts/id/case-code.ts';
import { deskTexts } from '../texts/id/desk.ts';
import { queueTexts } from '../texts/id/queue.ts';
import { twinTexts } from '../texts/id/twins.ts';
import { ApproveClean } from './approve-clean.tsx';
import { lastDone } from './last-done.ts';
import { QueueFilters } from './queue-filters.tsx';
import { loadMore, loadQueue, type QueueList, queueListOf } from './queue-list.ts';
import { isSamePart, type QueuePart, queueHref, readQueuePart } from './queue-part.ts';
import { QueueTable } from './queue-table.tsx';
import { reviewHref } from './review-href.ts';
import { SealedTable } from './sealed-table.tsx';

/** `/antrean`: what arrived, newest first; which part of it stands in the address. */
export function QueueScreen({ query }: { query: Query }) {
  const session = getSession();
  const { route } = useLocation();
  const part = readQueuePart(query);
  const { outcome, reload } = useAnswer(queueHref(part), () => loadQueue(session, part));
  const held = queueListOf(session).value;
  const list = held !== undefined && isSamePart(held.part, part) ? held : undefined;
  useKeptScroll(queueHref(part), list !== undefined);
  // Said once: after the next record it would be about something else.
  useEffect(
    () => () => {
      lastDone(session).value = undefined;
    },
    [session],
  );
  return (
    <Screen
      title={queueTexts.title}
      subtitle={session.account.name}
      width="wide"
      stamp={<Stamp text={lastDone(session).value} />}
    >
      <QueueFilters part={part} list={held} onChoose={(next) => route(queueHref(next), true)} />
      {outcome !== undefined && outcome.kind !== 'ok' && <TroubleBanner outcome={outcome} onRetry={reload} />}
      {list === undefined && outcome === undefined && <LoadingState text={deskTexts.asking} />}
      {list !== undefined && (
        <QueueRows list={list} isOld={outcome !== undefined && outcome.kind !== 'ok'} reload={reload} />
      )}
      <div class="desk-foot">
        <Button kind="quiet" icon="refresh" onClick={() => void reload()}>
          {queueTexts.refresh}
        </Button>
        <Button kind="quiet" icon="users" href="/kembar">
          {twinTexts.open}
        </Button>
        <Button kind="quiet" icon="search" href="/kode-kasus">
          {caseCodeTexts.open}
        </Button>
        <KeySwitch help={deskTexts.keys.queueHelp} />
      </div>
    </Screen>
  );
}

type RowsProps = { list: QueueList; isOld: boolean; reload: () => Promise<void> };

function QueueRows({ list, isOld, reload }: RowsProps) {
  const { items, sealed, part, next } = list;
  const { route } = useLocation();
  const [at, setAt] = useState<number>();
  const [fault, setFault] = useState<Exclude<Outcome<unknown>, { kind: 'ok' }>>();
  const [isBusy, setBusy] = useState(false);
  const move = (key: 'next' | 'previous') => setAt((now) => moveInList(now, items.length, key));
  const open = () => {
    const item = items[at ?? -1];
    if (item !== undefined) route(reviewHref(item));
  };
  useDeskKeys({ next: () => move('next'), previous: () => move('previous'), open });
  const more = async () => {
    setBusy(true);
    const outcome = await loadMore(getSession(), list);
    setBusy(false);
    setFault(outcome.kind === 'ok' ? undefined : outcome);
  };
  const rows = items.length + sealed.length;
  if (rows === 0) return isOld ? null : <NothingHere part={part} />;
  const all = Math.max(rows, list.counts[part.state] ?? 0);
  const shown = queueTexts.shown(formatNumber(rows), formatNumber(all));
  return (
    <>
      {isOld && <p class="queue-quiet">{queueTexts.old}</p>}
      <ApproveClean list={list} />
      {items.length > 0 && (
        <Card flush>
          <QueueTable items={items} state={part.state} chosen={items[at ?? -1]?.revision} />
        </Card>
      )}
      {sealed.length > 0 && (
        <Card flush>
          <SealedTable items={sealed} onDismissed={reload} />
        </Card>
      )}
      <p class="queue-quiet">{shown}</p>
      {fault && <TroubleBanner outcome={fault} />}
      {next !== null && (
        <Button icon="chevronDown" wide busy={isBusy ? queueTexts.loadingMore : undefined} onClick={() => void more()}>
          {queueTexts.more}
        </Button>
      )}
    </>
  );
}

function NothingHere({ part }: { part: QueuePart }) {
  const { state } = part;
  if (isSamePart(part, { state })) return <EmptyState {...queueTexts.empty[state]} />;
  const { title, text, clear } = queueTexts.nothingFits;
  return <EmptyState title={title} text={text} action={<Button href={queueHref({ state })}>{clear}</Button>} />;
}
