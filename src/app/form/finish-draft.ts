import type { Draft } from '../../device/store/drafts.ts';
import type { NewRevision } from '../../device/store/save-revisions.ts';
import {
  type Answers,
  type Change,
  diffAnswers,
  flattenAnswers,
  isEmptyChange,
  type Path,
} from '../../domain/answers.ts';
import { clearIrrelevant, evaluateForm } from '../../domain/form/evaluate-form.ts';
import type { Facts } from '../../domain/form/facts.ts';
import type { Form } from '../../domain/form/form.ts';
import type { Place } from '../../domain/revision.ts';

/** What the answers say; the moment, the app's version and the form's dictionary come with the saving. */
export type FinishedRevision = Omit<NewRevision, 'saved_at' | 'app_version' | 'dictionary'>;

/** What came of trying to finish: a revision to save, nothing new, or impossible answers that stand in the way. */
export type FinishedDraft =
  | { readonly kind: 'revision'; readonly revision: FinishedRevision }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'impossible'; readonly questions: readonly string[] };

export type Finishing = {
  readonly facts: Facts;
  /** Answers said anew although they stay as they are: of two that stood side by side, this one is right. */
  readonly settles?: readonly Path[];
};

export function finishDraft(form: Form, draft: Draft, { facts, settles = [] }: Finishing): FinishedDraft {
  const evaluation = evaluateForm(form, draft.answers, facts);
  const impossible = evaluation.violations.filter((one) => one.level === 'error').map((one) => one.question);
  if (impossible.length > 0) return { kind: 'impossible', questions: [...new Set(impossible)] };
  const answers = clearIrrelevant(form, draft.answers, facts);
  const change = withSettled(diffAnswers(draft.base, answers), answers, settles);
  if (isEmptyChange(change)) return { kind: 'unchanged' };
  const place = placeOf(draft, answers);
  return {
    kind: 'revision',
    revision: revisionOf(draft, { change, place, visitedOn: visitedOn(form, answers, facts) }),
  };
}

function withSettled({ set, unset }: Change, answers: Answers, settles: readonly Path[]): Change {
  const leaves = flattenAnswers(answers);
  const kept = Object.entries(leaves).filter(([path]) => settles.includes(path));
  const cleared = settles.filter((path) => !(path in leaves));
  return { set: { ...set, ...Object.fromEntries(kept) }, unset: [...new Set([...unset, ...cleared])] };
}

function revisionOf(
  draft: Draft,
  { change, place, visitedOn }: { change: ReturnType<typeof diffAnswers>; place: Place; visitedOn: string },
): FinishedRevision {
  return {
    record: draft.record,
    form: draft.form,
    form_version: draft.form_version,
    subject: draft.subject,
    ...(draft.period === undefined ? {} : { period: draft.period }),
    place,
    parents: [...draft.parents],
    set: { ...change.set },
    unset: [...change.unset],
    visited_on: visitedOn,
    started_at: draft.started_at,
    known: draft.known,
  };
}

/** A household is where its own answers say: a corrected RT moves it. */
function placeOf({ form, place }: Draft, { rt, rw }: Answers): Place {
  if (form !== 'keluarga') return place;
  const { rt: _rt, rw: _rw, ...rest } = place;
  return { ...rest, ...(isUnit(rw) ? { rw } : {}), ...(isUnit(rt) ? { rt } : {}) };
}

function isUnit(answer: Answers[string] | undefined): answer is string {
  return typeof answer === 'string' && /^\d{3}$/.test(answer);
}

function visitedOn(form: Form, answers: Answers, facts: Facts): string {
  const key = form.structure.visited_on;
  const answer = key === null ? undefined : answers[key];
  return typeof answer === 'string' ? answer : facts.today;
}
