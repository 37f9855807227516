import { matchesName } from '../../domain/identity/name-search.ts';
import { businessesOf, businessName } from '../../programme/businesses.ts';
import { type Dossier, findRecord, personsOf, recordsOf } from '../../programme/dossier.ts';
import { isResident } from '../../programme/persons.ts';
import type { RecordState } from '../kit/state-tag.tsx';
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
  /** What a search looks through: the names of every member and business, and the number of the house. */
  readonly names: string;
  readonly number: string;
};

export type FamilyParts = {
  readonly dossiers: Iterable<Dossier>;
  readonly records: ReadonlyMap<string, ShownRecord>;
  /** Open questions of unfinished forms, by household. */
  readonly drafts: ReadonlyMap<string, number>;
  readonly today: string;
};

export function listFamilies({ dossiers, ...parts }: FamilyParts): FamilyRow[] {
  const rows = [...dossiers].filter(isFamily).map((dossier) => familyRow(dossier, parts));
  return rows.sort(byHouse);
}

/** A person whose household has not arrived yet makes a dossier alone: that is no family. */
function isFamily(dossier: Dossier): boolean {
  return dossier.records.some(({ subject }) => subject.kind === 'household');
}

function familyRow(dossier: Dossier, { records, drafts, today }: Omit<FamilyParts, 'dossiers'>): FamilyRow {
  const { household } = dossier;
  const persons = personsOf(dossier);
  const shown = dossier.records.flatMap(({ record }) => records.get(record) ?? []);
  const house = findRecord(dossier, 'keluarga')?.answers.no_rumah;
  const named = [...persons.map(({ answers }) => answers.nama), ...businessesOf(dossier).map(businessName)];
  const names = named.filter((name) => typeof name === 'string');
  return {
    household,
    name: familyName(dossier),
    house: houseWords(dossier),
    rt: unitsOf(dossier).rt,
    souls: persons.filter(({ answers }) => isResident(answers, today) !== false).length,
    visitedOn: recordsOf(dossier, 'kunjungan', household).at(-1)?.visited_on,
    state: familyState(shown, drafts.has(household)),
    left: drafts.get(household) ?? 0,
    repairs: shown.filter(({ state }) => state === 'perbaiki').reduce((sum, one) => sum + repairCount(one), 0),
    names: names.join(' '),
    number: typeof house === 'string' ? house.toLowerCase() : '',
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

function byHouse(one: FamilyRow, other: FamilyRow): number {
  const key = (row: FamilyRow) => `${row.rt ?? '~'} ${houseKey(row.house)} ${row.name}`;
  return key(one).localeCompare(key(other), 'id');
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
  return rows.filter((row) => (rt === undefined || row.rt === rt) && passes(row, filter) && matchesQuery(query, row));
}

/** Figures mean the house and are taken as they stand; how a name sounds says nothing about 11 and 1. */
function matchesQuery(query: string, { names, number, rt }: FamilyRow): boolean {
  const [unit, rest] = splitUnit(query.toLowerCase());
  if (unit !== undefined && Number(unit) !== Number(rt)) return false;
  const words = rest.split(/\s+/).filter(Boolean);
  const figures = words.filter((word) => /^\d/.test(word));
  const spoken = words.filter((word) => !/^\d/.test(word) && !isHouseWord(word, figures)).join(' ');
  return figures.every((figure) => number.startsWith(figure)) && (spoken === '' || matchesName(spoken, names));
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
