import type { DeviceSession } from '../../device/device-session.ts';
import { Refusal } from '../../device/refusal.ts';
import type { Draft } from '../../device/store/drafts.ts';
import type { NewRevision } from '../../device/store/save-revisions.ts';
import type { Answer, Answers } from '../../domain/answers.ts';
import { isAnswered } from '../../domain/form/answer-values.ts';
import { deletedPath, type Place } from '../../domain/revision.ts';
import { findForm } from '../../forms/register.ts';
import { prepareRecord } from '../form/begin-record.ts';
import { finishDraft } from '../form/finish-draft.ts';
import { factsOfDraft } from '../form/form-facts.ts';
import type { AnswerChanges } from '../form/form-runner.ts';
import { sealingOf } from '../form/save-form.ts';
import { restoring } from '../posyandu/take-back.ts';
import type { SavedDraft } from '../posyandu/weighing-session.ts';
import type { RecordStore } from '../records/record-store.ts';
import { nowInstant, today } from '../shell/clock.ts';
import { growthTables } from '../shell/growth-tables.ts';

/** One record that a deed of several writes: answers that change, and the rest as it stands. */
export type Deed = {
  readonly form: string;
  readonly subject: string;
  readonly changes: AnswerChanges;
  /** The household that somebody is added to, or goes to. */
  readonly household?: string;
  /** Where the record is from now on. */
  readonly place?: Place;
};

export type DeedsOutcome =
  | { readonly kind: 'saved'; readonly saved: readonly SavedDraft[] }
  | { readonly kind: 'impossible'; readonly subject: string; readonly questions: readonly string[] }
  | { readonly kind: 'full' | 'failed' };

type Parts = { readonly session: DeviceSession; readonly records: RecordStore };
type Prepared = { readonly draft: Draft; readonly revision: NewRevision };

/** Ordinary revisions that belong together, in one transaction: all of them are on the phone, or none. */
export async function saveDeeds(deeds: readonly Deed[], parts: Parts): Promise<DeedsOutcome> {
  const prepared: Prepared[] = [];
  for (const deed of deeds) {
    const one = await prepareDeed(deed, parts);
    if (one === undefined) continue;
    if ('questions' in one) return { kind: 'impossible', subject: deed.subject, questions: one.questions };
    prepared.push(one);
  }
  if (prepared.length === 0) return { kind: 'saved', saved: [] };
  try {
    const revisions = prepared.map(({ revision }) => revision);
    const stored = await parts.session.saveRevisions({ revisions, dropDrafts: [] });
    await parts.records.catchUp();
    return {
      kind: 'saved',
      saved: stored.flatMap((revision, at) => {
        const draft = prepared[at]?.draft;
        return draft === undefined ? [] : [{ draft, revision }];
      }),
    };
  } catch (fault) {
    if (fault instanceof Refusal) return { kind: fault.code === 'storage_full' ? 'full' : 'failed' };
    throw fault;
  }
}

/** Undefined where nothing changes. A form of this record that lies unfinished keeps what was typed into it. */
async function prepareDeed(
  { form: code, subject, changes, household, place }: Deed,
  { session, records }: Parts,
): Promise<Prepared | { questions: readonly string[] } | undefined> {
  const form = findForm(code);
  if (form === undefined) throw new Error(`no form ${code} on the register`);
  const request = { form, subject, ...(household && { household }), ...(place && { place }) };
  const { draft: begun, isBegun } = await prepareRecord(request, { session, records });
  const start = isBegun ? begun.base : begun.answers;
  const draft = { ...begun, ...(place && { place }), answers: withChanges(start, changes) };
  const facts = factsOfDraft(draft, { records, today: today(), growth: growthTables }).peek();
  const finished = finishDraft(form, draft, { facts });
  if (finished.kind === 'impossible') return { questions: finished.questions };
  if (finished.kind === 'unchanged') return undefined;
  return { draft, revision: { ...finished.revision, ...sealingOf(form, nowInstant()) } };
}

function withChanges(answers: Answers, changes: AnswerChanges): Answers {
  const all: AnswerChanges = { ...answers, ...changes };
  return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, Answer] => isAnswered(entry[1])));
}

/** The way back: what stood there before stands again, and what did not exist is deleted. */
export async function undoDeeds(saved: readonly SavedDraft[], { session, records }: Parts): Promise<void> {
  const now = nowInstant();
  await session.saveRevisions({ revisions: saved.map((one) => undoing(one, now)), dropDrafts: [] });
  await records.catchUp();
}

export function undoing(one: SavedDraft, now: string): NewRevision {
  const back = restoring(one, now);
  return one.draft.parents.length > 0 ? back : { ...back, set: { [deletedPath]: true }, unset: [] };
}
