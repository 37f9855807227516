import type { Answers } from '../domain/answers.ts';
import type { EarlierAnswers, Elsewhere, Facts, FamilyForms, RelativesAnswers } from '../domain/form/facts.ts';
import type { GrowthTables } from '../domain/growth/tables.ts';
import type { Place, Subject } from '../domain/revision.ts';
import { defaultSettings, type Settings } from '../domain/settings/settings.ts';
import type { DossierRecord } from './dossier-record.ts';
import { mergeSubjects, toldOfWinner, type Winners, winnersOf } from './merged-records.ts';
import { compareKeys, type Person, sortPersons } from './persons.ts';

export type { DossierRecord } from './dossier-record.ts';

/** A household with its persons and all their records (berkas keluarga): the unit of reading. */
export type Dossier = {
  readonly household: string;
  readonly place: Place;
  readonly records: readonly DossierRecord[];
  /** What its kabupaten has settled: the same records read otherwise where limits are others. */
  readonly settings: Settings;
};

/**
 * Sorts records into dossiers, in the order in which households first appear. A person belongs where `keluarga_id` says, a
 * business where its owner does; until that is known, where the phone said; who belongs nowhere makes a dossier alone.
 * Who was written down twice is one (`digabung_ke`). What is said of the desa itself belongs to no family
 * (`assembleVillages`). Deleted records are not handed in.
 */
export function assembleDossiers(found: readonly DossierRecord[], settings: Settings = defaultSettings): Dossier[] {
  const ofFamilies = found.filter(({ subject }) => subject.kind !== 'desa');
  const winners = winnersOf(ofFamilies);
  const records = mergeSubjects(ofFamilies, winners);
  const homes = homesOf(records);
  const byHousehold = new Map<string, DossierRecord[]>();
  for (const record of records) {
    const household = householdOf(record, homes, winners);
    const held = byHousehold.get(household);
    if (held === undefined) byHousehold.set(household, [record]);
    else held.push(record);
  }
  return [...byHousehold].map(([household, held]) => ({ household, place: placeOf(held), records: held, settings }));
}

/**
 * What is said of each desa itself, activities and profiles: read with the same words as a dossier, `household` being the
 * desa's own id, and in no list, tally or visit of families. Who was written down twice was there once.
 */
export function assembleVillages(records: readonly DossierRecord[], settings: Settings = defaultSettings): Dossier[] {
  const byDesa = new Map<string, DossierRecord[]>();
  const winners = winnersOf(records);
  for (const record of records) {
    if (record.subject.kind !== 'desa') continue;
    byDesa.set(record.subject.id, [...(byDesa.get(record.subject.id) ?? []), toldOfWinner(record, winners)]);
  }
  return [...byDesa].map(([desa, held]) => ({ household: desa, place: placeOf(held), records: held, settings }));
}

/** Somebody of nowhere, as a guest of the posyandu: weighed and reviewed like everybody, and no family of the village. */
export function isPersonAlone({ household, records }: Dossier): boolean {
  return records.some(({ subject }) => subject.kind === 'person' && subject.id === household);
}

function homesOf(records: readonly DossierRecord[]): ReadonlyMap<string, string> {
  const homes = new Map<string, string>();
  for (const { form, subject, answers } of records) {
    if (form === 'anggota' && typeof answers.keluarga_id === 'string') homes.set(subject.id, answers.keluarga_id);
  }
  for (const { form, subject, answers } of records) {
    const home = form === 'umkm' && typeof answers.pemilik_id === 'string' ? homes.get(answers.pemilik_id) : undefined;
    if (home !== undefined) homes.set(subject.id, home);
  }
  return homes;
}

function householdOf({ subject, place }: DossierRecord, homes: ReadonlyMap<string, string>, winners: Winners): string {
  if (subject.kind === 'household') return subject.id;
  const said = place.household === undefined ? undefined : (winners.get(place.household) ?? place.household);
  return homes.get(subject.id) ?? said ?? subject.id;
}

/** Where the household itself is recorded to be; its persons' records may lag behind a move. */
function placeOf(records: readonly DossierRecord[]): Place {
  const [first] = records;
  const home = records.find((record) => record.form === 'keluarga') ?? first;
  if (home === undefined) throw new RangeError('a dossier without records');
  return home.place;
}

/** The record of this form about this subject (and month); where there are several, the one visited last. */
export function findRecord(
  dossier: Dossier,
  form: string,
  subject?: string,
  period?: string,
): DossierRecord | undefined {
  return recordsOf(dossier, form, subject)
    .filter((record) => period === undefined || record.period === period)
    .at(-1);
}

/** All records of this form about this subject, oldest first. */
export function recordsOf(dossier: Dossier, form: string, subject?: string): readonly DossierRecord[] {
  const ofForm = orderOf(dossier).records.get(form) ?? [];
  return subject === undefined ? ofForm : ofForm.filter((record) => record.subject.id === subject);
}

