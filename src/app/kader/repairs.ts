import { findForm } from '../../forms/register.ts';
import type { ShownRecord } from '../records/shown-record.ts';
import { repairsTexts } from '../texts/id/repairs.ts';
import { familyTitle } from './family-name.ts';
import { type Directory, findDossier, formTitle, recordName } from './record-name.ts';

export type RepairNote = {
  readonly question: string;
  readonly label: string;
  readonly text: string;
  readonly href: string;
};

/** A record that a supervisor wants mended, with a way to each question. */
export type Repair = {
  readonly record: string;
  readonly household: string | undefined;
  readonly name: string;
  /** The family, where the record is about one of its persons. */
  readonly family: string | undefined;
  readonly title: string;
  readonly by: string;
  readonly at: string;
  readonly text: string | undefined;
  readonly notes: readonly RepairNote[];
  /** To the form without a question, where no note names one. */
  readonly href: string;
};

/** The one that has waited longest comes first. */
export function listRepairs(records: Iterable<ShownRecord>, directory: Directory): Repair[] {
  return [...records]
    .filter(({ state, deleted }) => state === 'perbaiki' && !deleted)
    .flatMap((one) => repairOf(one, directory) ?? [])
    .sort((one, other) => one.at.localeCompare(other.at));
}

/** Mended and saved, and the supervisor has not yet looked again. */
export function countMended(records: Iterable<ShownRecord>): number {
  return [...records].filter(({ review, verdict }) => review?.verdict === 'perlu_perbaikan' && verdict === 'menunggu')
    .length;
}

function repairOf(shown: ShownRecord, directory: Directory): Repair | undefined {
  const { review, subject, record } = shown;
  if (review === null) return undefined;
  const dossier = findDossier(directory, subject);
  return {
    record,
    household: dossier?.household,
    name: recordName(directory, shown),
    family: subject.kind === 'household' || dossier === undefined ? undefined : familyTitle(dossier),
    title: formTitle(shown),
    by: review.by,
    at: review.at,
    text: review.text === '' ? undefined : review.text,
    notes: review.notes.map(({ question, text }) => ({
      question,
      text,
      label: questionLabel(shown.form, question),
      href: repairHref(shown, question),
    })),
    href: repairHref(shown),
  };
}

export function questionLabel(form: string, question: string): string {
  const text = findForm(form)?.texts.id.questions[question];
  return text?.short ?? text?.label ?? repairsTexts.unknownQuestion;
}

/** Opens the form over this record, at the question. `catatan` names the record, for forms that a subject has many of. */
export function repairHref(
  shown: Pick<ShownRecord, 'form' | 'subject' | 'period' | 'record'>,
  question?: string,
): string {
  const query = new URLSearchParams({
    ...(shown.period ? { bulan: shown.period } : {}),
    catatan: shown.record,
    ...(question === undefined ? {} : { tanya: question }),
  });
  return `/mulai/${shown.form}/${shown.subject.id}?${query}`;
}
