import type { Answers } from '../domain/answers.ts';
import { isOneOf } from '../domain/form/answer-values.ts';
import type { Woman } from '../forms/kb/needs.ts';
import { anyOf } from '../forms/known.ts';
import { type WifeFactor, wifeFactors } from '../forms/krs/factors.ts';
import { isResidentWife } from '../forms/krs/family.ts';
import { type Dossier, type DossierRecord, familyForms, findRecord, personsOf } from './dossier.ts';
import type { Known, Person } from './persons.ts';
import { isPregnant } from './pregnancies.ts';

/** PUS: a wife of 15 to 49 who lives here, or of whom nobody knows whether she does, with what the form `kb` says. */
export type Couple = {
  readonly wife: Person;
  /** Of that age and resident on that day; false: one of the two is unknown. */
  readonly is_known: boolean;
  readonly kb: DossierRecord | undefined;
};

const married = 2;

export function couplesOf(dossier: Dossier, on: string): Couple[] {
  return personsOf(dossier).flatMap((wife) => {
    const belongs = isResidentWife(wife, on);
    // Of whom nobody knows that she is somebody's wife, nothing says that there is a couple.
    if (belongs === false || (belongs === undefined && !isOneOf(wife.answers, 'status_kawin', [married]))) return [];
    return [{ wife, is_known: belongs === true, kb: findRecord(dossier, 'kb', wife.id) }];
  });
}

/** What she says of herself, and whether she is pregnant by what has been written down until that day. */
export function womanOf({ wife, kb }: Couple, dossier: Dossier, on: string): Woman {
  const answers = kb?.answers ?? {};
  return { answers, isExpecting: expects(wife, answers, { dossier, today: on }) };
}

/** Her own page says it, or, where that is open, the form `kb`; a birth since ends either. */
function expects(wife: Person, kb: Answers, view: { dossier: Dossier; today: string }): Known {
  const asked = [wife.answers.hamil_status, kb.hamil].find((said) => said === 'ya' || said === 'tidak');
  if (asked === undefined) return undefined;
  return isPregnant({ ...wife, answers: { ...wife.answers, hamil_status: asked } }, view);
}

/** Too young, too old, too near, too many: whether one of the four holds, and which. */
export function fourTooOf({ wife }: Couple, dossier: Dossier, on: string): Readonly<Record<WifeFactor, Known>> {
  const answers = findRecord(dossier, 'krs', dossier.household)?.answers ?? {};
  const { kb } = familyForms(dossier);
  return wifeFactors(wife.id, { members: personsOf(dossier), answers, kb, on, limits: dossier.settings.krs });
}

export function isFourToo(couple: Couple, dossier: Dossier, on: string): Known {
  return anyOf(Object.values(fourTooOf(couple, dossier, on)));
}
