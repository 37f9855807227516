import type { Answers } from '../../domain/answers.ts';
import { isOneOf, isYes, numberAt } from '../../domain/form/answer-values.ts';
import { isDate } from '../../domain/time/calendar.ts';
import { monthsOld, yearsOld } from '../age.ts';
import { allOf, anyOf, type Known } from '../known.ts';
import { isCatin, isTooYoungToMarry, lastWeddingDay } from '../remaja/young-person.ts';
import { isResident } from '../residence.ts';
import { cutoffs, isWithin } from './cutoffs.ts';

export type Member = { readonly id: string; readonly answers: Answers };

/** Whom the programme means; the last two are for the companions alone and make no family a target. */
export const targetCodes = ['pus_hamil', 'pus', 'baduta', 'balita', 'catin', 'remaja_putri'] as const;
export type Target = (typeof targetCodes)[number];
/** Those of whom the member's own answers tell; a couple-to-be (`catin`) is told by the form `remaja`. */
export type MemberTarget = Exclude<Target, 'catin'>;

type Rule = (person: Answers, on: string) => Known;

const rules: Readonly<Record<MemberTarget, Rule>> = {
  pus_hamil: (person) => isYes(person, 'hamil_status'),
  pus: isWife,
  baduta: (person, on) => isChildAged(person, on, { from: 0, to: cutoffs.baduta - 1 }),
  balita: (person, on) => isChildAged(person, on, { from: cutoffs.baduta, to: cutoffs.balita - 1 }),
  remaja_putri: isUnmarriedGirl,
};

/** Whether somebody of the household is meant. Of a household without members nobody knows. */
export function hasTarget(members: readonly Member[], target: MemberTarget, on: string): Known {
  if (members.length === 0) return undefined;
  return anyOf(bornBy(members, on).map((member) => isResidentWho(member, on, rules[target])));
}

/** Those who were born by that day: a month that is counted anew does not know tomorrow's children. */
export function bornBy(members: readonly Member[], on: string): Member[] {
  return members.filter(({ answers }) => !isDate(answers.tgl_lahir) || answers.tgl_lahir <= on);
}

/** Resident wives of childbearing age, in the order of the list. */
export function wivesOf(members: readonly Member[], on: string): Member[] {
  return bornBy(members, on).filter((member) => isResidentWife(member, on) === true);
}

/**
 * Whether somebody of the household is to marry, by the form `remaja`. Who would be too young is a matter of child protection
 * and no target; a day that has passed says nothing any more.
 */
export function hasCatin(members: readonly Member[], remaja: Readonly<Record<string, Answers>>, on: string): Known {
  return anyOf(
    bornBy(members, on).map(({ id, answers }) => {
      const plan = { person: answers, remaja: remaja[id] ?? {} };
      const isAhead = (lastWeddingDay(plan.remaja) ?? on) >= on;
      return allOf([isResident(answers, on), isAhead && isCatin(plan), isTooYoungToMarry({ ...plan, on }) === false]);
    }),
  );
}

export function isResidentWife(member: Member, on: string): Known {
  return isResidentWho(member, on, isWife);
}

function isResidentWho({ answers }: Member, on: string, rule: Rule): Known {
  return allOf([isResident(answers, on), rule(answers, on)]);
}

/** Codes of `status_kawin`; the divorced and widowed were married once. */
const [unmarried, married] = [1, 2];
const everMarried = [2, 3, 4];

function isWife(person: Answers, on: string): Known {
  const years = yearsOld(person.tgl_lahir, on);
  return allOf([
    isCode(person, 'jk', 2),
    isCode(person, 'status_kawin', married),
    years === undefined ? undefined : isWithin(years, cutoffs.wife),
  ]);
}

function isUnmarriedGirl(person: Answers, on: string): Known {
  const years = yearsOld(person.tgl_lahir, on);
  return allOf([
    isCode(person, 'jk', 2),
    isCode(person, 'status_kawin', unmarried),
    years === undefined ? undefined : isWithin(years, cutoffs.girls),
  ]);
}

function isCode(person: Answers, key: string, code: number): Known {
  const answer = numberAt(person, key);
  return answer === undefined ? undefined : answer === code;
}

/** `hub_kk` of those who are no children, whatever their birth date: head, husband, wife, parents, parents-in-law. */
const grownUp = [1, 2, 3, 7, 8];

function isChildAged(person: Answers, on: string, months: { from: number; to: number }): Known {
  const age = monthsOld(person.tgl_lahir, on);
  if (age !== undefined) return isWithin(age, months);
  return isOneOf(person, 'hub_kk', grownUp) || isOneOf(person, 'status_kawin', everMarried) ? false : undefined;
}
