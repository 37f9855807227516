import type { Answers } from '../../domain/answers.ts';
import { isYes, numberAt, textAt } from '../../domain/form/answer-values.ts';
import type { Facts } from '../../domain/form/facts.ts';
import type { Check, Finding, FormLogic, Known } from '../../domain/form/form.ts';
import { daysBetween, isDate, monthOf } from '../../domain/time/calendar.ts';
import { yearsOld } from '../age.ts';
import { finding } from '../finding.ts';
import { meantNumber } from '../meant-number.ts';
import { pregnancyLimits, pregnancyRisks } from './risks.ts';
import type { violations } from './texts/id.ts';

const say = finding<keyof typeof violations>;

export const checks: FormLogic['checks'] = {
  dalam_bulan: checkPeriod,
  umur_ibu: checkAge,
  usia_mundur: checkWeeksGoOn,
  bb: checkSlip('bb', { from: 25, to: 200 }),
  tb: checkSlip('tb', { from: 100, to: 200 }),
  lila: checkArm,
  hb: checkHb,
  anc: checkFirstVisit,
  ttd: checkTablets,
  rokok: (answers) => (isYes(answers, 'merokok_rumah') ? say('info', 'rokok') : null),
};

export const known: Readonly<Record<string, Known>> = { usia_hamil_mgg: weeksByNow };

/** The month is part of the record's name, so the date cannot leave it. */
function checkPeriod(answers: Answers, { period }: Facts): Finding | null {
  const day = answers.tgl_periksa;
  return period === undefined || !isDate(day) || monthOf(day) === period ? null : say('error', 'di_luar_bulan');
}

export function yearsOfMother(answers: Answers, { person, today }: Facts): number | undefined {
  return yearsOld(person?.answers.tgl_lahir, isDate(answers.tgl_periksa) ? answers.tgl_periksa : today);
}

function checkAge(answers: Answers, facts: Facts): Finding | null {
  const umur = yearsOfMother(answers, facts);
  const { age } = pregnancyRisks(answers, umur);
  return age === 'muda' || age === 'tua' ? say('info', `umur_${age}`, { umur: umur ?? 0 }) : null;
}

const weeksOfPregnancy = 45;

type EarlierPregnancy = { readonly weeks: number; readonly day: string };

/** The latest earlier check-up of the same pregnancy. */
function lastCheck({ others }: Facts, day: string): EarlierPregnancy | undefined {
  const earlier = others.flatMap(({ answers }) => {
    const [weeks, on] = [numberAt(answers, 'usia_hamil_mgg'), textAt(answers, 'tgl_periksa')];
    return weeks !== undefined && on !== undefined && isDate(on) && on < day ? [{ weeks, day: on }] : [];
  });
  const last = earlier.sort((one, other) => (one.day < other.day ? -1 : 1)).at(-1);
  return last !== undefined && weeksOn(last, day) <= weeksOfPregnancy ? last : undefined;
}

function weeksOn({ weeks, day }: EarlierPregnancy, later: string): number {
  return weeks + Math.floor(daysBetween(day, later) / 7);
}

/** A pregnancy goes on by itself: nobody is asked again how far it was. */
function weeksByNow(facts: Facts): number | undefined {
  const last = lastCheck(facts, facts.today);
  return last && weeksOn(last, facts.today);
}

/** Two dates of the same pregnancy may differ by a guess; by a month one of them is a slip. */
const guessWeeks = 4;

function checkWeeksGoOn(answers: Answers, facts: Facts): Finding | null {
  const [weeks, day] = [numberAt(answers, 'usia_hamil_mgg'), answers.tgl_periksa];
  const last = isDate(day) ? lastCheck(facts, day) : undefined;
  if (weeks === undefined || last === undefined || !isDate(day)) return null;
  const expected = weeksOn(last, day);
  return Math.abs(weeks - expected) > guessWeeks
    ? say('warn', 'usia_berbeda', { isian: weeks, hitungan: expected })
    : null;
}

/** A comma left out or another unit: 235 for 23,5 cm, 110 g/L for 11 g/dL. */
function checkSlip(key: string, range: { from: number; to: number }): Check {
  return (answers) => {
    const value = numberAt(answers, key);
    if (value === undefined || (value >= range.from && value <= range.to)) return null;
    if (value <= 0) return say('error', 'nol');
    const meant = meantNumber(value, (reading) => reading >= range.from && reading <= range.to);
    return meant === undefined ? null : say('warn', 'maksudnya', { isian: value, maksud: meant });
  };
}

const checkArmSlip = checkSlip('lila', { from: 15, to: 50 });
const checkHbSlip = checkSlip('hb', { from: 4, to: 20 });

function checkArm(answers: Answers, facts: Facts): Finding | null {
  const slip = checkArmSlip(answers, facts);
  if (slip !== null) return slip;
  return pregnancyRisks(answers, undefined).kek === true ? say('info', 'kek') : null;
}

function checkHb(answers: Answers, facts: Facts): Finding | null {
  const slip = checkHbSlip(answers, facts);
  if (slip !== null) return slip;
  return pregnancyRisks(answers, undefined).anemia === true ? say('info', 'anemia') : null;
}

function checkFirstVisit(answers: Answers): Finding | null {
  return pregnancyRisks(answers, undefined).isUnchecked === true ? say('info', 'anc_terlambat') : null;
}

/** Towards the end there is still time to catch up on the tablets. */
const lateWeek = 32;

function checkTablets(answers: Answers): Finding | null {
  const [tablets, week] = [numberAt(answers, 'ttd_tablet'), numberAt(answers, 'usia_hamil_mgg')];
  const isShort = tablets !== undefined && tablets < pregnancyLimits.tablets && (week ?? 0) >= lateWeek;
  return isShort ? say('info', 'ttd_kurang', { isian: tablets }) : null;
}
