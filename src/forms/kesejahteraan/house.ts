import type { Answers } from '../../domain/answers.ts';
import { isAnswered, isOneOf, numberAt } from '../../domain/form/answer-values.ts';
import { isDate } from '../../domain/time/calendar.ts';
import { anyOf, type Known } from '../known.ts';
import { isResident } from '../residence.ts';
import { cutoffs } from './cutoffs.ts';

export type Member = { readonly id: string; readonly answers: Answers };

/** A family's welfare on a day: `answers` of this form, `krs` of that one, empty where they were not filled in. */
export type Welfare = {
  readonly answers: Answers;
  readonly krs: Answers;
  readonly members: readonly Member[];
  readonly on: string;
};

const waterKeys = ['air_minum'];
const toiletKeys = ['jamban', 'kloset', 'tinja_akhir'];

/** Water and toilet are asked once: by `krs` where that was filled in, else here. */
export function sanitationOf({ answers, krs }: Pick<Welfare, 'answers' | 'krs'>): Answers {
  const water = isAnswered(krs.air_minum) ? krs : answers;
  const toilet = isAnswered(krs.jamban) ? krs : answers;
  return { ...pick(water, waterKeys), ...pick(toilet, toiletKeys) };
}

function pick(answers: Answers, keys: readonly string[]): Answers {
  return Object.fromEntries(keys.flatMap((key) => (answers[key] === undefined ? [] : [[key, answers[key]]])));
}

/** Square metres a person who lives here; undefined while the area or somebody's residence is not known. */
export function areaPerPerson({ answers, members, on }: Welfare): number | undefined {
  const area = numberAt(answers, 'luas_lantai_m2');
  const born = members.filter(({ answers: one }) => !isDate(one.tgl_lahir) || one.tgl_lahir <= on);
  const living = born.map(({ answers: one }) => isResident(one, on));
  const count = living.filter((lives) => lives === true).length;
  return area === undefined || count === 0 || living.includes(undefined) ? undefined : area / count;
}

export function isCrowded(family: Welfare): Known {
  const area = areaPerPerson(family);
  return area === undefined ? undefined : area < cutoffs.leastArea;
}

/** RTLH by proxy (I4): a floor or a wall that is not fit to live in, or too little room. */
export function isUnfit(family: Welfare): Known {
  return anyOf([hasUnfitFloor(family), hasUnfitWall(family), isCrowded(family)]);
}

export function hasUnfitFloor({ answers }: Welfare): Known {
  return isAmong(answers, 'lantai', cutoffs.unfitFloor);
}

export function hasUnfitWall({ answers }: Welfare): Known {
  return isAmong(answers, 'dinding', cutoffs.unfitWall);
}

function isAmong(answers: Answers, key: string, codes: readonly number[]): Known {
  return numberAt(answers, key) === undefined ? undefined : isOneOf(answers, key, codes);
}
