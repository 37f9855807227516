import type { Answers } from '../../domain/answers.ts';
import { numberAt } from '../../domain/form/answer-values.ts';
import { yearsOld } from '../age.ts';
import { allOf, anyOf, type Known } from '../known.ts';
import { birthsOf, hasMany, hasNear, slotKey, slotOf } from './births.ts';
import { cutoffs, isWithin, type KrsLimits } from './cutoffs.ts';
import {
  bornBy,
  hasCatin,
  hasTarget,
  isResidentWife,
  type Member,
  type MemberTarget,
  type Target,
  targetCodes,
} from './family.ts';

/** What makes a family one at risk of stunting; they overlap. */
export const krsFactorCodes = ['air', 'jamban', 'muda', 'tua', 'dekat', 'banyak'] as const;
export type KrsFactor = (typeof krsFactorCodes)[number];

export type KrsVerdict = {
  readonly targets: readonly Target[];
  /** A family with a couple of childbearing age, a pregnant wife or a child under five. */
  readonly isTarget: Known;
  readonly factors: Readonly<Record<KrsFactor, Known>>;
  /** Of a target family: true with one factor, false only when all six are known. A risk of the family, of no child. */
  readonly isAtRisk: Known;
};

/** `answers` are those of the form `krs`, empty where it was not filled in: age and children tell something all the same. */
export type KrsFamily = {
  readonly members: readonly Member[];
  readonly answers: Answers;
  /** Answers of the form `kb`, by wife: how many children she has borne. */
  readonly kb?: Readonly<Record<string, Answers>> | undefined;
  /** Answers of the form `remaja`, by member: who is to marry. */
  readonly remaja?: Readonly<Record<string, Answers>> | undefined;
  readonly on: string;
  /** As the kabupaten has settled them. */
  readonly limits: KrsLimits;
};

const makeTarget: readonly MemberTarget[] = ['pus_hamil', 'pus', 'baduta', 'balita'];

/** A family on a day, worked out from its members and the form. */
export function krsVerdict(family: KrsFamily): KrsVerdict {
  const { members, remaja = {}, on } = family;
  const has = (target: Target) => (target === 'catin' ? hasCatin(members, remaja, on) : hasTarget(members, target, on));
  const isTarget = anyOf(makeTarget.map(has));
  const factors = krsFactors(family);
  return {
    targets: targetCodes.filter((target) => has(target) === true),
    isTarget,
    factors,
    isAtRisk: allOf([isTarget, anyOf(Object.values(factors))]),
  };
}

export function krsFactors(family: KrsFamily): Readonly<Record<KrsFactor, Known>> {
  const { answers, limits, on } = family;
  return {
    air: not(hasProperWater(answers, limits)),
    jamban: not(hasProperToilet(answers)),
    muda: ofSomeWife(family, (wife) => isAged(wife, on, (years) => years < limits.young_below)),
    tua: ofSomeWife(family, (wife) => isAged(wife, on, (years) => isTooOld(years, limits))),
    dekat: ofSomeWife(family, (wife) => hasChildrenNear(wife, family)),
    banyak: ofSomeWife(family, (wife) => hasMany(birthsOf(wife.id, slotOf(answers, wife.id), family), limits)),
  };
}

/** "Terlalu tua". */
export function isTooOld(years: number, { old_from, old_to }: KrsLimits): boolean {
  return isWithin(years, { from: old_from, to: old_to });
}

export function hasProperWater(answers: Answers, { proper_water }: KrsLimits): Known {
  const water = numberAt(answers, 'air_minum');
  return water === undefined ? undefined : isAmong(proper_water, water);
}

export function hasProperToilet(answers: Answers): Known {
  const [toilet, end] = [numberAt(answers, 'jamban'), numberAt(answers, 'tinja_akhir')];
  if (toilet === undefined) return undefined;
  if (!isAmong(cutoffs.properToilet, toilet)) return false;
  return end === undefined ? undefined : isAmong(cutoffs.properDisposal, end);
}

function isAmong(codes: readonly number[], code: number): boolean {
  return codes.includes(code);
}

function not(known: Known): Known {
  return known === undefined ? undefined : !known;
}

/** The four that are a wife's own (4T): too young, too old, too near, too many. */
export type WifeFactor = Extract<KrsFactor, 'muda' | 'tua' | 'dekat' | 'banyak'>;

/** Those of one wife alone, whatever the other wives of the house are. */
export function wifeFactors(wife: string, family: KrsFamily): Readonly<Record<WifeFactor, Known>> {
  const { members, on } = family;
  const alone = members.filter((one) => one.id === wife || isResidentWife(one, on) === false);
  const { muda, tua, dekat, banyak } = krsFactors({ ...family, members: alone });
  return { muda, tua, dekat, banyak };
}

/** Without a wife of childbearing age none of the four is a risk. */
function ofSomeWife({ members, on }: KrsFamily, judge: (wife: Member) => Known): Known {
  if (members.length === 0) return undefined;
  return anyOf(bornBy(members, on).map((member) => allOf([isResidentWife(member, on), judge(member)])));
}

function isAged({ answers }: Member, on: string, judge: (years: number) => boolean): Known {
  const years = yearsOld(answers.tgl_lahir, on);
  return years === undefined ? undefined : judge(years);
}

function hasChildrenNear(wife: Member, family: KrsFamily): Known {
  const slot = slotOf(family.answers, wife.id);
  const said = slot && family.answers[slotKey('anak_berdekatan', slot)];
  return hasNear(birthsOf(wife.id, slot, family), said, family.limits);
}
