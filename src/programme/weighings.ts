import type { Answers } from '../domain/answers.ts';
import { type KmsEntry, kmsResult } from '../domain/growth/kms.ts';
import type { GrowthTables } from '../domain/growth/tables.ts';
import { type CaseWords, caseWords } from './case-words.ts';
import { type Dossier, type DossierRecord, findRecord, recordsOf } from './dossier.ts';
import { type CardedWeighing, type MeasuredWeighing, measureWeighing } from './measured-weighing.ts';
import { dateOf, jkOf } from './persons.ts';

/** One weighing with its growth, its place on the card, and the words that screens and lists use. */
export type AssessedWeighing = CardedWeighing & { readonly words: CaseWords };

type Assessed = { readonly growth: GrowthTables; readonly byPerson: Map<string, readonly AssessedWeighing[]> };

/** A dossier never changes in place, and several rules and screens look at the same child: it is reckoned once. */
const assessed = new WeakMap<Dossier, Assessed>();

/** Every weighing of a child, oldest first. Until its `anggota` has arrived there is no age, so neither z nor N/T. */
export function weighingsOf(dossier: Dossier, person: string, growth: GrowthTables): readonly AssessedWeighing[] {
  const held = assessed.get(dossier);
  const known = held?.growth === growth ? held : { growth, byPerson: new Map() };
  if (known !== held) assessed.set(dossier, known);
  const found = known.byPerson.get(person) ?? assessAll(dossier, person, growth);
  known.byPerson.set(person, found);
  return found;
}

function assessAll(dossier: Dossier, person: string, growth: GrowthTables): AssessedWeighing[] {
  const child = findRecord(dossier, 'anggota', person)?.answers ?? {};
  const measured = recordsOf(dossier, 'penimbangan', person)
    .map((record) => measureOnce(record, child, growth))
    .sort((one, other) => one.date.localeCompare(other.date, 'en'));
  const card = cardOf(child, measured, growth);
  return measured.map((weighing) => {
    const kms = weighing.weight_kg === undefined ? undefined : card.get(weighing.date);
    const carded = kms === undefined ? weighing : { ...weighing, kms };
    return { ...carded, words: caseWords(carded) };
  });
}

type Measured = { readonly child: Answers; readonly growth: GrowthTables; readonly weighing: MeasuredWeighing };
const measuredBefore = new WeakMap<DossierRecord, Measured>();

/** A record that is still the same one is not measured again: a list of forty children holds a year of weighings of each. */
function measureOnce(record: DossierRecord, child: Answers, growth: GrowthTables): MeasuredWeighing {
  const held = measuredBefore.get(record);
  if (held?.child === child && held.growth === growth) return held.weighing;
  const weighing = measureWeighing(record, child, growth);
  measuredBefore.set(record, { child, growth, weighing });
  return weighing;
}

function cardOf(
  child: Answers,
  measured: readonly MeasuredWeighing[],
  tables: GrowthTables,
): ReadonlyMap<string, KmsEntry> {
  const [jk, tglLahir] = [jkOf(child), dateOf(child.tgl_lahir)];
  if (jk === undefined || tglLahir === undefined) return new Map();
  const weighings = measured.flatMap(({ date, weight_kg }) =>
    weight_kg === undefined ? [] : [{ tanggal: date, bbKg: weight_kg }],
  );
  return new Map(kmsResult({ jk, tglLahir, weighings }, tables.kbm).map((entry) => [entry.tanggal, entry]));
}
