import type { Draft } from '../../device/store/drafts.ts';
import type { GrowthTables } from '../../domain/growth/tables.ts';
import type { Subject } from '../../domain/revision.ts';
import { findForm } from '../../forms/register.ts';
import { type Dossier, personsOf } from '../../programme/dossier.ts';
import { dueOf, paperOrder } from '../../programme/due-forms.ts';
import type { Person } from '../../programme/persons.ts';
import { awaitsGuardian } from './awaits-guardian.ts';
import { dossierWithDrafts, draftsOf } from './dossier-with-drafts.ts';
import { formRow, type RowParts, type VisitRow } from './form-row.ts';
import { type ThisVisit, thisVisit } from './this-visit.ts';

export type VisitMember = { readonly person: Person; readonly rows: readonly VisitRow[] };

/** Everything a visit to this household may ask, in the paper's order, and how far each form has come. */
export type VisitRows = ThisVisit & {
  /** Only a carer has agreed to the children's data so far. */
  readonly awaitsGuardian: boolean;
  /** Consent and the household's data. */
  readonly opening: readonly VisitRow[];
  readonly members: readonly VisitMember[];
  /** Somebody trades and no business is written down yet. */
  readonly mayTrade: boolean;
  /** House and water, businesses. */
  readonly closing: readonly VisitRow[];
};

export type VisitParts = {
  readonly household: string;
  readonly dossier: Dossier | undefined;
  /** Every unfinished form on this phone. */
  readonly drafts: readonly Draft[];
  readonly today: string;
  readonly kode_desa: string;
  readonly growth: GrowthTables | undefined;
  /** By record, the day on which somebody last said that it still stands. */
  readonly confirmed: ReadonlyMap<string, string>;
};

export function visitRows(parts: VisitParts): VisitRows {
  const drafts = draftsOf(parts);
  const visit = thisVisit({ ...parts, drafts });
  const whole = dossierWithDrafts({ ...parts, drafts });
  if (whole === undefined)
    return { ...visit, awaitsGuardian: false, mayTrade: false, opening: [], members: [], closing: [] };
  const known: RowParts = { ...parts, drafts, whole };
  const { before, after } = homeCodes();
  const home: Subject = { kind: 'household', id: parts.household };
  const rowsOf = (codes: readonly string[], subject: Subject) =>
    codes.flatMap((code) => formRow(known, code, subject) ?? []).filter((row) => isAskedIn(visit, row));
  return {
    ...visit,
    awaitsGuardian: awaitsGuardian(whole, parts.today),
    mayTrade: dueOf('umkm', home, { dossier: whole, today: parts.today, growth: parts.growth }) === 'offered',
    opening: rowsOf(before, home),
    members: personsOf(whole)
      .map((person) => ({ person, rows: rowsOf(codesAbout('person'), { kind: 'person', id: person.id }) }))
      .filter(({ rows }) => rows.length > 0),
    closing: [
      ...rowsOf(after, home),
      ...businessesOf(whole).flatMap((subject) => rowsOf(codesAbout('enterprise'), subject)),
    ],
  };
}

function codesAbout(kind: Subject['kind']): string[] {
  return paperOrder.filter((code) => findForm(code)?.structure.subject === kind);
}

/** The household's own forms: the paper asks some of them before the members, the others behind. */
function homeCodes(): { before: string[]; after: string[] } {
  const firstMember = paperOrder.findIndex((code) => findForm(code)?.structure.subject === 'person');
  const isBefore = (code: string) => paperOrder.indexOf(code) < firstMember;
  const codes = codesAbout('household');
  return { before: codes.filter(isBefore), after: codes.filter((code) => !isBefore(code)) };
}

function businessesOf(whole: Dossier): Subject[] {
  const ids = whole.records.flatMap(({ subject }) => (subject.kind === 'enterprise' ? [subject.id] : []));
  return [...new Set(ids)].map((id) => ({ kind: 'enterprise', id }));
}

/** A visit that ended at the door asks nothing more; what was typed before is still there to be saved. */
function isAskedIn({ isOver }: ThisVisit, { form, isDraft }: VisitRow): boolean {
  return !isOver || form === 'kunjungan' || isDraft;
}

export function allRows({ opening, members, closing }: VisitRows): VisitRow[] {
  return [...opening, ...members.flatMap(({ rows }) => rows), ...closing];
}

/**
 * Nothing of it holds the visit up: saved, and said lately. What was saved with gaps stays on the list as such; what may
 * be asked and was not, too.
 */
export function isSettled({ state, due, isDraft, since }: VisitRow): boolean {
  if (isDraft || state === 'look') return false;
  if (state === 'empty') return due === 'offered';
  return since === undefined;
}

/** What still holds the visit up, in the order in which it is asked. */
export function openRows(rows: VisitRows): VisitRow[] {
  return askedRows(rows).filter((row) => !isSettled(row));
}

/** Where the visit goes on; undefined where nothing is left to ask. */
export function nextRow(rows: VisitRows): VisitRow | undefined {
  return openRows(rows)[0];
}

function askedRows(rows: VisitRows): VisitRow[] {
  return rows.isOver ? rows.opening.filter(({ form }) => form === 'kunjungan') : allRows(rows);
}

/** Rows of which somebody may say that they still stand, without opening them. */
export function agedRows(rows: VisitRows): VisitRow[] {
  return allRows(rows).filter(({ since }) => since !== undefined);
}
