import type { Draft } from '../../device/store/drafts.ts';
import type { Answers } from '../../domain/answers.ts';
import { findForm } from '../../forms/register.ts';
import { type Dossier, findRecord } from '../../programme/dossier.ts';

/** What today's visit says of itself. */
export type ThisVisit = {
  readonly answers: Answers;
  /** It ended without an interview: declined, nobody there, or moved away. */
  readonly isOver: boolean;
  /** Who answers, by name and relation; undefined until it is said. */
  readonly respondent: { readonly name: string; readonly relation: string } | undefined;
  /** Consent was given at this visit. */
  readonly mayAsk: boolean;
};

type VisitParts = {
  readonly household: string;
  readonly dossier: Dossier | undefined;
  readonly drafts: readonly Draft[];
  readonly today: string;
};

const declined = 2;
const endedAtTheDoor = [3, 4, 5];

/** As it is being filled in, else as it was saved today. */
export function thisVisit({ household, dossier, drafts, today }: VisitParts): ThisVisit {
  const draft = drafts.find(({ form, subject }) => form === 'kunjungan' && subject.id === household);
  const saved = dossier && findRecord(dossier, 'kunjungan', household);
  const answers = draft?.answers ?? (saved?.visited_on === today ? saved.answers : {});
  return {
    answers,
    isOver: answers.persetujuan === declined || endedAtTheDoor.includes(Number(answers.hasil_kunjungan)),
    respondent: respondentOf(answers),
    mayAsk: answers.persetujuan === 1,
  };
}

function respondentOf({ responden_nama: name, responden_hub: relation }: Answers): ThisVisit['respondent'] {
  if (typeof name !== 'string' || name === '') return undefined;
  const options = findForm('kunjungan')?.texts.id.questions.responden_hub?.options;
  return { name, relation: options?.[String(relation)]?.toLowerCase() ?? '' };
}
