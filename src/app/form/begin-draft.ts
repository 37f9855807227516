import type { Draft } from '../../device/store/drafts.ts';
import type { Answer, Answers } from '../../domain/answers.ts';
import type { Facts } from '../../domain/form/facts.ts';
import { type Form, type Question, questionsOf } from '../../domain/form/form.ts';
import type { Place, Subject } from '../../domain/revision.ts';
import { monthOf } from '../../domain/time/calendar.ts';
import type { ShownRecord } from '../records/shown-record.ts';

export type DraftSubject = {
  readonly form: Form;
  readonly record: string;
  readonly subject: Subject;
  readonly period?: string;
  readonly place: Place;
  /** What the app itself knows of a new record: which household, which posyandu, which card was read. */
  readonly given?: Answers;
};

/** A draft over what the record says now; a new record starts with today's date and the subject's last answers. */
export function beginDraft(
  about: DraftSubject,
  shown: ShownRecord | undefined,
  parts: { facts: Facts; now: string },
): Draft {
  const base = shown?.answers ?? {};
  const { structure } = about.form;
  return {
    key: about.record,
    form: structure.code,
    form_version: structure.version,
    record: about.record,
    subject: about.subject,
    ...(about.period === undefined ? {} : { period: about.period }),
    place: shown?.place ?? about.place,
    base,
    known: shown?.known ?? [],
    parents: shown?.tips ?? [],
    answers: isNew(shown) ? { ...prefilledAnswers(about.form, parts.facts), ...about.given } : base,
    started_at: parts.now,
    updated_at: parts.now,
  };
}

/** Of a record that was rejected whole, or taken back, nothing is left to correct: it is filled in anew. */
function isNew(shown: ShownRecord | undefined): boolean {
  return shown === undefined || shown.revisions === 0 || Object.keys(shown.answers).length === 0;
}

function prefilledAnswers(form: Form, facts: Facts): Answers {
  const last = facts.others.at(-1)?.answers ?? {};
  const pairs = questionsOf(form.structure).flatMap((question) => {
    const answer = prefilledAnswer(form, question, { facts, last });
    return answer === undefined ? [] : [[question.key, answer] as const];
  });
  return Object.fromEntries(pairs);
}

function prefilledAnswer(
  { logic }: Form,
  { key, prefill }: Question,
  { facts, last }: { facts: Facts; last: Answers },
): Answer | undefined {
  switch (prefill) {
    case 'today':
      return isInPeriod(facts) ? facts.today : undefined;
    case 'last':
      return last[key];
    case 'known':
      return logic.known?.[key]?.(facts);
    default:
      return undefined;
  }
}

/** A record of an earlier month was not measured today. */
function isInPeriod({ period, today }: Facts): boolean {
  return period === undefined || period === monthOf(today);
}
