import { type Answers, applyChange, type Change } from '../../domain/answers.ts';
import type { Form } from '../../domain/form/form.ts';
import type { Head } from '../../domain/head.ts';
import type { Place, Subject } from '../../domain/revision.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import type { RecordView } from '../../domain/wire/review-messages.ts';
import { findForm } from '../../forms/register.ts';
import { assembleDossiers, type Dossier, type DossierRecord } from '../../programme/dossier.ts';
import { showRecord } from '../records/shown-record.ts';

export type HistoryEntry = RecordView['history'][number];

/** One revision under review: what was there before it, and what is there with it. */
export type ReviewCase = {
  readonly record: string;
  readonly target: HistoryEntry;
  /** The target is the n-th of m versions. */
  readonly version: number;
  readonly versions: number;
  readonly formCode: string;
  readonly subject: Subject;
  readonly period: string | null;
  readonly place: Place;
  /** Undefined where this version does not have it. */
  readonly form: Form | undefined;
  readonly head: Head | null;
  readonly before: Answers;
  readonly after: Answers;
  /** What counts now: of a revision that counts the head, which may hold other people's answers as well. */
  readonly shown: Answers;
  readonly dossier: Dossier | undefined;
};

type Asked = { readonly record: string; readonly held: string | undefined; readonly settings: Settings };

/** Undefined where there is nothing to look at. */
export function openCase(view: RecordView, { record, held, settings }: Asked): ReviewCase | undefined {
  const target = targetOf(view, held);
  if (target === undefined) return undefined;
  const at = view.history.indexOf(target);
  const before = foldAnswers(view.history.slice(0, at).filter(isCounting));
  const after = applyChange(before, changeOf(target));
  const { about, head } = view;
  const form = findForm(about.form, about.form_version) ?? findForm(about.form);
  const isInHead = head !== null && isCounting(target);
  return {
    ...{ record, target, form, head, before, after },
    ...{ formCode: about.form, subject: about.subject, period: about.period, place: about.place },
    version: view.history.slice(0, at + 1).filter(isVersion).length,
    versions: view.history.filter(isVersion).length,
    shown: isInHead ? head.answers : after,
    dossier: dossierOf(view, {
      ...{ record, settings },
      judged: isInHead ? undefined : { answers: after, visited_on: target.visited_on },
    }),
  };
}

/** The held revision asked for, else the one that the verdict is about: of the head's tips the one that came last. */
function targetOf({ head, history }: RecordView, held: string | undefined): HistoryEntry | undefined {
  const asked = history.find((entry) => entry.revision === held);
  if (asked !== undefined) return asked;
  const tips = new Set(head?.tips);
  const applied = history.filter((entry) => isApplied(entry) && !isMerge(entry));
  return applied.findLast(({ revision }) => tips.has(revision)) ?? applied.at(-1) ?? history.at(-1);
}

/** What the centre writes over two answers changes nothing, and nobody judges it. */
function isMerge({ author, set, unset }: HistoryEntry): boolean {
  return author === null && Object.keys(set).length === 0 && unset.length === 0;
}

/** The centre's own merge revisions join versions, and are none. */
export function isVersion(entry: HistoryEntry): boolean {
  return !isMerge(entry);
}

/** Neither held nor dismissed: there may be a verdict on it. */
export function isApplied({ held, dismissed = false }: HistoryEntry): boolean {
  return held === null && !dismissed;
}

function isCounting(entry: HistoryEntry): boolean {
  return isApplied(entry) && entry.verdict !== 'ditolak';
}

function foldAnswers(entries: readonly HistoryEntry[]): Answers {
  return entries.reduce<Answers>((answers, entry) => applyChange(answers, changeOf(entry)), {});
}

/** The wire leaves the values open; what came out of the centre has been checked on its way in. */
function changeOf({ set, unset }: HistoryEntry): Change {
  return { set: set as Change['set'], unset };
}

type Judged = Pick<DossierRecord, 'answers' | 'visited_on'>;

/** The household as it counts; in it the record under review as its author saw it, also when it does not count. */
function dossierOf(
  { about, head, dossier }: RecordView,
  { record, judged, settings }: { record: string; judged: Judged | undefined; settings: Settings },
): Dossier | undefined {
  const others = dossier.filter((one) => !one.deleted && one.revisions.length > 0).flatMap(recordOf);
  const own = head === null ? [unheaded(record, about)] : head.deleted ? [] : recordOf(head);
  const all = assembleDossiers([...own.map((one) => ({ ...one, ...judged })), ...others], settings);
  return all.find((one) => one.records.some((found) => found.record === record)) ?? all[0];
}

/** Of a record whose first revision is held: it is shown as if it counted. */
function unheaded(record: string, about: RecordView['about']): DossierRecord {
  const state = { conflicts: {}, verdict: 'menunggu', review: null, revisions: 1, received: true } as const;
  return { ...about, ...state, record, answers: {}, visited_on: '' };
}

function recordOf(head: Head): DossierRecord[] {
  const shown = showRecord({ record: head.record, head, waiting: [], reassigned: false });
  return shown === undefined ? [] : [shown];
}
