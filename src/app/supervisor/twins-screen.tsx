import { useState } from 'preact/hooks';
import type { TwinDecision, TwinRequest, TwinsAnswer } from '../../domain/wire/twin-messages.ts';
import { AnswerView } from '../desk/answer-view.tsx';
import type { Outcome } from '../desk/ask-centre.ts';
import { readTwins, settleTwins } from '../desk/read-twins.ts';
import { TroubleBanner } from '../desk/trouble-banner.tsx';
import { useAnswer } from '../desk/use-answer.ts';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { RowList } from '../kit/list-row.tsx';
import { Stamp } from '../kit/stamp.tsx';
import { getSession } from '../session/current-session.ts';
import { today } from '../shell/clock.ts';
import { Screen } from '../shell/screen.tsx';
import { queueTexts } from '../texts/id/queue.ts';
import { reviewTexts } from '../texts/id/review.ts';
import { twinTexts as words } from '../texts/id/twins.ts';
import { momentWords } from './queue-words.ts';
import { TwinCard } from './twin-card.tsx';

/** `/kembar`: who may have been written down twice, side by side; and what was decided, to be taken back. */
export function TwinsScreen() {
  const session = getSession();
  const { outcome, reload } = useAnswer('kembar', () => readTwins(session));
  const [done, setDone] = useState<string>();
  const [fault, setFault] = useState<Exclude<Outcome<unknown>, { kind: 'ok' }>>();
  const decide = async (request: TwinRequest) => {
    const answer = await settleTwins(session, request);
    setFault(answer.kind === 'ok' ? undefined : answer);
    if (answer.kind === 'ok') setDone(words.done[request.deed]);
    await reload();
  };
  return (
    <Screen
      title={words.title}
      subtitle={session.account.name}
      backHref="/antrean"
      width="wide"
      stamp={<Stamp text={done} />}
    >
      {fault && <TroubleBanner outcome={fault} />}
      <AnswerView outcome={outcome} onRetry={() => void reload()}>
        {(answer) => <Twins answer={answer} onDecide={decide} />}
      </AnswerView>
      <div class="desk-foot">
        <Button kind="quiet" icon="refresh" onClick={() => void reload()}>
          {queueTexts.refresh}
        </Button>
      </div>
    </Screen>
  );
}

type TwinsProps = { answer: TwinsAnswer; onDecide: (request: TwinRequest) => Promise<void> };

function Twins({ answer: { pairs, has_more, decided }, onDecide }: TwinsProps) {
  const [showsNumbers, setNumbers] = useState(false);
  return (
    <>
      {pairs.length === 0 ? (
        <EmptyState {...words.empty} />
      ) : (
        <>
          <p class="queue-quiet">{words.intro}</p>
          <div class="pane-tools">
            <Button kind="quiet" icon={showsNumbers ? 'hide' : 'show'} onClick={() => setNumbers(!showsNumbers)}>
              {showsNumbers ? reviewTexts.hideNumbers : reviewTexts.showNumbers}
            </Button>
          </div>
        </>
      )}
      <div class="twins">
        {pairs.map((pair) => (
          <TwinCard
            key={`${pair.one.head.record} ${pair.other.head.record}`}
            pair={pair}
            showsNumbers={showsNumbers}
            onDecide={onDecide}
          />
        ))}
      </div>
      {has_more && <p class="queue-quiet">{words.more}</p>}
      {decided.length > 0 && <Decisions decided={decided} onDecide={onDecide} />}
    </>
  );
}

function Decisions({ decided, onDecide }: { decided: readonly TwinDecision[]; onDecide: TwinsProps['onDecide'] }) {
  return (
    <Card title={words.decided} flush>
      <RowList>
        {decided.map((one) => (
          <DecisionRow key={`${one.one.subject.id} ${one.other.subject.id}`} decision={one} onDecide={onDecide} />
        ))}
      </RowList>
    </Card>
  );
}

function DecisionRow({
  decision: { kind, one, other, at, by },
  onDecide,
}: {
  decision: TwinDecision;
  onDecide: TwinsProps['onDecide'];
}) {
  const [isBusy, setBusy] = useState(false);
  const takeBack = async () => {
    setBusy(true);
    await onDecide({
      deed: kind === 'digabung' ? 'pisahkan' : 'tanyakan',
      kind: one.subject.kind === 'person' ? 'person' : 'household',
      one: one.subject.id,
      other: other.subject.id,
    });
    setBusy(false);
  };
  const name = (text: string) => (text === '' ? queueTexts.nameless : text);
  return (
    <div class="row twin-decision">
      <span class="row-words">
        <span class="row-title">{words.decisions[kind](name(one.name), name(other.name))}</span>
        <span class="row-subtitle">{words.by(by, momentWords(at, today()))}</span>
      </span>
      <Button icon="undo" busy={isBusy ? queueTexts.loadingMore : undefined} onClick={() => void takeBack()}>
        {words.back[kind]}
      </Button>
    </div>
  );
}
