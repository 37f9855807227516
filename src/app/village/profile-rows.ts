import type { Answers } from '../../domain/answers.ts';
import { type Form, findQuestion, type Section } from '../../domain/form/form.ts';
import { form as profil } from '../../forms/profil/form.ts';
import { answerWords, shortLabel } from '../form/form-words.ts';
import { villageTexts } from '../texts/id/village.ts';

/** One question of the profile: what it says this year, and what it said last year. */
export type ProfileRow = {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  readonly last: string | undefined;
  readonly isChanged: boolean;
  readonly isOpen: boolean;
};
export type ProfileGroup = { readonly key: string; readonly title: string; readonly rows: readonly ProfileRow[] };

/** `last`: last year's answers; undefined where there was no profile. */
type Years = { readonly current: Answers | undefined; readonly last: Answers | undefined };

/** What everybody asks for first: the class, and where it stands written. */
const decided = 'klasifikasi';

/** The form's own sections, the class before all; the items of the checklist have a card of their own. */
export function profileGroups(years: Years): ProfileGroup[] {
  const asked = profil.structure.sections.filter(({ key }) => !key.startsWith('butir_'));
  const isFirst = ({ key }: Section) => key === decided;
  return [...asked.filter(isFirst), ...asked.filter((one) => !isFirst(one))].map((section) => groupOf(section, years));
}

function groupOf({ key, questions }: Section, { current, last }: Years): ProfileGroup {
  const rows = questions.map((question) => {
    const [now, then] = [wordsOf(profil, question.key, current), wordsOf(profil, question.key, last)];
    const isOpen = now === undefined;
    return {
      key: question.key,
      label: shortLabel(profil, question.key, ''),
      value: now ?? villageTexts.profile.open,
      last: then,
      isChanged: then !== undefined && then !== now,
      isOpen,
    };
  });
  // What nobody ever answered and hangs on another answer is not worth a line.
  return {
    key,
    title: profil.texts.id.sections[key] ?? key,
    rows: rows.filter((row) => !row.isOpen || isAsked(row.key)),
  };
}

function isAsked(key: string): boolean {
  return findQuestion(profil.structure, key)?.relevant === undefined;
}

/** Nobody is named in a profile by reference, so nothing has to be looked up. */
function wordsOf(form: Form, key: string, answers: Answers | undefined): string | undefined {
  const question = findQuestion(form.structure, key);
  const lookups = { facts: { today: '', kode_desa: '', forms: {}, others: [] }, posyandu: [] };
  return question && answerWords(form, question, { answer: answers?.[key], lookups });
}
