import { dismissibleReasons, releasableReasons } from '../../domain/problem.ts';
import type { Outcome } from '../desk/ask-centre.ts';
import { KeyHint } from '../desk/key-switch.tsx';
import { TroubleBanner } from '../desk/trouble-banner.tsx';
import { formatDate } from '../format/format-date.ts';
import { formatNumber } from '../format/format-number.ts';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { StateTag } from '../kit/state-tag.tsx';
import { texts } from '../texts/id/kit.ts';
import { reviewTexts } from '../texts/id/review.ts';
import { DismissHeld } from './dismiss-held.tsx';
import { heldWords } from './held-words.ts';
import type { neighboursOf } from './queue-list.ts';
import { durationWords, fullMomentWords, stateOf } from './queue-words.ts';
import type { ReviewCase } from './review-case.ts';
import type { ReviewSpeech } from './review-words.ts';

/** Who wrote this version, when, how long it took, and how it stands. */
export function ReviewFacts({ about, place }: { about: ReviewCase; place: string }) {
  const { target, version, versions } = about;
  const facts = [
    place,
    target.author_name,
    reviewTexts.visited(formatDate(target.visited_on)),
    reviewTexts.receivedAt(fullMomentWords(target.received_at)),
    reviewTexts.duration(durationWords(target.duration_s)),
    reviewTexts.version(formatNumber(version), formatNumber(versions)),
    target.receipt === null ? '' : reviewTexts.receipt(target.receipt),
  ];
  return (
    <div>
      <StateTag state={stateOf(target)} size="large" />
      <p class="review-facts">
        {facts.filter(Boolean).map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
    </div>
  );
}

type NeighboursProps = {
  around: ReturnType<typeof neighboursOf>;
  onGo: (record: string) => void;
};

/** K and J, in the order of the queue. */
export function Neighbours({ around: { previous, next, place, count }, onGo }: NeighboursProps) {
  if (count === 0) return null;
  return (
    <nav class="review-neighbours" aria-label={reviewTexts.neighbours}>
      {previous === undefined ? (
        <span />
      ) : (
        <Button kind="quiet" icon="chevronUp" onClick={() => onGo(previous)}>
          {reviewTexts.previous}
          <KeyHint letter="K" />
        </Button>
      )}
      {place !== undefined && <p>{reviewTexts.place(formatNumber(place), formatNumber(count))}</p>}
      {next !== undefined && (
        <Button kind="quiet" icon="chevronDown" onClick={() => onGo(next)}>
          {reviewTexts.next}
          <KeyHint letter="J" />
        </Button>
      )}
    </nav>
  );
}

type HeldProps = { about: ReviewCase; isBusy: boolean; onRelease: () => void; onDismissed: () => void };

export function HeldBanner({ about: { target }, isBusy, onRelease, onDismissed }: HeldProps) {
  if (target.held === null) return null;
  const mayRelease = releasableReasons.includes(target.held);
  const release = (
    <Button icon="check" busy={isBusy ? reviewTexts.releasing : undefined} onClick={onRelease}>
      {reviewTexts.release}
    </Button>
  );
  const dismiss = (
    <DismissHeld
      revision={target.revision}
      receipt={target.receipt ?? ''}
      kader={target.author_name}
      onDone={onDismissed}
    />
  );
  const action = mayRelease ? release : dismissibleReasons.includes(target.held) ? dismiss : undefined;
  return (
    <Banner kind="held" title={reviewTexts.heldTitle} {...(action === undefined ? {} : { actions: action })}>
      <p>{heldWords(target.held, target.author_name)}</p>
      {mayRelease && <p>{reviewTexts.releaseHint}</p>}
    </Banner>
  );
}

/** A newer version waits again; what was said of the one before stands beside it. */
export function OldVerdict({ about: { head, target }, speech }: { about: ReviewCase; speech: ReviewSpeech }) {
  const review = head?.review;
  if (!review || review.revision === target.revision || review.verdict === 'menunggu') return null;
  const state = texts.state[stateOf({ held: null, verdict: review.verdict })];
  return (
    <Card title={reviewTexts.oldVerdict(review.by, fullMomentWords(review.at))}>
      <p>
        {state}
        {review.text ? `: “${review.text}”` : ''}
      </p>
      {review.notes.map((note) => (
        <p key={note.question}>
          {speech.label(note.question)}: “{note.text}”
        </p>
      ))}
    </Card>
  );
}

export type ReviewNotice =
  | { readonly kind: 'trouble'; readonly outcome: Exclude<Outcome<unknown>, { kind: 'ok' }> }
  | { readonly kind: 'outdated' };

export function NoticeBanner({ notice, author }: { notice: ReviewNotice; author: string }) {
  if (notice.kind === 'trouble') return <TroubleBanner outcome={notice.outcome} />;
  return (
    <Banner kind="warn" title={reviewTexts.outdated(author)} live>
      {reviewTexts.outdatedText}
    </Banner>
  );
}
