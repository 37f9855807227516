import type { Answer } from '../domain/answers.ts';
import { evaluateForm } from '../domain/form/evaluate-form.ts';
import { distanceKm, type Point, readPoint } from '../domain/form/point.ts';
import type { GrowthTables } from '../domain/growth/tables.ts';
import { nikCheck } from '../domain/identity/nik.ts';
import type { Revision } from '../domain/revision.ts';
import { wasMeasured } from '../forms/penimbangan/child.ts';
import { findForm } from '../forms/register.ts';
import { adultMonths } from './children.ts';
import { childForms, formsByAge, guardianConsent } from './consent.ts';
import { type Dossier, type DossierRecord, factsFor, findRecord } from './dossier.ts';
import { ageInMonths, dateOf, jkOf } from './persons.ts';
import { leastSeconds, lokasiLimits } from './review-limits.ts';
import { findingOfPupil, schoolMeasure } from './school-measure.ts';
import { weighingsOf } from './weighings.ts';

/** Reasons for a supervisor to look at a revision first. The weights order the queue; nothing is refused or held. */
export const reviewFlagWeights = {
  ukuran_tidak_wajar: 5,
  data_anak_ditolak: 5,
  izin_wali_tertunda: 4,
  mungkin_kembar: 4,
  jawaban_berbeda: 3,
  jam_hp_salah: 3,
  nilai_tidak_wajar: 3,
  lokasi_jauh: 3,
  nik_tidak_cocok: 2,
  jawaban_bertentangan: 2,
  terlalu_cepat: 1,
} as const;
export type ReviewFlag = keyof typeof reviewFlagWeights;

export type FlaggedRevision = Pick<
  Revision,
  'record' | 'form' | 'subject' | 'parents' | 'visited_on' | 'started_at' | 'saved_at' | 'clock_offset_ms'
>;

/**
 * What a dossier does not say: growth tables, the records of whoever may stand somewhere else as well, and the centre of the
 * desa, as far as it is known.
 */
export type FlagFacts = {
  readonly growth: GrowthTables;
  readonly twins: ReadonlySet<string>;
  readonly centre?: Omit<Point, 'accuracy_m'> | undefined;
};

type Case = FlagFacts & {
  readonly revision: FlaggedRevision;
  readonly dossier: Dossier;
  readonly record: DossierRecord | undefined;
};
type Rule = (about: Case) => boolean;

const rules: Readonly<Record<ReviewFlag, Rule>> = {
  ukuran_tidak_wajar: isImplausible,
  izin_wali_tertunda: lacksGuardian,
  mungkin_kembar: ({ revision, twins }) => twins.has(revision.record),
  jawaban_berbeda: ({ record }) => Object.keys(record?.conflicts ?? {}).length > 0,
  data_anak_ditolak: wasRefused,
  nilai_tidak_wajar: hasImpossibleValue,
  lokasi_jauh: isFarAway,
  jawaban_bertentangan: contradictsItself,
  jam_hp_salah: ({ revision }) => Math.abs(revision.clock_offset_ms ?? 0) > dayMs,
  nik_tidak_cocok: hasOddNik,
  terlalu_cepat: isHasty,
};

const dayMs = 86_400_000;

/** The codes that apply to a revision, heaviest first; the dossier holds its record as it is with the revision in it. */
export function reviewFlags(revision: FlaggedRevision, dossier: Dossier, facts: FlagFacts): ReviewFlag[] {
  const record = dossier.records.find((one) => one.record === revision.record);
  const codes = Object.keys(rules) as ReviewFlag[];
  return codes
    .filter((code) => rules[code]({ ...facts, revision, dossier, record }))
    .sort((one, other) => reviewFlagWeights[other] - reviewFlagWeights[one]);
}

/** How heavily a revision weighs in the queue; a flag of the intake's own (`scope_moved`) weighs like the lightest. */
export function reviewWeight(flags: readonly string[]): number {
  return flags.reduce((sum, flag) => sum + (reviewFlagWeights[flag as ReviewFlag] ?? 1), 0);
}

function isImplausible({ revision, dossier, growth }: Case): boolean {
  if (revision.form === 'sekolah') return isOddPupil(dossier, revision.subject.id, growth);
  if (revision.form !== 'penimbangan') return false;
  const weighing = weighingsOf(dossier, revision.subject.id, growth).find((one) => one.record === revision.record);
  return Object.values(weighing?.growth?.flags ?? {}).some((isFlagged) => isFlagged);
}

