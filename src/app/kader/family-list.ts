import { nameMatcher, type SpokenName, spokenName } from '../../domain/identity/name-search.ts';
import { businessesOf, businessName } from '../../programme/businesses.ts';
import { type Dossier, findRecord, personsOf, recordsOf } from '../../programme/dossier.ts';
import { isResident } from '../../programme/persons.ts';
import { compareNames } from '../format/compare-names.ts';
import type { RecordState } from '../kit/state-tag.tsx';
import type { PerDossier } from '../records/per-dossier.ts';
import type { ShownRecord } from '../records/shown-record.ts';
import { familyName, houseWords, unitsOf } from './family-name.ts';

/** A family as one row of the list, worked out once per change of the records. */
export type FamilyRow = {
  readonly household: string;
  readonly name: string;
  readonly house: string | undefined;
  readonly rt: string | undefined;
  readonly souls: number;
  readonly visitedOn: string | undefined;
  readonly state: RecordState;
  /** Open questions of the drafts, while there are any. */
  readonly left: number;
  /** Answers that a supervisor wants mended. */
  readonly repairs: number;
  /** Another kader's now, and here until this phone's own work has gone. */
  readonly reassigned: boolean;
  /** What a search looks through: the names of every member and business, and the number of the house. */
  readonly names: string;
  readonly number: string;
  /** By RT, house and name: where it stands in the list. */
  readonly order: string;
};

export type FamilyParts = {
  readonly dossiers: Iterable<Dossier>;
  readonly records: ReadonlyMap<string, ShownRecord>;
  /** Open questions of unfinished forms, by household. */
  readonly drafts: ReadonlyMap<string, number>;
  readonly today: string;
};

export function listFamilies({ dossiers, ...parts }: FamilyParts): FamilyRow[] {
  return sortFamilies([...dossiers].map(familyRowsOf(parts).get));
}

/** One row after the other, for whoever cannot wait for all of them; of who is no family there is none. */
export function familyRowsOf(parts: Parts): PerDossier<FamilyRow | undefined> {
  return {
    has: (dossier) => !isFamily(dossier) || heldRow(dossier, madeOf(dossier, parts)) !== undefined,
    get: (dossier) => (isFamily(dossier) ? keptRow(dossier, madeOf(dossier, parts)) : undefined),
  };
}

export function sortFamilies(rows: readonly (FamilyRow | undefined)[]): FamilyRow[] {
  return rows.filter((row) => row !== undefined).sort((one, other) => compareNames(one.order, other.order));
}

type Parts = Omit<FamilyParts, 'dossiers'>;
/** What a row is made of besides its dossier; `left` is undefined while nothing is being filled in. */
type RowParts = {
  readonly shown: readonly ShownRecord[];
  readonly left: number | undefined;
  readonly today: string;
};

const keptRows = new WeakMap<Dossier, RowParts & { readonly row: FamilyRow }>();

function madeOf({ household, records }: Dossier, { records: known, drafts, today }: Parts): RowParts {
  return { shown: records.flatMap(({ record }) => known.get(record) ?? []), left: drafts.get(household), today };
}

function heldRow(dossier: Dossier, made: RowParts): FamilyRow | undefined {
  const held = keptRows.get(dossier);
  return held !== undefined && isMadeOf(held, made) ? held.row : undefined;
}

/** A family of which nothing has changed keeps its row. */
function keptRow(dossier: Dossier, made: RowParts): FamilyRow {
  const held = heldRow(dossier, made);
  if (held !== undefined) return held;
  const row = familyRow(dossier, made);
  keptRows.set(dossier, { ...made, row });
  return row;
}

function isMadeOf(held: RowParts, { shown, left, today }: RowParts): boolean {
  return (
    held.left === left &&
    held.today === today &&
    held.shown.length === shown.length &&
    held.shown.every((one, at) => one === shown[at])
  );
}

/** A person whose household has not arrived yet makes a dossier alone: that is no family. */
function isFamily(dossier: Dossier): boolean {
  return dossier.records.some(({ subject }) => subject.kind === 'household');
}

function familyRow(dossier: Dossier, { shown, left, today }: RowParts): FamilyRow {
  const { household } = dossier;
  const persons = personsOf(dossier);
  const [name, house, { rt }] = [familyName(dossier), houseWords(dossier), unitsOf(dossier)];
  const number = findRecord(dossier, 'keluarga')?.answers.no_rumah;
  const named = [...persons.map(({ answers }) => answers.nama), ...businessesOf(dossier).map(businessName)];
  const names = named.filter((name) => typeof name === 'string');
  return {
    household,
    ...{ name, house, rt },
    order: `${rt ?? '~'} ${houseKey(house)} ${name}`,
    souls: persons.filter(({ answers }) => isResident(answers, today) !== false).length,
    visitedOn: recordsOf(dossier, 'kunjungan', household).at(-1)?.visited_on,
    state: familyState(shown, left !== undefined),
    left: left ?? 0,
    repairs: shown.filter(({ state }) => state === 'perbaiki').reduce((sum, one) => sum + repairCount(one), 0),
    reassigned: shown.some((one) => one.reassigned),
    names: names.join(' '),
    number: typeof number === 'string' ? number.toLowerCase() : '',
  };
}

