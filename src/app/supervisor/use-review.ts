import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { VerdictRequest } from '../../domain/wire/review-messages.ts';
import type { Outcome } from '../desk/ask-centre.ts';
import { perSession } from '../desk/per-session.ts';
import { giveVerdict, releaseHeld, settleAnswers } from '../desk/read-record.ts';
import { getSession } from '../session/current-session.ts';
import { reviewTexts } from '../texts/id/review.ts';
import { lastDone } from './last-done.ts';
import { neighboursOf, queueListOf, withoutRecord } from './queue-list.ts';
import { queueHref } from './queue-part.ts';
import { isApplied, type ReviewCase } from './review-case.ts';
import type { ReviewNotice } from './review-head.tsx';
import {
  dropDraft,
  emptyDraft,
  isComplete,
  keepDraft,
  type VerdictDraft,
  type VerdictDrafts,
  verdictRequestOf,
} from './verdict-draft.ts';

type Verdict = VerdictRequest['verdict'];

const verdictDrafts = perSession<VerdictDrafts>({});

export type ReviewWork = {
  readonly draft: VerdictDraft;
  readonly busy: Verdict | 'release' | 'settle' | undefined;
  readonly notice: ReviewNotice | undefined;
  /** A verdict was wanted that needs words first. */
  readonly lacksWords: boolean;
  write(draft: VerdictDraft): void;
  decide(verdict: Verdict): Promise<void>;
  release(): Promise<void>;
  /** It is not in the queue any more: back to where it stood. */
  leave(): void;
  /** By path the revision whose answer is to count. */
  choose(choices: Readonly<Record<string, string>>): Promise<void>;
};

type WorkParts = {
  readonly record: string;
  readonly about: ReviewCase | undefined;
  readonly name: string;
  readonly reload: () => Promise<void>;
  readonly onLacking: () => void;
};

/** The supervisor's own part of a review: what he writes, decides and releases. */
export function useReview({ record, about, name, reload, onLacking }: WorkParts): ReviewWork {
  const session = getSession();
  const { route } = useLocation();
  const drafts = verdictDrafts(session);
  const draft = drafts.value[record] ?? emptyDraft;
  const [busy, setBusy] = useState<ReviewWork['busy']>();
  const [notice, setNotice] = useState<ReviewNotice>();
  const [isLacking, setLacking] = useState(false);

  const moveOn = (record: string, verdict: Verdict) => {
    const list = queueListOf(session);
    const { next, previous } = neighboursOf(list.value, record);
    const following = next === record ? undefined : (next ?? previous);
    if (list.value !== undefined) list.value = withoutRecord(list.value, record, verdict);
    drafts.value = dropDraft(drafts.value, record);
    lastDone(session).value = reviewTexts.done[verdict](name);
    const home = list.value === undefined ? '/antrean' : queueHref(list.value.part);
    route(following === undefined ? home : `/antrean/${following}`, true);
  };
  const finish = async <T>(outcome: Outcome<T>, onDone: (value: T) => void | Promise<void>) => {
    setNotice(noticeOf(outcome));
    if (outcome.kind === 'ok') await onDone(outcome.value);
    else if (outcome.kind === 'problem' && outcome.code === 'verdict_outdated') await reload();
    setBusy(undefined);
  };
  const decide = async (verdict: Verdict) => {
    if (about === undefined || !isApplied(about.target) || busy !== undefined) return;
    const lacks = !isComplete(draft, verdict);
    setLacking(lacks);
    if (lacks) return onLacking();
    setBusy(verdict);
    const request = verdictRequestOf(draft, verdict, about.target.revision);
    await finish(await giveVerdict(session, about.record, request), () => moveOn(about.record, verdict));
  };
  const release = async () => {
    if (about === undefined || busy !== undefined) return;
    setBusy('release');
    await finish(await releaseHeld(session, about.target.revision), async () => {
      lastDone(session).value = reviewTexts.released;
      // What has been released waits in the queue; the address without the held revision shows it there.
      route(`/antrean/${about.record}`, true);
      await reload();
    });
  };
  const leave = () => {
    const { value } = queueListOf(session);
    route(value === undefined ? '/antrean' : queueHref(value.part), true);
  };
  const choose: ReviewWork['choose'] = async (choices) => {
    if (about === undefined || busy !== undefined) return;
    setBusy('settle');
    const { revision } = about.target;
    await finish(await settleAnswers(session, about.record, { revision, choices }), async ({ held }) => {
      lastDone(session).value = held === null ? reviewTexts.settled : reviewTexts.settledHeld;
      await reload();
    });
  };
  return {
    draft,
    busy,
    notice,
    lacksWords: isLacking && !isComplete(draft, 'perlu_perbaikan'),
    write: (next) => {
      drafts.value = keepDraft(drafts.value, record, next);
    },
    decide,
    release,
    leave,
    choose,
  };
}

function noticeOf(outcome: Outcome<unknown>): ReviewNotice | undefined {
  if (outcome.kind === 'ok') return undefined;
  const isOutdated = outcome.kind === 'problem' && outcome.code === 'verdict_outdated';
  return isOutdated ? { kind: 'outdated' } : { kind: 'trouble', outcome };
}
