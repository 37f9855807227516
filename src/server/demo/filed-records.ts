import { createHash } from 'node:crypto';
import { type Answers, diffAnswers, flattenAnswers, gatherLeaves } from '../../domain/answers.ts';
import { clearIrrelevant } from '../../domain/form/evaluate-form.ts';
import type { Facts } from '../../domain/form/facts.ts';
import type { Form } from '../../domain/form/form.ts';
import { sharedRecordId } from '../../domain/record-id.ts';
import type { Place, Revision, Subject } from '../../domain/revision.ts';
import type { NewId } from './people.ts';
import type { Dice } from './seeded-dice.ts';

export type DemoRevision = { readonly revision: Revision; readonly author: string; readonly saved_at: string };

export type Filing = {
  readonly form: Form;
  readonly subject: Subject;
  readonly period?: string;
  readonly place: Place;
  readonly answers: Answers;
  readonly facts: Facts;
  readonly author: string;
  /** The day on which it was written. */
  readonly on: string;
  /** Seconds that the filling in took. */
  readonly seconds: number;
};

/** Files answers as a phone would: what is not asked is left out, the record is the one in which everyone meets. */
export async function fileAnswers(
  filing: Filing,
  { newId, dice }: { newId: NewId; dice: Dice },
): Promise<DemoRevision> {
  const { form, subject, period, place, on } = filing;
  const { code, version, cardinality } = form.structure;
  const times = momentsOf(on, filing.seconds, dice);
  const revision: Revision = {
    id: newId(on),
    record: cardinality.kind === 'many' ? newId(on) : await sharedRecordId({ form: code, subject, period }, sha256),
    form: code,
    form_version: version,
    subject,
    ...(period === undefined ? {} : { period }),
    place,
    parents: [],
    set: flattenAnswers(clearIrrelevant(form, filing.answers, filing.facts)),
    unset: [],
    visited_on: on,
    ...times,
    clock_offset_ms: dice.whole(-900, 900),
    app_version: 'demo',
  };
  return { revision, author: filing.author, saved_at: times.saved_at };
}

/** A later change of a record, made with the earlier revision before one's eyes. */
export function fileChange(
  before: DemoRevision,
  change: { on: string; set: Answers; unset?: readonly string[]; author?: string },
  { newId, dice }: { newId: NewId; dice: Dice },
): DemoRevision {
  const times = momentsOf(change.on, 40, dice);
  const revision: Revision = {
    ...before.revision,
    id: newId(change.on),
    parents: [before.revision.id],
    set: flattenAnswers(change.set),
    unset: [...(change.unset ?? [])],
    visited_on: change.on,
    ...times,
  };
  return { revision, author: change.author ?? before.author, saved_at: times.saved_at };
}

type Refiling = Pick<Filing, 'form' | 'facts' | 'on' | 'answers'>;

/** Some answers of a record's first revision given anew; what is no longer asked goes with them, as on a phone. */
export function refileAnswers(
  before: DemoRevision,
  { form, facts, on, answers }: Refiling,
  tools: { newId: NewId; dice: Dice },
): DemoRevision {
  const earlier = gatherLeaves(before.revision.set);
  const { set, unset } = diffAnswers(earlier, clearIrrelevant(form, { ...earlier, ...answers }, facts));
  return fileChange(before, { on, set, unset }, tools);
}

function sha256(bytes: Uint8Array): Uint8Array {
  return createHash('sha256').update(bytes).digest();
}

/** Somewhere between eight in the morning and two in the afternoon of West Indonesia (UTC+7). */
function momentsOf(on: string, seconds: number, dice: Dice): { started_at: string; saved_at: string } {
  const started = Date.parse(`${on}T01:00:00Z`) + dice.whole(0, 6 * 3600) * 1000;
  return { started_at: new Date(started).toISOString(), saved_at: new Date(started + seconds * 1000).toISOString() };
}
