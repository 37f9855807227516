import type { LocalRecord, LocalRevision } from '../../device/store/local-record.ts';
import type { Answers } from '../../domain/answers.ts';
import type { Head, PhotoFate } from '../../domain/head.ts';
import { overlayRevisions } from '../../domain/overlay.ts';
import type { DossierRecord } from '../../programme/dossier.ts';
import { never } from '../../programme/merged-records.ts';

/** The four plain states of a record, and what may come between. */
export type RecordState =
  | 'di_hp'
  | 'terkirim'
  | 'diterima'
  | 'disetujui'
  | 'ditahan'
  | 'perbaiki'
  | 'ditolak'
  | 'dua_jawaban';

/** A record as the screens show it: the centre's head with this phone's own revisions on top. */
export type ShownRecord = DossierRecord & {
  readonly state: RecordState;
  readonly deleted: boolean;
  /** Its family is another kader's now; it stays until this phone's own work on it has gone. */
  readonly reassigned: boolean;
  readonly receipt: string | null;
  /** Why the centre holds it, in a code. */
  readonly reason: string | null;
  /** What a new revision names as parents, and what its author has seen. */
  readonly tips: readonly string[];
  readonly known: readonly string[];
  /** Photos that were destroyed or lost, by name. */
  readonly photos: Readonly<Record<string, PhotoFate>>;
  /** Who wrote which revision, by name; this phone's own are not in it. */
  readonly authors: ReadonlyMap<string, string>;
};

export function showRecord(local: LocalRecord): ShownRecord | undefined {
  const { head, waiting } = local;
  const first = head ?? waiting[0];
  if (first === undefined) return undefined;
  // Nearly every record: the centre has merged it already, and nothing lies on top.
  const merged = head !== undefined && waiting.length === 0 ? head : overlayRevisions(head, waiting);
  const newest = waiting.at(-1);
  return {
    record: local.record,
    form: first.form,
    form_version: Math.max(first.form_version, newest?.form_version ?? 0),
    subject: first.subject,
    period: first.period ?? null,
    place: newest?.place ?? first.place,
    answers: countingAnswers(merged.answers, head),
    conflicts: merged.conflicts,
    verdict: newest === undefined ? (head?.verdict ?? 'menunggu') : 'menunggu',
    review: head?.review ?? null,
    ...(head?.handling === undefined ? {} : { handling: head.handling }),
    visited_on: visitedOn(head, waiting),
    revisions: (head?.revisions.length ?? 0) + waiting.length,
    ...(merged === head
      ? { history: head.revisions, writers: head.writers }
      : historyOf(head, waiting, merged.writers)),
    received: head !== undefined,
    reassigned: local.reassigned,
    deleted: '~deleted' in merged.answers,
    state: stateOf(head, newest, Object.keys(merged.conflicts).length > 0),
    receipt: newest?.receipt ?? head?.revisions.at(-1)?.receipt ?? null,
    reason: newest?.reason ?? null,
    tips: newest === undefined ? (head?.tips ?? []) : [newest.id],
    authors: new Map(head?.revisions.map((one) => [one.id, one.author_name])),
    photos: head?.photos ?? {},
    known: [...(head?.revisions.map((one) => one.id) ?? []), ...waiting.map((one) => one.id)],
  };
}

/** With what waits on this phone: the centre will have heard of it last. */
function historyOf(
  head: Head | undefined,
  waiting: readonly LocalRevision[],
  writtenBy: Readonly<Record<string, string | number>>,
): Pick<DossierRecord, 'history' | 'writers'> {
  const own = waiting.map(({ id, visited_on }) => ({
    ...{ id, visited_on, author: null, author_name: '', receipt: null, received_at: never },
  }));
  const history = [...(head?.revisions ?? []), ...own];
  const at = new Map(history.map(({ id }, position) => [id, position]));
  const writers = Object.entries(writtenBy).map(([path, id]) => [path, at.get(String(id)) ?? -1] as const);
  return { history, writers: Object.fromEntries(writers) };
}

/** An answer that a merge made irrelevant is kept by the centre, but neither shown nor counted. */
function countingAnswers(answers: Answers, head: Head | undefined): Answers {
  if (head === undefined || head.irrelevant.length === 0) return answers;
  const left = new Set(head.irrelevant);
  return Object.fromEntries(Object.entries(answers).filter(([key]) => !left.has(key)));
}

function visitedOn(head: Head | undefined, waiting: readonly LocalRevision[]): string {
  const all = [...(head?.revisions ?? []), ...waiting];
  return all.reduce((latest, one) => (one.visited_on > latest ? one.visited_on : latest), '');
}

function stateOf(head: Head | undefined, newest: LocalRevision | undefined, isTorn: boolean): RecordState {
  if (newest?.state === 'waiting') return 'di_hp';
  if (newest?.state === 'sent') return 'terkirim';
  if (newest?.state === 'held') return 'ditahan';
  if (newest?.state === 'received') return 'diterima';
  // What somebody asks for comes first: the repair settles the two answers, too.
  if (isTorn && head?.verdict !== 'perlu_perbaikan') return 'dua_jawaban';
  const byVerdict = {
    menunggu: 'diterima',
    disetujui: 'disetujui',
    perlu_perbaikan: 'perbaiki',
    ditolak: 'ditolak',
  } as const;
  return byVerdict[head?.verdict ?? 'menunggu'];
}
