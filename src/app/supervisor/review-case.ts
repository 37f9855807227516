import { type Answers, applyChange, type Change } from '../../domain/answers.ts';
import type { Form } from '../../domain/form/form.ts';
import { questionsOf } from '../../domain/form/form.ts';
import type { Head } from '../../domain/head.ts';
import type { Subject } from '../../domain/revision.ts';
import type { QueueItem, RecordView } from '../../domain/wire/messages.ts';
import { findForm, forms } from '../../forms/register.ts';
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
  readonly form: Form | undefined;
  readonly subject: Subject | undefined;
  readonly period: string | null;
  readonly head: Head | null;
  readonly before: Answers;
  readonly after: Answers;
  /** What counts now: of a revision that counts the head, which may hold other people's answers as well. */
  readonly shown: Answers;
  readonly dossier: Dossier | undefined;
};

type About = { readonly record: string; readonly held: string | undefined; readonly item: QueueItem | undefined };

/** Undefined where there is nothing to look at. */
export function openCase(view: RecordView, { record, held, item }: About): ReviewCase | undefined {
  const target = targetOf(view, held);
  if (target === undefined) return undefined;
  const at = view.history.indexOf(target);
  const before = foldAnswers(view.history.slice(0, at).filter(isCounting));
  const after = applyChange(before, changeOf(target));
  const { head } = view;
  const form = formOf(view, item);
  const isInHead = head !== null && isCounting(target);
  return {
    ...{ record, target, form, head, before, after },
    version: view.history.slice(0, at + 1).filter(isVersion).length,
    versions: view.history.filter(isVersion).length,
    subject: head?.subject,
    period: head?.period ?? null,
    shown: isInHead ? head.answers : after,
    dossier: dossierOf(view, isInHead ? undefined : { answers: after, visited_on: target.visited_on }),
  };
}

/** The held revision asked for, else the one that the verdict is about: of the head's tips the one that came last. */
function targetOf({ head, history }: RecordView, held: string | undefined): HistoryEntry | undefined {
  const asked = history.find((entry) => entry.revision === held);
  if (asked !== undefined) return asked;
  const tips = new Set(head?.tips);
  const applied = history.filter((entry) => entry.held === null && !isMerge(entry));
  return applied.findLast(({ revision }) => tips.has(revision)) ?? applied.at(-1) ?? history.at(-1);
}

/** What the centre writes over two answers changes nothing, and nobody judges it. */
function isMerge({ receipt, set, unset }: HistoryEntry): boolean {
  return receipt === null && Object.keys(set).length === 0 && unset.length === 0;
}

/** The centre's own merge revisions change nothing: they join versions, and are none. */
export function isVersion({ set, unset }: HistoryEntry): boolean {
  return Object.keys(set).length > 0 || unset.length > 0;
}

function isCounting({ held, verdict }: HistoryEntry): boolean {
  return held === null && verdict !== 'ditolak';
}

function foldAnswers(entries: readonly HistoryEntry[]): Answers {
  return entries.reduce<Answers>((answers, entry) => applyChange(answers, changeOf(entry)), {});
}

/** The wire leaves the values open; what came out of the centre has been checked on its way in. */
function changeOf({ set, unset }: HistoryEntry): Change {
  return { set: set as Change['set'], unset };
}

/** A held first revision has no head, so its form is known from the queue, or from the questions it answers. */
function formOf({ head, history }: RecordView, item: QueueItem | undefined): Form | undefined {
  if (head !== null) return findForm(head.form, head.form_version) ?? findForm(head.form);
  if (item !== undefined) return findForm(item.form);
  const keys = history.flatMap(({ set }) => Object.keys(set)).map((path) => path.replace(/[#/].*$/s, ''));
  return forms.findLast(({ structure }) => {
    const known = new Set(questionsOf(structure).map(({ key }) => key));
    return keys.length > 0 && keys.every((key) => known.has(key));
  });
}

type Judged = Pick<DossierRecord, 'answers' | 'visited_on'>;

/** The household as it counts; in it the record under review as its author saw it, also when it does not count. */
function dossierOf({ head, dossier }: RecordView, judged: Judged | undefined): Dossier | undefined {
  const others = dossier.filter((one) => !one.deleted && one.revisions.length > 0).flatMap(recordOf);
  const own = head === null || head.deleted ? [] : recordOf(head).map((one) => ({ ...one, ...judged }));
  const all = assembleDossiers([...own, ...others]);
  return all.find((one) => one.records.some((record) => record.record === head?.record)) ?? all[0];
}

function recordOf(head: Head): DossierRecord[] {
  const shown = showRecord({ record: head.record, head, waiting: [], reassigned: false });
  return shown === undefined ? [] : [shown];
}
