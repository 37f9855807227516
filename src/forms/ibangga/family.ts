import type { Answers } from '../../domain/answers.ts';
import { codesAt, isOneOf, numberAt } from '../../domain/form/answer-values.ts';
import type { FamilyForms } from '../../domain/form/facts.ts';
import { yearsOld } from '../age.ts';
import { disabilities } from '../anggota/disabilities.ts';
import { allOf, anyOf, type Known } from '../known.ts';
import type { KrsLimits } from '../krs/cutoffs.ts';
import { bornBy, type Member } from '../krs/family.ts';
import { isResident } from '../residence.ts';
import { ages, limits } from './mapping.ts';

/** A family on a day; `answers` are those of the form `ibangga`, `forms` what its other records say. */
export type Family = {
  readonly household: string;
  readonly members: readonly Member[];
  readonly answers: Answers;
  readonly forms: FamilyForms;
  readonly on: string;
  /** What is proper water, as the kabupaten has settled it. */
  readonly limits: KrsLimits;
};

/** Those who live here, or of whom nobody knows that they do not. */
export function residentsOf({ members, on }: Pick<Family, 'members' | 'on'>): Member[] {
  return bornBy(members, on).filter(({ answers }) => isResident(answers, on) !== false);
}

/** Of a family without members nobody knows. */
export function livesTogether(family: Family): Known {
  return family.members.length === 0 ? undefined : residentsOf(family).length > 1;
}

export function hasCouple(family: Family): Known {
  if (family.members.length === 0) return undefined;
  return livesTogether(family) === true && residentsOf(family).some(isMarried);
}

const [married, divorced] = [2, 3];
/** Head, husband, wife. */
const couple = [1, 2, 3];

export function isMarried({ answers }: Member): boolean {
  return isOneOf(answers, 'status_kawin', [married]);
}

/** P.02: of who is married and lives here, everybody; 'none' where nobody is. */
export function haveMarriageBooks(family: Family): Known | 'none' {
  return everybody(residentsOf(family).filter(isMarried), ({ answers }) => isCode(answers, 'buku_nikah', [1, 2]));
}

/** K.09, of the children under 18. */
export function haveCertificates(family: Family): Known | 'none' {
  const children = childrenOf(family, (years) => years < ages.childBelow);
  return everybody(children, ({ id }) => isCode(family.forms.akta?.[id] ?? {}, 'akta_status', [1, 2]));
}

/** K.15. */
export function areInsured(family: Family): Known | 'none' {
  return everybody(residentsOf(family), ({ answers }) => isCode(answers, 'jkn', limits.insured));
}

/** K.07, K.10: neither head nor spouse is divorced. */
export function isUndivorced(family: Family): Known | 'none' {
  const heads = residentsOf(family).filter(({ answers }) => isOneOf(answers, 'hub_kk', couple));
  const divorces = heads.map(({ answers }) => isCode(answers, 'status_kawin', [divorced]));
  const isDivorced = heads.length === 0 ? undefined : anyOf(divorces);
  return isDivorced === undefined ? undefined : !isDivorced;
}

/** P.04, as far as the members say that somebody earns every month; that nobody does has to be asked. */
export function earnsMonthly(family: Family): true | undefined {
  const earns = residentsOf(family).some(({ answers }) => isOneOf(answers, 'penghasilan_tetap', limits.monthlyIncome));
  return earns ? true : undefined;
}

/** P.07: the form `sekolah` first, else the education that the member's own page tells. */
export function goToSchool(family: Family): Known | 'none' {
  const { from, to } = ages.pupil;
  const pupils = childrenOf(family, (years) => years >= from && years <= to);
  return everybody(pupils, ({ id, answers }) => goesToSchool(family.forms.sekolah?.[id] ?? {}, answers));
}

const atSchool = 2;

function goesToSchool(sekolah: Answers, person: Answers): Known {
  const status = numberAt(sekolah, 'status_sekolah');
  if (status !== undefined) return status === atSchool;
  return isOneOf(person, 'pendidikan', limits.schooling) ? true : undefined;
}

/** P.09, of everybody whose own page was asked about difficulties; below two years nobody is. */
export function isHampered(family: Family): Known {
  if (family.members.length === 0) return undefined;
  return anyOf(residentsOf(family).map((member) => hasHamperingDifficulty(member, family.on)));
}

const askedFromYears = 2;

function hasHamperingDifficulty({ answers }: Member, on: string): Known {
  if ((yearsOld(answers.tgl_lahir, on) ?? askedFromYears) < askedFromYears) return false;
  if (!Array.isArray(answers.disabilitas)) return undefined;
  const kinds = disabilities.filter((kind) => codesAt(answers, 'disabilitas').includes(kind));
  return anyOf(kinds.map((kind) => isCode(answers, `disabilitas_${kind}`, limits.hampering)));
}

/** Those of that age who live here; whose birth date is not known is none of them. */
export function childrenOf(family: Family, isMeant: (years: number) => boolean): Member[] {
  return residentsOf(family).filter(({ answers }) => {
    const years = yearsOld(answers.tgl_lahir, family.on);
    return years !== undefined && isMeant(years);
  });
}

function everybody(members: readonly Member[], judge: (member: Member) => Known): Known | 'none' {
  return members.length === 0 ? 'none' : allOf(members.map(judge));
}

function isCode(answers: Answers, key: string, codes: readonly number[]): Known {
  const code = numberAt(answers, key);
  return code === undefined ? undefined : codes.includes(code);
}
