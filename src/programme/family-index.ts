import type { Family } from '../forms/ibangga/family.ts';
import { type Group, joinsGroup } from '../forms/ibangga/groups.ts';
import { type Ibangga, ibanggaOf } from '../forms/ibangga/index-of.ts';
import { anyOf } from '../forms/known.ts';
import { type Dossier, familyForms, findRecord, personsOf } from './dossier.ts';
import { ageInMonths, isResident, type Known } from './persons.ts';

function familyOf(dossier: Dossier, on: string): Family {
  return {
    household: dossier.household,
    members: personsOf(dossier),
    answers: findRecord(dossier, 'ibangga', dossier.household)?.answers ?? {},
    forms: familyForms(dossier),
    on,
  };
}

/** iBangga of a family on a day; its index is undefined until everything is known. */
export function ibanggaOfDossier(dossier: Dossier, on: string): Ibangga {
  return ibanggaOf(familyOf(dossier, on));
}

/** Groups for families with somebody of an age, and that age in completed months. */
export type AgeGroup = Extract<Group, 'bkb' | 'bkr' | 'bkl'>;

/** BKB is said to be for children to 5 or to 6 years; BKR for 10 to 24; BKL from 60 on. To be confirmed by the office. */
export const groupMonths: Readonly<Record<AgeGroup, { readonly from: number; readonly below: number }>> = {
  bkb: { from: 0, below: 6 * 12 },
  bkr: { from: 10 * 12, below: 25 * 12 },
  bkl: { from: 60 * 12, below: Number.POSITIVE_INFINITY },
};

/** Whether somebody lives here for whom the group is meant; of a family without members nobody knows. */
export function isMeantByGroup(group: AgeGroup, dossier: Dossier, on: string): Known {
  const { from, below } = groupMonths[group];
  const born = personsOf(dossier).filter(({ answers }) => (ageInMonths(answers, on) ?? 0) >= 0);
  if (born.length === 0) return undefined;
  return anyOf(
    born.map(({ answers }) => {
      const [months, lives] = [ageInMonths(answers, on), isResident(answers, on)];
      if (lives === false || (months !== undefined && (months < from || months >= below))) return false;
      return months === undefined || lives === undefined ? undefined : true;
    }),
  );
}

export function takesPartIn(group: Group, dossier: Dossier, on: string): Known {
  return joinsGroup(group, familyOf(dossier, on));
}
