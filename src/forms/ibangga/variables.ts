import type { Answers } from '../../domain/answers.ts';
import { isMissing } from '../../domain/answers.ts';
import { isOneOf, numberAt } from '../../domain/form/answer-values.ts';
import { sanitationOf } from '../kesejahteraan/house.ts';
import { allOf, anyOf, type Known } from '../known.ts';
import { hasProperToilet, hasProperWater } from '../krs/factors.ts';
import {
  areInsured,
  childrenOf,
  earnsMonthly,
  type Family,
  goToSchool,
  hasCouple,
  haveCertificates,
  haveMarriageBooks,
  isHampered,
  isUndivorced,
  livesTogether,
} from './family.ts';
import { ages, limits, type Variable } from './mapping.ts';

/** Holds, does not, `none` where it does not apply to the family, undefined where nobody knows. */
export type Holds = Known | 'none';

/** What was answered elsewhere is read there; the form asks for the rest. */
export const variables: Readonly<Record<Variable, (family: Family) => Holds>> = {
  ibadah: asked('pf_ibadah'),
  buku_nikah: haveMarriageBooks,
  akta: haveCertificates,
  jkn: areInsured,
  rukun: isAtPeace,
  tanpa_cerai: isUndivorced,
  penghasilan: (family) => earnsMonthly(family) ?? asked('pf_penghasilan')(family),
  makan: asked('pf_makan_beragam'),
  rumah: hasProperHouse,
  tabungan: asked('pf_tabungan'),
  sekolah: (family) => goToSchool(family) ?? asked('pf_sekolah')(family),
  sehat: isHealthy,
  media: asked('pf_media_online'),
  interaksi: together('pf_interaksi'),
  asuh: (family) => (isWithoutChildren(family) ? 'none' : asked('pf_asuh_bersama')(family)),
  rekreasi: together('pf_rekreasi'),
  sosial: asked('pf_sosial'),
};

function asked(key: string): (family: Pick<Family, 'answers'>) => Holds {
  return ({ answers }) => answerOf(answers[key]);
}

/** Of somebody who lives alone it does not apply. */
function together(key: string): (family: Family) => Holds {
  return (family) => (livesTogether(family) === false ? 'none' : asked(key)(family));
}

function answerOf(answer: Answers[string] | undefined): Holds {
  if (isMissing(answer) && answer.missing === 99) return 'none';
  return answer === 'ya' || answer === 'tidak' ? answer === 'ya' : undefined;
}

/** P.03: none of the four. Sleeping apart is asked of couples only. */
function isAtPeace(family: Family): Holds {
  if (livesTogether(family) === false) return 'none';
  const keys = ['a', ...(hasCouple(family) === false ? [] : ['b']), 'c', 'd'];
  const hasConflict = anyOf(keys.map((part) => known(asked(`pf_konflik_${part}`)(family))));
  return hasConflict === undefined ? undefined : !hasConflict;
}

/** P.08 and P.09: nobody ill for more than thirty days, nobody hampered. */
function isHealthy(family: Family): Holds {
  const isIll = known(asked('pf_sakit')(family));
  const isBurdened = anyOf([isIll, isHampered(family) ?? known(asked('pf_disabilitas')(family))]);
  return isBurdened === undefined ? undefined : !isBurdened;
}

/** What does not apply is no conflict and no illness. */
function known(holds: Holds): Known {
  return holds === 'none' ? false : holds;
}

function isWithoutChildren(family: Family): boolean {
  return family.members.length > 0 && childrenOf(family, (years) => years < ages.childBelow).length === 0;
}

/** P.19 to P.26, from `kesejahteraan` and `krs`; whose house it is does not count. */
function hasProperHouse({ forms, household, limits: water }: Family): Holds {
  const [answers, krs] = [forms.kesejahteraan?.[household] ?? {}, forms.krs?.[household] ?? {}];
  if (answers.fm_0 === 'ya') return false;
  const sanitation = sanitationOf({ answers, krs });
  const parts = Object.entries(limits.unfit).map(([key, unfit]) => isOther(answers, key, unfit));
  return allOf([...parts, hasProperWater(sanitation, water), hasProperToilet(sanitation)]);
}

function isOther(answers: Answers, key: string, unfit: readonly number[]): Known {
  return numberAt(answers, key) === undefined ? undefined : !isOneOf(answers, key, unfit);
}