/** Everyone of the household, in the paper's order: head, spouse, children by age, the others. */
export function personsOf(dossier: Dossier): readonly Person[] {
  return orderOf(dossier).persons;
}

/** Oldest first, by form. */
type Order = {
  readonly records: ReadonlyMap<string, readonly DossierRecord[]>;
  readonly persons: readonly Person[];
  readonly forms: FamilyForms;
};

/** Rules look into one dossier hundreds of times. It never changes: whoever knows more makes another one. */
const orders = new WeakMap<Dossier, Order>();

function orderOf(dossier: Dossier): Order {
  const held = orders.get(dossier);
  if (held !== undefined) return held;
  const records = sortRecords(dossier);
  const members = (records.get('anggota') ?? []).map(({ subject, answers }) => ({ id: subject.id, answers }));
  const order = { records, persons: sortPersons(members), forms: newestOf(records) };
  orders.set(dossier, order);
  return order;
}

/** The newest record of each form about each subject: what the family said last. */
export function familyForms(dossier: Dossier): FamilyForms {
  return orderOf(dossier).forms;
}

function newestOf(records: Order['records']): FamilyForms {
  const answersOf = (ofForm: readonly DossierRecord[]) => ofForm.map(({ subject, answers }) => [subject.id, answers]);
  return Object.fromEntries([...records].map(([form, ofForm]) => [form, Object.fromEntries(answersOf(ofForm))]));
}

function sortRecords({ records }: Dossier): Map<string, DossierRecord[]> {
  const byForm = new Map<string, DossierRecord[]>();
  const keyed = records.map((record) => [sortKey(record), record] as const);
  for (const [, record] of keyed.sort(([one], [other]) => compareKeys(one, other))) {
    const held = byForm.get(record.form);
    if (held === undefined) byForm.set(record.form, [record]);
    else held.push(record);
  }
  return byForm;
}

function sortKey({ period, visited_on, record }: DossierRecord): string {
  return `${period ?? visited_on.slice(0, 7)} ${visited_on} ${record}`;
}

export type FactsAbout = {
  readonly form: string;
  readonly subject: Subject;
  readonly period?: string;
  /** The record being filled in, if it exists already: it is not one of the `others`. */
  readonly record?: string;
  readonly today: string;
  readonly kode_desa: string;
  readonly growth?: GrowthTables;
  readonly elsewhere?: Elsewhere;
};

/** What a form's rules may know, gathered from the dossier. */
export function factsFor(dossier: Dossier | undefined, about: FactsAbout): Facts {
  const { today, kode_desa, period, growth, elsewhere } = about;
  return {
    today,
    kode_desa,
    ...(period === undefined ? {} : { period }),
    ...(growth === undefined ? {} : { growth }),
    ...(elsewhere === undefined ? {} : { elsewhere }),
    ...(dossier === undefined ? { forms: {}, others: [] } : dossierFacts(dossier, about)),
  };
}

function dossierFacts(
  dossier: Dossier,
  about: FactsAbout,
): Pick<Facts, 'person' | 'household' | 'forms' | 'others' | 'relatives' | 'settings'> {
  const members = personsOf(dossier);
  const person = about.subject.kind === 'person' ? members.find(({ id }) => id === about.subject.id) : undefined;
  const answers = findRecord(dossier, 'keluarga', dossier.household)?.answers ?? {};
  return {
    ...(person === undefined ? {} : { person }),
    household: { id: dossier.household, answers, members, forms: familyForms(dossier) },
    forms: otherForms(dossier, about),
    others: otherRecords(dossier, about),
    settings: dossier.settings,
    ...relativesOf(dossier, about),
  };
}

/** What a child's form and its mother's tell each other: asked once, whoever is visited first. */
const takesOverFrom: Readonly<Record<string, string>> = { balita: 'pascasalin', pascasalin: 'balita' };

function relativesOf(dossier: Dossier, { form, subject }: FactsAbout): { relatives?: RelativesAnswers[] } {
  const source = takesOverFrom[form];
  if (source === undefined) return {};
  const theirs = recordsOf(dossier, source).filter((record) => record.subject.id !== subject.id);
  return {
    relatives: theirs.map(({ period, answers, subject: { id } }) => ({ form: source, person: id, period, answers })),
  };
}

function otherForms(dossier: Dossier, { form, subject }: FactsAbout): Record<string, Answers> {
  const mine = dossier.records.filter((record) => record.subject.id === subject.id && record.form !== form);
  const codes = [...new Set(mine.map((record) => record.form))];
  return Object.fromEntries(codes.map((code) => [code, findRecord(dossier, code, subject.id)?.answers ?? {}]));
}

function otherRecords(dossier: Dossier, { form, subject, period, record }: FactsAbout): EarlierAnswers[] {
  return recordsOf(dossier, form, subject.id)
    .filter((one) => one.record !== record && (period === undefined || one.period !== period))
    .map((one) => ({ record: one.record, period: one.period, answers: one.answers }));
}
