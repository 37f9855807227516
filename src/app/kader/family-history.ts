import type { LocalRecord } from '../../device/store/local-record.ts';
import type { Subject } from '../../domain/revision.ts';
import type { RecordState } from '../kit/state-tag.tsx';
import { familyTexts } from '../texts/id/family.ts';

/** One thing that happened to a family's records: somebody wrote, or somebody judged. */
export type HistoryEntry = {
  readonly key: string;
  readonly at: string;
  readonly record: string;
  readonly subject: Subject;
  readonly form: string;
  readonly period: string | null;
  readonly words: string;
  readonly state: RecordState;
  readonly receipt: string | undefined;
  readonly text: string | undefined;
};

const localStates = {
  waiting: 'di_hp',
  sent: 'terkirim',
  received: 'diterima',
  held: 'ditahan',
  dismissed: 'ditolak',
} as const;
const verdictStates = {
  disetujui: 'disetujui',
  perlu_perbaikan: 'perbaiki',
  ditolak: 'ditolak',
  menunggu: 'menunggu',
} as const;

/** Newest first. */
export function historyOf(records: readonly LocalRecord[]): HistoryEntry[] {
  return records
    .flatMap((local) => [...receivedOf(local), ...ownOf(local), ...verdictOf(local)])
    .sort((one, other) => other.at.localeCompare(one.at));
}

function receivedOf({ record, head }: LocalRecord): HistoryEntry[] {
  if (head === undefined) return [];
  return head.revisions.map((one) => ({
    ...{ key: one.id, record, subject: head.subject, form: head.form, period: head.period },
    at: one.received_at,
    words: familyTexts.saved(one.author_name),
    state: 'diterima',
    receipt: one.receipt ?? undefined,
    text: undefined,
  }));
}

function ownOf({ record, waiting }: LocalRecord): HistoryEntry[] {
  return waiting.map((one) => ({
    ...{ key: one.id, record, subject: one.subject, form: one.form, period: one.period ?? null },
    at: one.saved_at,
    words: familyTexts.onThisPhone,
    state: localStates[one.state],
    receipt: one.receipt,
    text: undefined,
  }));
}

function verdictOf({ record, head }: LocalRecord): HistoryEntry[] {
  const review = head?.review;
  if (!review) return [];
  return [
    {
      ...{
        key: `${review.revision} ${review.at}`,
        record,
        subject: head.subject,
        form: head.form,
        period: head.period,
      },
      at: review.at,
      words: familyTexts.verdicts[review.verdict](review.by),
      state: verdictStates[review.verdict],
      receipt: undefined,
      text: review.text === '' ? undefined : review.text,
    },
  ];
}
