import type { Answers } from '../domain/answers.ts';
import { isYes } from '../domain/form/answer-values.ts';
import type { KbmTable } from '../domain/growth/kbm-table.ts';
import { type KmsEntry, kmsResult } from '../domain/growth/kms.ts';
import type { GrowthTables } from '../domain/growth/tables.ts';
import { lyingCm } from '../forms/penimbangan/earlier-weighings.ts';
import { type Gains, gainsSince } from '../forms/penimbangan/gains-since.ts';
import { type CaseWords, caseWords } from './case-words.ts';
import { type Dossier, findRecord, recordsOf } from './dossier.ts';
import { type CardedWeighing, type MeasuredWeighing, measureWeighing } from './measured-weighing.ts';
import { compareKeys, dateOf, jkOf } from './persons.ts';

/** One weighing with its growth, its place on the card, and the words that screens and lists use. */
export type AssessedWeighing = CardedWeighing & { readonly words: CaseWords };

type Assessed = { readonly growth: GrowthTables; readonly byPerson: Map<string, readonly AssessedWeighing[]> };

/** Lists, cards and rules ask the same children of the same dossier, which never changes. */
const assessed = new WeakMap<Dossier, Assessed>();

/** Every weighing of a child, oldest first. Until its `anggota` has arrived there is no age, so neither z nor N/T. */
export function weighingsOf(dossier: Dossier, person: string, growth: GrowthTables): readonly AssessedWeighing[] {
  const held = assessed.get(dossier);
  const known = held?.growth === growth ? held : { growth, byPerson: new Map() };
  if (known !== held) assessed.set(dossier, known);
  const weighings = known.byPerson.get(person) ?? assessWeighings(dossier, person, growth);
  known.byPerson.set(person, weighings);
  return weighings;
}

function assessWeighings(dossier: Dossier, person: string, growth: GrowthTables): AssessedWeighing[] {
  const child = findRecord(dossier, 'anggota', person)?.answers ?? {};
  const measured = recordsOf(dossier, 'penimbangan', person)
    .map((record) => measureWeighing(record, child, growth))
    .sort((one, other) => compareKeys(one.date, other.date));
  const card = cardOf(child, measured, dossier.settings.kbm.table);
  return measured.map((weighing) => {
    const kms = weighing.weight_kg === undefined ? undefined : card.get(weighing.date);
    const carded = { ...weighing, ...(kms && { kms }), gains: gainsOf(weighing, child, measured) };
    return { ...carded, words: caseWords(carded) };
  });
}

function gainsOf(now: MeasuredWeighing, child: Answers, measured: readonly MeasuredWeighing[]): Gains {
  const about = {
    jk: jkOf(child),
    tglLahir: dateOf(child.tgl_lahir),
    isBirthEstimated: isYes(child, 'tgl_lahir_perkiraan'),
  };
  return gainsSince(measured.map(measuresOf), { ...about, now: measuresOf(now) });
}

function measuresOf({ date, weight_kg, length_cm, answers }: MeasuredWeighing) {
  return { tanggal: date, bb_kg: weight_kg, pb_cm: length_cm === undefined ? undefined : lyingCm(answers) };
}

function cardOf(child: Answers, measured: readonly MeasuredWeighing[], kbm: KbmTable): ReadonlyMap<string, KmsEntry> {
  const [jk, tglLahir] = [jkOf(child), dateOf(child.tgl_lahir)];
  if (jk === undefined || tglLahir === undefined) return new Map();
  const weighings = measured.flatMap(({ date, weight_kg }) =>
    weight_kg === undefined ? [] : [{ tanggal: date, bbKg: weight_kg }],
  );
  return new Map(kmsResult({ jk, tglLahir, weighings }, kbm).map((entry) => [entry.tanggal, entry]));
}
