import type { Answer } from '../../domain/answers.ts';
import type { Facts } from '../../domain/form/facts.ts';
import type { GrowthTables } from '../../domain/growth/tables.ts';
import type { Enrolment } from '../../domain/wire/messages.ts';
import { factsFor } from '../../programme/dossier.ts';
import { answerWords, type Lookups, shortLabel } from '../form/form-words.ts';
import { groupDigits, nikGroups } from '../kit/digit-groups.ts';
import { reviewTexts } from '../texts/id/review.ts';
import { questionIn } from './answer-changes.ts';
import type { ReviewCase } from './review-case.ts';

/** How the case's answers are put into words. */
export type ReviewSpeech = {
  label(key: string): string;
  /** "Tidak diisi" for an open one. */
  answer(key: string, answer: Answer | undefined): string;
};

type SpeechParts = { readonly lookups: Lookups; readonly areNumbersShown: boolean };

export function speakCase({ form, shown }: ReviewCase, { lookups, areNumbersShown }: SpeechParts): ReviewSpeech {
  const own = shown.nama ?? shown.usaha_nama ?? lookups.facts.person?.answers.nama;
  const nama = typeof own === 'string' ? own : '';
  return {
    label: (key) => (form === undefined ? reviewTexts.otherQuestion : shortLabel(form, key, nama)),
    answer: (key, answer) => {
      const question = questionIn(form, key);
      if (form === undefined || question === undefined) return rawWords(answer);
      const isShown = areNumbersShown && question.masked !== undefined && typeof answer === 'string';
      if (isShown) return groupDigits(answer, nikGroups);
      return answerWords(form, question, { answer, lookups }) ?? reviewTexts.open;
    },
  };
}

/** Of a form that this version does not have: the bare value, so that nothing is hidden. */
function rawWords(answer: Answer | undefined): string {
  if (answer === undefined) return reviewTexts.open;
  return typeof answer === 'object' ? reviewTexts.unreadable : String(answer);
}

type Surroundings = {
  readonly today: string;
  readonly growth: GrowthTables | undefined;
  readonly posyandu: Enrolment['posyandu'];
  readonly personName: NonNullable<Lookups['personName']>;
};

export function lookupsOf(about: ReviewCase, { today, growth, posyandu, personName }: Surroundings): Lookups {
  return { facts: factsOf(about, { today, growth }), posyandu, personName };
}

function factsOf(about: ReviewCase, { today, growth }: Pick<Surroundings, 'today' | 'growth'>): Facts {
  const { dossier, record, formCode, subject, period, place } = about;
  return factsFor(dossier, {
    ...{ form: formCode, subject, record, today, kode_desa: place.desa },
    ...(period === null ? {} : { period }),
    ...(growth === undefined ? {} : { growth }),
  });
}