function isOddPupil(dossier: Dossier, person: string, growth: GrowthTables): boolean {
  const measured = schoolMeasure(dossier, person, growth);
  return measured !== undefined && findingOfPupil(measured) === 'tidak_wajar';
}

/** Child data while visits found only somebody who is no guardian. */
function lacksGuardian({ revision, dossier }: Case): boolean {
  return guardianConsent(dossier) === 'waiting' && isAboutChild(revision, dossier);
}

/** A guardian has said no, and here are a child's data all the same. */
function wasRefused({ revision, dossier }: Case): boolean {
  return guardianConsent(dossier) === 'refused' && isAboutChild(revision, dossier);
}

/** What the form itself calls impossible, or beyond its limits although somebody insisted. */
function hasImpossibleValue({ revision, record, dossier, growth }: Case): boolean {
  const form = record && findForm(record.form, record.form_version);
  if (record === undefined || form === undefined) return false;
  const { form: code, subject, period, place, visited_on } = record;
  // Copied from paper it may be saved days after the visit: nothing up to then lay ahead.
  const today = [visited_on, revision.saved_at.slice(0, 10)].sort().at(-1) ?? visited_on;
  const facts = factsFor(dossier, {
    ...{ form: code, subject, record: record.record, today, kode_desa: place.desa, growth },
    ...(period === null ? {} : { period }),
  });
  const { violations } = evaluateForm(form, record.answers, facts);
  return violations.some(
    ({ code: found, level }) => found !== 'required' && (level === 'error' || beyond.includes(found)),
  );
}

const beyond: readonly string[] = ['too_small', 'too_large'];

/** A house far from where the desa's other houses are; a point that may be off by half a kilometre says nothing. */
function isFarAway({ revision, record, centre }: Case): boolean {
  const point = revision.form === 'kunjungan' ? readPoint(record?.answers.lokasi) : undefined;
  if (point === undefined || centre === undefined || point.accuracy_m > lokasiLimits.roughMeters) return false;
  return distanceKm(point, centre) > lokasiLimits.farKm;
}

/** The same paper, seen and not seen: in the list of the family, and in the form about it. */
function contradictsItself({ revision: { form, subject }, dossier }: Case): boolean {
  const person = findRecord(dossier, 'anggota', subject.id)?.answers ?? {};
  return twiceTold.some(({ of, key, member }) => {
    if (form !== of && form !== 'anggota') return false;
    const [one, other] = [hasPaper(findRecord(dossier, of, subject.id)?.answers[key]), hasPaper(person[member])];
    return one !== undefined && other !== undefined && one !== other;
  });
}

const twiceTold = [
  { of: 'akta', key: 'akta_status', member: 'akta_lahir' },
  { of: 'kia', key: 'kia_status', member: 'kia' },
] as const;

/** Shown or claimed, or none; what is under way or not known contradicts nothing. */
function hasPaper(status: Answer | undefined): boolean | undefined {
  if (status === 1 || status === 2) return true;
  return status === 3 ? false : undefined;
}

function isAboutChild({ form, subject, visited_on }: FlaggedRevision, dossier: Dossier): boolean {
  if (childForms.includes(form)) return true;
  if (!formsByAge.includes(form)) return false;
  const age = ageInMonths(findRecord(dossier, 'anggota', subject.id)?.answers ?? {}, visited_on);
  return age !== undefined && age < adultMonths;
}

/** A NIK need not match, it follows no correction of the birth date: a reason to look at the card again. */
function hasOddNik({ revision, record }: Case): boolean {
  const nik = record?.answers.nik;
  if (revision.form !== 'anggota' || record === undefined || typeof nik !== 'string') return false;
  const { answers } = record;
  const { level } = nikCheck({ nik, tglLahir: dateOf(answers.tgl_lahir), jk: jkOf(answers) });
  return level === 'warn' || level === 'error';
}

/** So few answers cannot be given too quickly: a new child at the posyandu is listed with name, sex, birth and mother. */
const fewAnswers: Readonly<Record<string, number>> = { anggota: 6, balita: 4, sekolah: 4, remaja: 4 };

function isHasty({ revision, record }: Case): boolean {
  const answers = record?.answers ?? {};
  // That a child did not come is one tap, and for a whole posyandu the same one.
  if (revision.form === 'penimbangan' && !wasMeasured(answers)) return false;
  if (Object.keys(answers).length <= (fewAnswers[revision.form] ?? 0)) return false;
  const seconds = (Date.parse(revision.saved_at) - Date.parse(revision.started_at)) / 1000;
  return revision.parents.length === 0 && seconds < (leastSeconds[revision.form] ?? 0);
}
