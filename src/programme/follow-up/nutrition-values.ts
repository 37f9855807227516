import { codesAt, isYes, numberAt, textAt } from '../../domain/form/answer-values.ts';
import { findForm } from '../../forms/register.ts';
import { guardianConsent } from '../consent.ts';
import { type Dossier, findRecord } from '../dossier.ts';
import { differingReadings } from '../monthly-readings.ts';
import { foodTurn, type NutritionCase } from '../nutrition-course.ts';
import { dateOf, type Person } from '../persons.ts';
import { nutritionCategories } from '../texts/nutrition.ts';
import type { AssessedWeighing } from '../weighings.ts';
import { familyValues, knownValues, type Values } from './family-values.ts';
import { parentNames } from './toddler-values.ts';

type Child = { readonly dossier: Dossier; readonly person: Person; readonly weighings: readonly AssessedWeighing[] };

/** One child's line: who it is, what was measured, and what the puskesmas needs to judge it. */
export function nutritionValues({ dossier, person, weighings }: Child, found: NutritionCase): Values {
  const { codes, last } = found;
  const { id, answers } = person;
  const master = findRecord(dossier, 'balita', id)?.answers ?? {};
  const measured = weighings.filter(({ length_cm, date }) => length_cm !== undefined && date <= last.date).at(-1);
  const consent = guardianConsent(dossier);
  const { hp, alamat, rt, rw } = familyValues(dossier);
  return knownValues({
    nama: textAt(answers, 'nama'),
    nik: textAt(answers, 'nik'),
    jk: numberAt(answers, 'jk'),
    tgl_lahir: dateOf(answers.tgl_lahir),
    umur_bln: last.age_months,
    nama_ortu: textAt(master, 'nama_ortu') ?? parentNames(dossier, person),
    ...{ hp, alamat, rt, rw },
    posyandu: textAt(master, 'posyandu_id'),
    kader: weigherOf(dossier, last),
    tamu: isYes(master, 'bukan_warga') ? 'ya' : undefined,
    tgl_ukur: last.date,
    bb: last.weight_kg,
    tb: measured?.length_cm,
    tgl_tb: measured?.date,
    lila: numberAt(last.answers, 'lila_cm'),
    zs_bbu: last.growth?.z.wei,
    zs_tbu: measured?.growth?.z.len,
    zs_bbtb: measured?.growth?.z.wfl,
    kategori: codes.map((code) => nutritionCategories[code]).join(', '),
    permenkes: readings(measured ?? last),
    pmt: foodTurn(found),
    riwayat_bb: earlierWeights(weighings, last),
    sakit: illnesses(last),
    versi: measured?.growth?.engine ?? last.growth?.engine,
    izin: consent === 'given' ? undefined : consent,
    tgl_konfirmasi: dateOf(findRecord(dossier, 'kasus_stunting', id)?.answers.tgl_konfirmasi_nakes),
  });
}

/** Whom the puskesmas asks about the child. */
function weigherOf({ records }: Dossier, { record }: AssessedWeighing): string | undefined {
  return records.find((one) => one.record === record)?.history?.at(-1)?.author_name || undefined;
}

/** "TB/U: Normal": only where the tables differ, and what is counted is the score by day. */
function readings(weighing: AssessedWeighing): string {
  return differingReadings(weighing)
    .map(({ index, name }) => `${index}: ${name}`)
    .join('; ');
}

const shownWeights = 3;

/** "05-08-2026: 10,3; 05-09-2026: 10,5": whether it is a bad month or a bad year is seen at a glance. */
function earlierWeights(weighings: readonly AssessedWeighing[], last: AssessedWeighing): string {
  return weighings
    .filter(({ date, weight_kg }) => date < last.date && weight_kg !== undefined)
    .slice(-shownWeights)
    .map(({ date, weight_kg }) => `${date.split('-').reverse().join('-')}: ${String(weight_kg).replace('.', ',')}`)
    .join('; ');
}

function illnesses({ answers }: AssessedWeighing): string {
  const words = findForm('penimbangan')?.texts.id.questions.sakit?.options ?? {};
  return codesAt(answers, 'sakit')
    .map((code) => words[code] ?? code)
    .join(', ');
}
