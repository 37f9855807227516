import type { Answers } from '../../domain/answers.ts';
import { numberAt } from '../../domain/form/answer-values.ts';
import type { GrowthTables } from '../../domain/growth/tables.ts';
import { matchesName } from '../../domain/identity/name-search.ts';
import { monthOf } from '../../domain/time/calendar.ts';
import { type Dossier, findRecord, personsOf } from '../../programme/dossier.ts';
import { ageInMonths, dateOf, isResident, jkOf, type Person } from '../../programme/persons.ts';
import { type AssessedWeighing, weighingsOf } from '../../programme/weighings.ts';
import { compareNames } from '../format/compare-names.ts';
import { perDossier } from '../records/per-dossier.ts';

/** Weighed this month, recorded as not there, or nothing yet. */
export type ChildState = 'belum' | 'sudah' | 'absen';

export type ChildRow = {
  readonly id: string;
  readonly household: string;
  readonly name: string;
  readonly parents: string;
  readonly born: string;
  readonly jk: 1 | 2 | undefined;
  readonly posyandu: string | undefined;
  /** Comes from elsewhere: weighed like everybody, but not waited for. */
  readonly isGuest: boolean;
  readonly state: ChildState;
  /** This month's weighing was rejected: to be weighed again. */
  readonly isRejected: boolean;
  /** This month's weighing. */
  readonly now: AssessedWeighing | undefined;
  /** The last one before this month with a weight. */
  readonly before: AssessedWeighing | undefined;
};

type RowParts = {
  /** The day of the session: its month is the register's, and ages are taken on it. */
  readonly today: string;
  readonly growth: GrowthTables | undefined;
};

const underFive = 60;
const present = [1, 3];
const absent = [2, 4, 5, 6];

/** Every child under five who lives here, by name: the posyandu's register of this month. */
export function childRows(dossiers: ReadonlyMap<string, Dossier>, parts: RowParts): ChildRow[] {
  const memory = childrenAt(parts);
  return sortChildren([...dossiers.values()].flatMap(memory.get));
}

/** The children of one household, unsorted. */
export const childrenAt = perDossier((dossier, parts: RowParts): readonly ChildRow[] =>
  personsOf(dossier)
    .filter(({ answers }) => isUnderFive(answers, parts.today) && isResident(answers, parts.today) !== false)
    .map((person) => childRow(dossier, person, parts)),
);

export function sortChildren(rows: readonly ChildRow[]): ChildRow[] {
  return [...rows].sort((one, other) => compareNames(one.name, other.name));
}

/** Their weighing of this month was rejected: known from records that are in no dossier. */
export function markRejected(rows: readonly ChildRow[], rejected: ReadonlySet<string>): readonly ChildRow[] {
  return rejected.size === 0 ? rows : rows.map((row) => (rejected.has(row.id) ? { ...row, isRejected: true } : row));
}

export function isUnderFive(person: Person['answers'], today: string): boolean {
  const months = ageInMonths(person, today);
  return months !== undefined && months >= 0 && months < underFive;
}

function childRow(dossier: Dossier, { id, answers }: Person, { today, growth }: RowParts): ChildRow {
  const month = monthOf(today);
  const weighings = growth === undefined ? [] : weighingsOf(dossier, id, growth);
  const child = findRecord(dossier, 'balita', id)?.answers ?? {};
  return {
    id,
    household: dossier.household,
    name: typeof answers.nama === 'string' ? answers.nama : '',
    parents: typeof child.nama_ortu === 'string' ? child.nama_ortu : '',
    born: dateOf(answers.tgl_lahir) ?? today,
    jk: jkOf(answers),
    posyandu: typeof child.posyandu_id === 'string' ? child.posyandu_id : undefined,
    isGuest: child.bukan_warga === 'ya',
    state: stateOf(dossier, id, month),
    isRejected: false,
    now: weighings.find(({ period }) => period === month),
    before: weighings.filter(({ date, weight_kg }) => monthOf(date) < month && weight_kg !== undefined).at(-1),
  };
}

function stateOf(dossier: Dossier, child: string, month: string): ChildState {
  return stateOfAnswers(findRecord(dossier, 'penimbangan', child, month)?.answers ?? {});
}

/** Without a weight, coming to the posyandu is not yet being weighed. */
export function stateOfAnswers(answers: Answers): ChildState {
  const came = Number(answers.hadir);
  if (present.includes(came) && numberAt(answers, 'bb_kg') !== undefined) return 'sudah';
  return absent.includes(came) ? 'absen' : 'belum';
}

export type RowFilter = {
  readonly query: string;
  readonly posyandu: string | undefined;
  readonly state: ChildState | undefined;
};

/** A search looks through every state: whoever searches a child does not know under which chip it stands. */
export function filterRows(rows: readonly ChildRow[], { query, posyandu, state }: RowFilter): ChildRow[] {
  const isSearching = query.trim() !== '';
  return rows.filter(
    (row) =>
      (posyandu === undefined || row.posyandu === posyandu) &&
      (isSearching ? matchesName(query, `${row.name} ${row.parents}`) : state === undefined || isInState(row, state)),
  );
}

/** A guest who has not come is not missed. */
export function isInState(row: ChildRow, state: ChildState): boolean {
  return row.state === state && !(row.isGuest && state === 'belum');
}

export function countStates(rows: readonly ChildRow[]): Record<ChildState, number> {
  const count = (state: ChildState) => rows.filter((row) => isInState(row, state)).length;
  return { belum: count('belum'), sudah: count('sudah'), absen: count('absen') };
}

/** The next child by name that is still to be weighed; behind the last one the list begins anew. */
export function nextChild(rows: readonly ChildRow[], after?: string): ChildRow | undefined {
  const at = rows.findIndex(({ id }) => id === after);
  const inTurn = [...rows.slice(at + 1), ...rows.slice(0, Math.max(at, 0))];
  return inTurn.find((row) => isInState(row, 'belum'));
}
