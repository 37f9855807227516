import { gatherLeaves, questionOf } from '../../domain/answers.ts';
import { findQuestion } from '../../domain/form/form.ts';
import type { Candidate } from '../../domain/merge.ts';
import { findForm } from '../../forms/register.ts';
import { answerWords, type Lookups } from '../form/form-words.ts';
import type { ShownRecord } from '../records/shown-record.ts';
import { familyTexts } from '../texts/id/family.ts';
import { questionLabel, repairHref } from './repairs.ts';

/** One question with two answers, in words. The one that counts stands first. */
export type ConflictView = {
  readonly path: string;
  readonly label: string;
  readonly href: string;
  readonly values: readonly {
    readonly words: string;
    readonly revision: string;
    readonly author: string | undefined;
  }[];
};

export function viewConflicts(shown: ShownRecord, lookups: Lookups): ConflictView[] {
  return Object.entries(shown.conflicts).map(([path, candidates]) => ({
    path,
    label: questionLabel(shown.form, questionOf(path)),
    href: repairHref(shown, questionOf(path)),
    values: candidates.map((one) => ({
      revision: one.revision,
      words: candidateWords(shown, path, { one, lookups }),
      author: shown.authors.get(one.revision),
    })),
  }));
}

function candidateWords(
  { form: code }: ShownRecord,
  path: string,
  { one, lookups }: { one: Candidate; lookups: Lookups },
): string {
  const form = findForm(code);
  const question = form && findQuestion(form.structure, questionOf(path));
  if (one.value === undefined) return familyTexts.cleared;
  if (form === undefined || question === undefined) return String(one.value);
  const answer = gatherLeaves({ [path]: one.value })[question.key];
  return answerWords(form, question, { answer, lookups }) ?? familyTexts.cleared;
}
