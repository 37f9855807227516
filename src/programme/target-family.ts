import { isOneOf } from '../domain/form/answer-values.ts';
import { type KrsVerdict, krsVerdict } from '../forms/krs/factors.ts';
import { type Dossier, familyForms, findRecord, personsOf } from './dossier.ts';
import { isResident, type Known } from './persons.ts';
import { plansOf } from './wedding-plans.ts';

/** What makes this family one at risk of stunting on that day, from its members and, where there is one, the form. */
export function krsOfDossier(dossier: Dossier, on: string): KrsVerdict {
  const answers = findRecord(dossier, 'krs', dossier.household)?.answers ?? {};
  // A plan without a day that was told more than a year ago is none any more.
  const plans = plansOf({ dossier, today: on }).map(({ young, answers: plan }) => [young.person.id, plan] as const);
  const { kb } = familyForms(dossier);
  const family = { members: personsOf(dossier), answers, kb, remaja: Object.fromEntries(plans), on };
  return krsVerdict({ ...family, limits: dossier.settings.krs });
}

export function isTargetFamily(dossier: Dossier, on: string): Known {
  return krsOfDossier(dossier, on).isTarget;
}

/** `pekerjaan` of those who trade on their own account. */
const [trader, selfEmployed] = [4, 8];

export function mayTrade(dossier: Dossier, on: string): boolean {
  return personsOf(dossier).some(
    ({ answers }) => isOneOf(answers, 'pekerjaan', [trader, selfEmployed]) && isResident(answers, on) !== false,
  );
}
