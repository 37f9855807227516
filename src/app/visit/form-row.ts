import type { Draft } from '../../device/store/drafts.ts';
import type { Answers } from '../../domain/answers.ts';
import { evaluateForm } from '../../domain/form/evaluate-form.ts';
import type { Form } from '../../domain/form/form.ts';
import type { GrowthTables } from '../../domain/growth/tables.ts';
import type { Subject } from '../../domain/revision.ts';
import { daysBetween, monthOf } from '../../domain/time/calendar.ts';
import { findForm } from '../../forms/register.ts';
import { type Dossier, type DossierRecord, factsFor, findRecord } from '../../programme/dossier.ts';
import { dueOf, periodOf } from '../../programme/due-forms.ts';
import { formState, openQuestions } from '../form/form-pages.ts';

/** One form about one subject, as a line of the visit. */
export type VisitRow = {
  readonly form: string;
  readonly subject: Subject;
  /** Whom or what it is about; empty for the household, and while nobody has said the name. */
  readonly name: string;
  readonly due: 'due' | 'offered';
  readonly state: 'complete' | 'missing' | 'look' | 'empty';
  /** Required answers still open. */
  readonly left: number;
  /** Answered on this phone and not saved yet. */
  readonly isDraft: boolean;
  /** The record that stands, if one does. */
  readonly record: string | undefined;
  /** The day of what stands, where it was last said so long ago that it may have changed. */
  readonly since: string | undefined;
  readonly href: string;
};

export type RowParts = {
  readonly household: string;
  readonly dossier: Dossier | undefined;
  /** With everything that is being filled in. */
  readonly whole: Dossier;
  /** Of this household. */
  readonly drafts: readonly Draft[];
  readonly today: string;
  readonly kode_desa: string;
  readonly growth: GrowthTables | undefined;
  readonly confirmed: ReadonlyMap<string, string>;
};

/** What was said within these days belongs to this round of visits and is not asked again. */
export const freshDays = 14;

/** Codes of `mutasi`. */
const diedOrLeft = [3, 4];

/** The line of this form about this subject; undefined where the visit does not ask it. */
export function formRow(parts: RowParts, code: string, subject: Subject): VisitRow | undefined {
  const form = findForm(code);
  if (form === undefined) return undefined;
  const { whole, drafts, today, growth } = parts;
  const view = { dossier: whole, today, growth };
  const due = dueOf(code, subject, view);
  const period = periodOf(code, subject, view);
  const draft = drafts.find(
    (one) => one.form === code && one.subject.id === subject.id && (period === undefined || one.period === period),
  );
  if (due === 'none' && draft === undefined) return undefined;
  const saved = savedRecord(parts, { form, subject, period });
  const answers = draft?.answers ?? saved?.answers ?? {};
  return {
    ...{ form: code, subject, name: nameIn(whole, subject), due: due === 'none' ? 'offered' : due },
    ...progressOf(parts, form, { subject, answers, saved, period }),
    isDraft: draft !== undefined,
    record: saved?.record,
    since: draft === undefined && saved !== undefined ? oldWord(parts, form, saved) : undefined,
    href: beginHref(parts, { code, subject, period }),
  };
}

type About = { form: Form; subject: Subject; period: string | undefined };

/** Of visits only today's: the one before says nothing about this one. */
function savedRecord({ dossier, today }: RowParts, { form, subject, period }: About): DossierRecord | undefined {
  const { code, cardinality } = form.structure;
  const saved = dossier && findRecord(dossier, code, subject.id, period);
  return cardinality.kind === 'many' && saved?.visited_on !== today ? undefined : saved;
}

type Filled = { subject: Subject; answers: Answers; saved: DossierRecord | undefined; period: string | undefined };

function progressOf(
  { whole, today, kode_desa, growth }: RowParts,
  form: Form,
  { subject, answers, saved, period }: Filled,
): Pick<VisitRow, 'state' | 'left'> {
  const facts = factsFor(whole, {
    ...{ form: form.structure.code, subject, today, kode_desa },
    ...(period === undefined ? {} : { period }),
    ...(saved === undefined ? {} : { record: saved.record }),
    ...(growth === undefined ? {} : { growth }),
  });
  const evaluation = evaluateForm(form, answers, facts);
  const state = formState(form, answers, evaluation);
  return { state: state === 'may_stay_empty' ? 'complete' : state, left: openQuestions(form, evaluation).length };
}

/**
 * Undefined while the last word about it is fresh. A form of a month or of a visit is never old: it has a new one; and of
 * whoever died or moved away nothing changes any more.
 */
function oldWord(parts: RowParts, { structure }: Form, saved: DossierRecord): string | undefined {
  const { today, confirmed } = parts;
  if (structure.cardinality.kind !== 'one_per_subject' || hasLeft(parts, saved.subject)) return undefined;
  const again = confirmed.get(saved.record) ?? '';
  const last = again > saved.visited_on ? again : saved.visited_on;
  return last !== '' && daysBetween(last, today) > freshDays ? last : undefined;
}

function hasLeft({ whole }: RowParts, { kind, id }: Subject): boolean {
  return kind === 'person' && diedOrLeft.includes(Number(findRecord(whole, 'anggota', id)?.answers.mutasi));
}

type Opened = { code: string; subject: Subject; period: string | undefined };

/** Somebody or something new is begun inside its household. */
function beginHref({ dossier, household, today }: RowParts, { code, subject, period }: Opened): string {
  const isNew = subject.kind !== 'household' && !dossier?.records.some((one) => one.subject.id === subject.id);
  const query = new URLSearchParams({
    ...(isNew ? { keluarga: household } : {}),
    ...(period === undefined || period === monthOf(today) ? {} : { bulan: period }),
  }).toString();
  return `/mulai/${code}/${subject.id}${query === '' ? '' : `?${query}`}`;
}

function nameIn(whole: Dossier, { kind, id }: Subject): string {
  if (kind === 'household') return '';
  const { nama, usaha_nama } = findRecord(whole, kind === 'person' ? 'anggota' : 'umkm', id)?.answers ?? {};
  const name = kind === 'person' ? nama : usaha_nama;
  return typeof name === 'string' ? name : '';
}
