import type { Answers } from '../../domain/answers.ts';
import { isOneOf, isYes, numberAt } from '../../domain/form/answer-values.ts';
import { endOfMonth, isDate, monthOf } from '../../domain/time/calendar.ts';
import { yearsOld } from '../age.ts';
import type { Known } from '../known.ts';
import { youngLimits } from './limits.ts';

const everMarried = [2, 3, 4];

/** False: never was. Undefined where nobody asked. */
export function wasMarried(person: Answers): Known {
  if (isOneOf(person, 'status_kawin', everMarried)) return true;
  return isOneOf(person, 'status_kawin', [1]) ? false : undefined;
}

/** Perkawinan anak: was married before nineteen (UU 16/2019), as far as an age under nineteen says it. */
export function isMarriedChild(person: Answers, on: string): Known {
  const [married, years] = [wasMarried(person), yearsOld(person.tgl_lahir, on)];
  if (married === false || (years !== undefined && years >= youngLimits.marriageable)) return false;
  return married === undefined || years === undefined ? undefined : true;
}

/** Codes of `kegiatan`: looks for work, and does none of it. */
const neither = [5, 6];

/** Neither at school nor at work nor in training; whoever looks for work is one of them (ILO). */
export function isIdle(remaja: Answers): Known {
  const activity = numberAt(remaja, 'kegiatan');
  return activity === undefined ? undefined : neither.includes(activity);
}

export function lacksBlood(remaja: Answers): Known {
  return isBelow(numberAt(remaja, 'hb'), youngLimits.hb);
}

export function lacksEnergy(remaja: Answers): Known {
  return isBelow(numberAt(remaja, 'lila'), youngLimits.arm);
}

function isBelow(value: number | undefined, limit: number): Known {
  return value === undefined ? undefined : value < limit;
}

/** kg/m²; undefined without both measures. */
export function bodyMass(remaja: Answers): number | undefined {
  const [kg, cm] = [numberAt(remaja, 'bb'), numberAt(remaja, 'tb')];
  return kg === undefined || cm === undefined || cm <= 0 ? undefined : Math.round((kg / (cm / 100) ** 2) * 10) / 10;
}

export type BodyMassCode = 'sangat_kurus' | 'kurus' | 'normal' | 'gemuk' | 'obesitas';

export function bodyMassCode(bmi: number | undefined): BodyMassCode | undefined {
  const { veryThin, thin, heavy, veryHeavy } = youngLimits.adultBmi;
  if (bmi === undefined) return undefined;
  if (bmi < thin) return bmi < veryThin ? 'sangat_kurus' : 'kurus';
  if (bmi <= heavy) return 'normal';
  return bmi > veryHeavy ? 'obesitas' : 'gemuk';
}

/** Calon pengantin: plans to marry within a year, and never was married. */
export function isCatin({ person, remaja }: { person: Answers; remaja: Answers }): Known {
  if (wasMarried(person) === true) return false;
  return typeof remaja.rencana_nikah === 'string' ? isYes(remaja, 'rencana_nikah') : undefined;
}

/** The day of the wedding; where only its month is known, the 15th. */
export function weddingDay(remaja: Answers): string | undefined {
  return isDate(remaja.bulan_nikah) ? remaja.bulan_nikah : undefined;
}

/** The last day on which the wedding still lies ahead: of a month its end. */
export function lastWeddingDay(remaja: Answers): string | undefined {
  const day = weddingDay(remaja);
  return day !== undefined && isYes(remaja, 'bulan_nikah_perkiraan') ? endOfMonth(monthOf(day)) : day;
}

/** Younger than the law allows on the wedding day, or, where nobody knows it, on the day asked about. */
export function isTooYoungToMarry({ person, remaja, on }: { person: Answers; remaja: Answers; on: string }): Known {
  const years = yearsOld(person.tgl_lahir, weddingDay(remaja) ?? on);
  return years === undefined ? undefined : years < youngLimits.marriageable;
}

/** What Elsimil looks at before a wedding. */
export const catinRisks = ['umur', 'imt', 'anemia', 'kek', 'merokok'] as const;
export type CatinRisk = (typeof catinRisks)[number];

/** Those that are known to be there; `years` is the age on the day asked about. */
export function risksOfCatin(remaja: Answers, about: { years: number | undefined; isGirl: boolean }): CatinRisk[] {
  const mass = bodyMassCode(bodyMass(remaja));
  const has: Readonly<Record<CatinRisk, Known>> = {
    umur: about.isGirl && about.years !== undefined && about.years < youngLimits.brideFrom,
    imt: mass !== undefined && mass !== 'normal',
    anemia: lacksBlood(remaja),
    kek: lacksEnergy(remaja),
    merokok: isOneOf(remaja, 'merokok', [1, 2, 3]),
  };
  return catinRisks.filter((risk) => has[risk] === true);
}
