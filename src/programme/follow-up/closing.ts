import { type Answers, questionOf } from '../../domain/answers.ts';
import type { CaseOutcome, Proof } from '../../domain/follow-up.ts';
import type { Head, IncludedRevision } from '../../domain/head.ts';
import type { Subject } from '../../domain/revision.ts';
import { findForm } from '../../forms/register.ts';
import { isListed } from '../coverage.ts';
import { type Dossier, personsOf } from '../dossier.ts';
import { hasGone } from '../persons.ts';
import type { FollowUpRule } from './follow-up.ts';

/** A record with who wrote which of its answers. `answers` hold only what counts. */
export type WrittenRecord = Pick<Head, 'record' | 'form' | 'subject' | 'writers'> & {
  readonly revisions: readonly IncludedRevision[];
  readonly answers: Answers;
};

/** What has happened since the case was last found: the dossier, and what has just arrived for it. */
export type Closing = {
  readonly dossier: Dossier | undefined;
  readonly today: string;
  readonly records: readonly WrittenRecord[];
  /** Revisions that count since now; none where only a day has passed. */
  readonly arrived: ReadonlySet<string>;
};

type Closed = { readonly outcome: CaseOutcome; readonly proof: Proof | undefined };

/** Why a case that was open is found no longer. */
export function closeCase(rule: Pick<FollowUpRule, 'proof'>, subject: Subject, closing: Closing): Closed {
  const proof = proofOf(rule, subject, closing);
  if (proof !== undefined) return { outcome: 'terbukti', proof };
  return { outcome: isGone(subject, closing) ? 'pindah_meninggal' : 'gugur', proof: undefined };
}

/** The newest revision among those that have just arrived which answered what proves the case done. */
function proofOf({ proof }: Pick<FollowUpRule, 'proof'>, subject: Subject, { records, arrived }: Closing) {
  const found = records.flatMap((record): Proof[] => {
    const keys = proof[record.form];
    if (keys === undefined || !isAbout(record, subject)) return [];
    const writers = Object.entries(record.writers).flatMap(([path, at]) => {
      const revision = record.revisions[at];
      return revision !== undefined && keys.includes(questionOf(path)) && arrived.has(revision.id) ? [revision] : [];
    });
    const last = writers.sort((one, other) => compare(one.visited_on, other.visited_on)).at(-1);
    if (last === undefined) return [];
    const { id, author_name, visited_on } = last;
    const answers = shownAnswers(record, keys);
    return [{ form: record.form, record: record.record, revision: id, by: author_name, on: visited_on, answers }];
  });
  return found.sort((one, other) => compare(one.on, other.on)).at(-1);
}

/** A family's case may be settled by a form about one of its members. */
function isAbout(record: WrittenRecord, { kind, id }: Subject): boolean {
  return kind === 'household' || record.subject.id === id;
}

/** Sensitive answers prove it as well, and are told to nobody beside. */
function shownAnswers({ form, answers }: WrittenRecord, keys: readonly string[]): Answers {
  const questions = findForm(form)?.structure.sections.flatMap((section) => section.questions) ?? [];
  const isSensitive = (key: string) =>
    questions.some((question) => question.key === key && question.sensitive === true);
  return Object.fromEntries(Object.entries(answers).filter(([key]) => keys.includes(key) && !isSensitive(key)));
}

function isGone({ kind, id }: Subject, { dossier, today }: Closing): boolean {
  if (dossier === undefined) return false;
  if (kind === 'household') return !isListed(dossier, today);
  const person = personsOf(dossier).find((one) => one.id === id);
  return person !== undefined && hasGone(person.answers, today);
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
