import { useState } from 'preact/hooks';
import type { FollowUpItem } from '../../domain/wire/follow-up-messages.ts';
import type { ShownWorklist } from '../follow-up/use-worklist.ts';
import { formatNumber } from '../format/format-number.ts';
import { splitDate } from '../kit/read-date.ts';
import { getSession } from '../session/current-session.ts';
import { today } from '../shell/clock.ts';
import { officeTexts as words } from '../texts/id/follow-up.ts';
import {
  casesFor,
  emptyHandling,
  type HandlingDraft,
  handlingRequestOf,
  isSaidAtOnce,
  mayReopen,
} from './handling-draft.ts';
import { type SentHandlings, sendHandlings } from './send-handlings.ts';

export type HandlingWork = {
  /** What is being written, and about which cases; undefined while nothing is. */
  readonly open: { readonly draft: HandlingDraft; readonly items: readonly FollowUpItem[] } | undefined;
  readonly busy: string | undefined;
  readonly fault: SentHandlings['fault'];
  readonly said: string | undefined;
  /** What needs neither day nor words is done at once; for the rest the dialog opens. */
  begin(status: HandlingDraft['status'], items: readonly FollowUpItem[]): void;
  reopen(item: FollowUpItem): void;
  write(draft: HandlingDraft): void;
  save(): void;
  cancel(): void;
};

type WorkParts = {
  readonly shown: ShownWorklist;
  /** Told which cases were stored, so that they are picked no longer. */
  readonly onDone: (ids: readonly string[]) => void;
};

/** The officer's own part: what is written about which cases, and how it got to the centre. */
export function useHandling({ shown, onDone }: WorkParts): HandlingWork {
  const session = getSession();
  const [open, setOpen] = useState<HandlingWork['open']>();
  const [busy, setBusy] = useState<string>();
  const [fault, setFault] = useState<SentHandlings['fault']>();
  const [said, setSaid] = useState<string>();

  const send = async (draft: HandlingDraft, items: readonly FollowUpItem[]) => {
    const ids = items.map(({ id }) => id);
    const progress = (done: number) => setBusy(words.sending(formatNumber(done), formatNumber(ids.length)));
    progress(0);
    const sent = await sendHandlings({ session, ids, request: handlingRequestOf(draft), onProgress: progress });
    setBusy(undefined);
    setFault(sent.fault);
    shown.note(sent.done);
    onDone(sent.done.map(({ handling }) => handling.follow_up));
    setSaid(sentWords(draft, sent));
    // What was written stays open for those that are left.
    setOpen(sent.left.length === 0 ? undefined : { draft, items: items.filter(({ id }) => sent.left.includes(id)) });
  };
  return {
    ...{ open, busy, fault, said },
    begin: (status, items) => {
      const fit = casesFor(items, status);
      if (fit.length === 0 || busy !== undefined) return;
      setFault(undefined);
      setSaid(undefined);
      if (isSaidAtOnce(status)) void send(emptyHandling(status), fit);
      else setOpen({ draft: beginDraft(status), items: fit });
    },
    reopen: (item) => {
      if (mayReopen(item) && busy === undefined) {
        const isSupervisor = session.account.role === 'supervisor';
        const draft = emptyHandling(isSupervisor ? 'diverifikasi' : 'diterima');
        void send({ ...draft, note: isSupervisor ? words.reopenedBySupervisor : words.reopenNote }, [item]);
      }
    },
    write: (draft) => setOpen((now) => now && { ...now, draft }),
    save: () => {
      if (open !== undefined && busy === undefined) void send(open.draft, open.items);
    },
    cancel: () => setOpen(undefined),
  };
}

/** What is done was mostly done today; an appointment may be on any day. */
function beginDraft(status: HandlingDraft['status']): HandlingDraft {
  const draft = emptyHandling(status);
  return status === 'selesai' ? { ...draft, day: splitDate(today()) } : draft;
}

function sentWords({ status }: HandlingDraft, { done, left }: SentHandlings): string | undefined {
  if (left.length > 0) return words.partly(formatNumber(done.length), formatNumber(left.length));
  return words.done[status](formatNumber(done.length));
}
