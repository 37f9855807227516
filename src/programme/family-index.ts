import type { Family } from '../forms/ibangga/family.ts';
import { type Group, joinsGroup } from '../forms/ibangga/groups.ts';
import { type Ibangga, ibanggaOf } from '../forms/ibangga/index-of.ts';
import { allOf, anyOf } from '../forms/known.ts';
import { bornBy } from '../forms/krs/family.ts';
import { type Dossier, familyForms, findRecord, personsOf } from './dossier.ts';
import { ageInMonths, isResident, type Known, type Person } from './persons.ts';

function familyOf(dossier: Dossier, on: string): Family {
  return {
    household: dossier.household,
    members: personsOf(dossier),
    answers: findRecord(dossier, 'ibangga', dossier.household)?.answers ?? {},
    forms: familyForms(dossier),
    on,
    limits: dossier.settings.krs,
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
  const born = bornBy(personsOf(dossier), on);
  return born.length === 0 ? undefined : anyOf(born.map((person) => isMeant(person, group, on)));
}

/** How many of the family the group is meant for. */
export function membersMeant(group: AgeGroup, dossier: Dossier, on: string): number {
  return bornBy(personsOf(dossier), on).filter((person) => isMeant(person, group, on) === true).length;
}

function isMeant({ answers }: Person, group: AgeGroup, on: string): Known {
  const { from, below } = groupMonths[group];
  const months = ageInMonths(answers, on);
  return allOf([isResident(answers, on), months === undefined ? undefined : months >= from && months < below]);
}

export function takesPartIn(group: Group, dossier: Dossier, on: string): Known {
  return joinsGroup(group, familyOf(dossier, on));
}
