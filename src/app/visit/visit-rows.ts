import type { Draft } from '../../device/store/drafts.ts';
import type { Answers } from '../../domain/answers.ts';
import { evaluateForm } from '../../domain/form/evaluate-form.ts';
import type { GrowthTables } from '../../domain/growth/tables.ts';
import type { Subject } from '../../domain/revision.ts';
import { monthOf } from '../../domain/time/calendar.ts';
import { findForm } from '../../forms/register.ts';
import { type Dossier, factsFor, findRecord, personsOf } from '../../programme/dossier.ts';
import { type Person, sortPersons } from '../../programme/persons.ts';
import { formState, openQuestions } from '../form/form-pages.ts';
import { isUnderFive } from '../posyandu/posyandu-rows.ts';

export type VisitRow = {
  readonly form: string;
  readonly subject: string;
  /** Empty for a member whose name is not known yet. */
  readonly name: string;
  readonly state: 'complete' | 'missing' | 'look' | 'empty';
  /** Required answers still open. */
  readonly left: number;
  /** Answered on this phone and not saved yet. */
  readonly isDraft: boolean;
  readonly href: string;
};

export type VisitRows = {
  readonly visit: VisitRow;
  readonly household: VisitRow;
  readonly members: readonly VisitRow[];
  readonly children: readonly VisitRow[];
  /** The visit ended without an interview: declined, nobody there, or moved away. */
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
  readonly kode_desa: string;
  readonly growth: GrowthTables | undefined;
};

/** Everything a visit to this household may ask, and how far each form has come. */
export function visitRows(parts: VisitParts): VisitRows {
  const { household, today } = parts;
  const home: Subject = { kind: 'household', id: household };
  const members = membersOf(parts);
  const children = members.filter(({ answers }) => isUnderFive(answers, today));
  const consent = visitAnswers(parts);
  const member = ({ id, answers }: Person) => formRow(parts, 'anggota', { subject: person(id), answers });
  return {
    visit: formRow(parts, 'kunjungan', { subject: home, answers: {} }),
    household: formRow(parts, 'keluarga', { subject: home, answers: {} }),
    members: members.map(member),
    children: children.flatMap(({ id, answers }) => [
      formRow(parts, 'balita', { subject: person(id), answers }),
      formRow(parts, 'penimbangan', { subject: person(id), answers }),
    ]),
    isOver: consent.persetujuan === 2 || [3, 4, 5].includes(Number(consent.hasil_kunjungan)),
    respondent: respondentOf(consent),
    mayAsk: consent.persetujuan === 1,
  };
}

function respondentOf({ responden_nama: name, responden_hub: relation }: Answers): VisitRows['respondent'] {
  if (typeof name !== 'string' || name === '') return undefined;
  const options = findForm('kunjungan')?.texts.id.questions.responden_hub?.options;
  return { name, relation: options?.[String(relation)]?.toLowerCase() ?? '' };
}

function person(id: string): Subject {
  return { kind: 'person', id };
}

/** Those who are recorded, and those whose form is begun. */
function membersOf({ dossier, drafts, household }: VisitParts): Person[] {
  const recorded = dossier === undefined ? [] : personsOf(dossier);
  const begun = drafts
    .filter(({ form, answers }) => form === 'anggota' && answers.keluarga_id === household)
    .map(({ subject, answers }) => ({ id: subject.id, answers }));
  const known = recorded.map((one) => begun.find(({ id }) => id === one.id) ?? one);
  return sortPersons([...known, ...begun.filter(({ id }) => recorded.every((one) => one.id !== id))]);
}

/** Today's visit: as it is being filled in, else as it was saved today. */
function visitAnswers({ dossier, drafts, household, today }: VisitParts): Answers {
  const draft = drafts.find(({ form, subject }) => form === 'kunjungan' && subject.id === household);
  if (draft !== undefined) return draft.answers;
  const saved = dossier && findRecord(dossier, 'kunjungan', household);
  return saved?.visited_on === today ? saved.answers : {};
}

type RowAbout = { subject: Subject; answers: Answers };

function formRow(parts: VisitParts, code: string, { subject, answers: who }: RowAbout): VisitRow {
  const { dossier, drafts, today, kode_desa, growth, household } = parts;
  const form = findForm(code);
  const period = code === 'penimbangan' ? monthOf(today) : undefined;
  const draft = drafts.find(
    (one) => one.form === code && one.subject.id === subject.id && (period === undefined || one.period === period),
  );
  const saved = dossier && findRecord(dossier, code, subject.id, period);
  const answers = draft?.answers ?? (code === 'kunjungan' ? visitAnswers(parts) : (saved?.answers ?? {}));
  const row = { form: code, subject: subject.id, name: nameOf(who), isDraft: draft !== undefined };
  const href = `/mulai/${code}/${subject.id}${code === 'anggota' ? `?keluarga=${household}` : ''}`;
  if (form === undefined) return { ...row, href, state: 'empty', left: 0 };
  const facts = factsFor(dossier, {
    form: code,
    subject,
    today,
    kode_desa,
    ...(period === undefined ? {} : { period }),
    ...(saved === undefined ? {} : { record: saved.record }),
    ...(growth === undefined ? {} : { growth }),
  });
  const evaluation = evaluateForm(form, answers, facts);
  const state = formState(form, answers, evaluation);
  return { ...row, href, state: stateFor(state), left: openQuestions(form, evaluation).length };
}

function stateFor(state: ReturnType<typeof formState>): VisitRow['state'] {
  return state === 'may_stay_empty' ? 'complete' : state;
}

function nameOf({ nama }: Answers): string {
  return typeof nama === 'string' ? nama : '';
}

/**
 * Where the visit goes on: the first form that is not begun, not saved, or cannot be as it is. What was saved with gaps
 * stays on the list and holds nothing up.
 */
export function nextRow({ visit, household, members, children, isOver }: VisitRows): VisitRow | undefined {
  const rows = isOver ? [visit] : [visit, household, ...members, ...children];
  return rows.find(({ state, isDraft }) => isDraft || state === 'empty' || state === 'look');
}
