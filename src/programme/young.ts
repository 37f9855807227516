import type { Answers } from '../domain/answers.ts';
import { isOneOf } from '../domain/form/answer-values.ts';
import { isWithin } from '../forms/krs/cutoffs.ts';
import { youngLimits } from '../forms/remaja/limits.ts';
import { schoolLimits } from '../forms/sekolah/cutoffs.ts';
import { isAtRisk, type SchoolGroup, schoolGroup } from '../forms/sekolah/school-status.ts';
import type { Span } from '../forms/slip-check.ts';
import { isGuest } from './children.ts';
import { type Dossier, type DossierRecord, findRecord, personsOf } from './dossier.ts';
import { ageInMonths, isResident, type Known, type Person } from './persons.ts';

/** Somebody of 5 to 24 who lives here, or of whom nobody knows it, with what the forms `sekolah` and `remaja` say. */
export type Young = {
  readonly person: Person;
  /** Completed years on the day asked about; undefined without a birth date. */
  readonly years: number | undefined;
  /** Age and residence are known. */
  readonly is_known: boolean;
  readonly sekolah: DossierRecord | undefined;
  readonly remaja: DossierRecord | undefined;
};

const youngYears: Span = { from: schoolLimits.asked.from, to: youngLimits.asked.to };

/** The household's young people on a day, in the family's order. */
export function youngOf(dossier: Dossier, on: string): Young[] {
  return personsOf(dossier).flatMap((person) => {
    const [sekolah, remaja] = [findRecord(dossier, 'sekolah', person.id), findRecord(dossier, 'remaja', person.id)];
    const years = yearsOn(person.answers, on);
    // Of whom there is neither a birth date nor one of the forms, nothing says that he or she is young.
    const isYoung = years === undefined ? (sekolah ?? remaja) !== undefined : isWithin(years, youngYears);
    const resident = isResident(person.answers, on);
    if (!isYoung || resident === false || isGuest(dossier, person)) return [];
    return [{ person, years, is_known: years !== undefined && resident === true, sekolah, remaja }];
  });
}

export function yearsOn(person: Answers, on: string): number | undefined {
  const months = ageInMonths(person, on);
  return months === undefined ? undefined : Math.floor(months / 12);
}

export function schoolOf({ sekolah }: Young): Answers {
  return sekolah?.answers ?? {};
}

export function remajaOf({ remaja }: Young): Answers {
  return remaja?.answers ?? {};
}

/** In or out of school on the day, and how. */
export function groupOf(young: Young): SchoolGroup | undefined {
  return schoolGroup(schoolOf(young), young.years);
}

/** As old as the class on the day on which it was written down: nobody falls behind by the passing of a school year. */
export function mayLeaveSchool({ person, sekolah }: Young): Known {
  return sekolah && isAtRisk(sekolah.answers, yearsOn(person.answers, sekolah.visited_on));
}

/** `undefined` where nobody has said the sex. */
export function isGirl({ person }: Young): Known {
  if (isOneOf(person.answers, 'jk', [2])) return true;
  return isOneOf(person.answers, 'jk', [1]) ? false : undefined;
}
