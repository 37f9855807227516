import type { Answers } from '../../domain/answers.ts';
import { isOneOf, numberAt } from '../../domain/form/answer-values.ts';
import type { Known } from '../known.ts';
import { isResident } from '../residence.ts';
import { cutoffs } from './cutoffs.ts';
import { sanitationOf, type Welfare } from './house.ts';

/** Kepmensos 262/HUK/2022, a to h; a fact that was asked already answers its criterion, the others are asked. */
export const criteria = ['fm_a', 'fm_b', 'fm_c', 'fm_d', 'fm_e', 'fm_f', 'fm_g', 'fm_h'] as const;
export type Criterion = (typeof criteria)[number];

/** What the family's facts say of a criterion without asking for it; undefined: it has to be asked. */
export const fromFacts: Readonly<Record<Criterion, (family: Welfare) => Known>> = {
  fm_a: headHasNoWork,
  fm_b: () => undefined,
  fm_c: () => undefined,
  fm_d: () => undefined,
  fm_e: ({ answers }) => ofCodes(answers, 'lantai', [cutoffs.poorFloor, cutoffs.soundFloor]),
  fm_f: ({ answers }) => ofCodes(answers, 'dinding', [cutoffs.poorWall, []]),
  fm_g: (family) => ofCodes(sanitationOf(family), 'jamban', [cutoffs.poorToilet, cutoffs.soundToilet]),
  fm_h: hasLittlePower,
};

export function meets(criterion: Criterion, family: Welfare): Known {
  return fromFacts[criterion](family) ?? yesOrNo(family.answers[criterion]);
}

export type Screening = {
  readonly met: readonly Criterion[];
  readonly known: readonly Criterion[];
  /** No shelter at all: poor by the decree, whatever the eight say. */
  readonly hasNoShelter: Known;
};

export function screeningOf(family: Welfare): Screening {
  const verdicts = criteria.map((criterion) => [criterion, meets(criterion, family)] as const);
  return {
    met: verdicts.flatMap(([criterion, isMet]) => (isMet === true ? [criterion] : [])),
    known: verdicts.flatMap(([criterion, isMet]) => (isMet === undefined ? [] : [criterion])),
    hasNoShelter: yesOrNo(family.answers.fm_0),
  };
}

/** How many criteria the family meets; undefined while one of them is open. */
export function criteriaMet({ met, known }: Screening): number | undefined {
  return known.length === criteria.length ? met.length : undefined;
}

/** Whether it meets five or more: known as soon as five are met, or too few are left. */
export function meetsMany({ met, known }: Screening): Known {
  if (met.length >= cutoffs.manyCriteria) return true;
  const open = criteria.length - known.length;
  return met.length + open < cutoffs.manyCriteria ? false : undefined;
}

const [head, withoutWork] = [1, 1];
const diedOrLeft = [3, 4];

/** Of a head who died or moved away nobody knows who took the place. */
function headHasNoWork({ members, on }: Welfare): Known {
  const found = members.find(({ answers }) => isOneOf(answers, 'hub_kk', [head]));
  if (found === undefined) return undefined;
  const hasGone = isOneOf(found.answers, 'mutasi', diedOrLeft) && isResident(found.answers, on) === false;
  const work = hasGone ? undefined : numberAt(found.answers, 'pekerjaan');
  return work === undefined ? undefined : work === withoutWork;
}

function hasLittlePower({ answers }: Welfare): Known {
  if (isOneOf(answers, 'penerangan', [cutoffs.noElectricity])) return true;
  if (!isOneOf(answers, 'penerangan', [cutoffs.metered])) return undefined;
  return ofCodes(answers, 'daya', [[cutoffs.poorPower], cutoffs.soundPower]);
}

function ofCodes(answers: Answers, key: string, [yes, no]: readonly [readonly number[], readonly number[]]): Known {
  if (isOneOf(answers, key, yes)) return true;
  return isOneOf(answers, key, no) ? false : undefined;
}

function yesOrNo(answer: Answers[string] | undefined): Known {
  return answer === 'ya' || answer === 'tidak' ? answer === 'ya' : undefined;
}