function repairCount({ review }: ShownRecord): number {
  return Math.max(1, review?.notes.length ?? 0);
}

/** What needs her comes first, then what waits, then what is done. */
function familyState(records: readonly ShownRecord[], hasDraft: boolean): RecordState {
  const has = (state: RecordState) => records.some((one) => one.state === state);
  if (has('perbaiki')) return 'perbaiki';
  if (has('dua_jawaban')) return 'dua_jawaban';
  if (hasDraft) return 'belum_selesai';
  const waiting = (['ditahan', 'di_hp', 'terkirim'] as const).find(has);
  if (waiting !== undefined) return waiting;
  if (!records.some(({ form }) => form === 'kunjungan')) return 'belum_dikunjungi';
  return records.every(({ state }) => state === 'disetujui') ? 'disetujui' : 'diterima';
}

/** "Rumah 9" stands before "Rumah 12"; a family without a number comes last. */
function houseKey(house: string | undefined): string {
  return house === undefined ? '~' : house.replace(/\d+/g, (digits) => digits.padStart(6, '0'));
}

export const familyFilters = ['semua', 'belum', 'perbaiki'] as const;
export type FamilyFilter = (typeof familyFilters)[number];

export function isFamilyFilter(text: string | undefined): text is FamilyFilter {
  return familyFilters.some((one) => one === text);
}

export type FamilyQuery = { readonly query: string; readonly rt?: string | undefined; readonly filter: FamilyFilter };

export function filterFamilies(rows: readonly FamilyRow[], { query, rt, filter }: FamilyQuery): FamilyRow[] {
  const isAsked = familyMatcher(query);
  return rows.filter((row) => (rt === undefined || row.rt === rt) && passes(row, filter) && isAsked(row));
}

/** Figures mean the house and are taken as they stand; how a name sounds says nothing about 11 and 1. */
function familyMatcher(query: string): (row: FamilyRow) => boolean {
  const [unit, rest] = splitUnit(query.toLowerCase());
  const words = rest.split(/\s+/).filter(Boolean);
  const figures = words.filter((word) => /^\d/.test(word));
  const spoken = words.filter((word) => !/^\d/.test(word) && !isHouseWord(word, figures)).join(' ');
  const isNamed = nameMatcher(spoken);
  return (row) =>
    (unit === undefined || Number(unit) === Number(row.rt)) &&
    figures.every((figure) => row.number.startsWith(figure)) &&
    (spoken === '' || isNamed(spokenNames(row)));
}

const heardNames = new WeakMap<FamilyRow, SpokenName>();

/** How a family's names are heard is worked out once: ahead, when nothing else is to be done, or with the first search. */
export function spokenNames(row: FamilyRow): SpokenName {
  const held = heardNames.get(row) ?? spokenName(row.names);
  heardNames.set(row, held);
  return held;
}

/** "rt 3", "RT003" name the RT; the rest is looked for in it. */
function splitUnit(query: string): [unit: string | undefined, rest: string] {
  const [found, unit] = /\brt\.?\s*(\d{1,3})\b/.exec(query) ?? [];
  return found === undefined ? [undefined, query] : [unit, query.replace(found, ' ')];
}

/** "rumah 12", "no. 12": said before the figure, and nobody's name. */
function isHouseWord(word: string, figures: readonly string[]): boolean {
  return figures.length > 0 && /^(rumah|nomor|no\.?)$/.test(word);
}

function passes(row: FamilyRow, filter: FamilyFilter): boolean {
  if (filter === 'belum') return row.visitedOn === undefined;
  return filter === 'semua' || row.state === 'perbaiki';
}

export type FamilyCounts = Readonly<Record<FamilyFilter | 'dikunjungi', number>>;

export function countFamilies(rows: readonly FamilyRow[]): FamilyCounts {
  const count = (filter: FamilyFilter) => rows.filter((row) => passes(row, filter)).length;
  const belum = count('belum');
  return { semua: rows.length, belum, perbaiki: count('perbaiki'), dikunjungi: rows.length - belum };
}

/** The RTs that occur, in order: a filter is worth its place from two on. */
export function listRts(rows: readonly FamilyRow[]): string[] {
  return [...new Set(rows.flatMap(({ rt }) => rt ?? []))].sort();
}
