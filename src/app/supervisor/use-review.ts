import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { VerdictRequest } from '../../domain/wire/messages.ts';
import type { Outcome } from '../desk/ask-centre.ts';
import { perSession } from '../desk/per-session.ts';
import { giveVerdict, releaseHeld } from '../desk/read-record.ts';
import { getSession } from '../session/current-session.ts';
import { reviewTexts } from '../texts/id/review.ts';
import { neighboursOf, queueHref, queueListOf, withoutRecord } from './queue-list.ts';
import type { ReviewCase } from './review-case.ts';
import type { ReviewNotice } from './review-head.tsx';
import { emptyDraft, isComplete, type VerdictDraft, verdictRequestOf } from './verdict-draft.ts';

type Verdict = VerdictRequest['verdict'];

/** What was done last, said on whatever screen comes next. */
export const lastDone = perSession<string | undefined>(undefined);

export type ReviewWork = {
  readonly draft: VerdictDraft;
  readonly busy: Verdict | 'release' | undefined;
  readonly notice: ReviewNotice | undefined;
  /** A verdict was wanted that needs words first. */
  readonly lacksWords: boolean;
  write(draft: VerdictDraft): void;
  decide(verdict: Verdict): Promise<void>;
  release(): Promise<void>;
};

type WorkParts = {
  readonly about: ReviewCase | undefined;
  readonly name: string;
  readonly reload: () => Promise<void>;
  readonly onLacking: () => void;
};

/** The supervisor's own part of a review: what he writes, decides and releases. */
export function useReview({ about, name, reload, onLacking }: WorkParts): ReviewWork {
  const session = getSession();
  const { route } = useLocation();
  const [draft, setDraft] = useState(emptyDraft);
  const [busy, setBusy] = useState<ReviewWork['busy']>();
  const [notice, setNotice] = useState<ReviewNotice>();
  const [isLacking, setLacking] = useState(false);

  const moveOn = (record: string, verdict: Verdict) => {
    const list = queueListOf(session);
    const { next, previous } = neighboursOf(list.value, record);
    const following = next === record ? undefined : (next ?? previous);
    if (list.value !== undefined) list.value = withoutRecord(list.value, record, verdict);
    lastDone(session).value = reviewTexts.done[verdict](name);
    const home = list.value === undefined ? '/antrean' : queueHref(list.value.part);
    route(following === undefined ? home : `/antrean/${following}`, true);
  };
  const settle = async (outcome: Outcome<null>, onDone: () => void | Promise<void>) => {
    setNotice(noticeOf(outcome));
    if (outcome.kind === 'ok') await onDone();
    else if (outcome.kind === 'problem' && outcome.code === 'verdict_outdated') await reload();
    setBusy(undefined);
  };
  const decide = async (verdict: Verdict) => {
    if (about === undefined || about.target.held !== null || busy !== undefined) return;
    const lacks = !isComplete(draft, verdict);
    setLacking(lacks);
    if (lacks) return onLacking();
    setBusy(verdict);
    const request = verdictRequestOf(draft, verdict, about.target.revision);
    await settle(await giveVerdict(session, about.record, request), () => moveOn(about.record, verdict));
  };
  const release = async () => {
    if (about === undefined || busy !== undefined) return;
    setBusy('release');
    await settle(await releaseHeld(session, about.target.revision), async () => {
      lastDone(session).value = reviewTexts.released;
      // What has been released waits in the queue; the address without the held revision shows it there.
      route(`/antrean/${about.record}`, true);
      await reload();
    });
  };
  return {
    draft,
    busy,
    notice,
    lacksWords: isLacking && !isComplete(draft, 'perlu_perbaikan'),
    write: setDraft,
    decide,
    release,
  };
}

function noticeOf(outcome: Outcome<null>): ReviewNotice | undefined {
  if (outcome.kind === 'ok') return undefined;
  const isOutdated = outcome.kind === 'problem' && outcome.code === 'verdict_outdated';
  return isOutdated ? { kind: 'outdated' } : { kind: 'trouble', outcome };
}
