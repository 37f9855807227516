import { codesAt, isOneOf, numberAt } from '../domain/form/answer-values.ts';
import type { Welfare } from '../forms/kesejahteraan/house.ts';
import type { Aid } from '../forms/kesejahteraan/lists.ts';
import { type Dossier, findRecord, personsOf } from './dossier.ts';
import { isResident, type Known } from './persons.ts';

/** What is known of a family's welfare on a day, from the forms about it, the house and its members. */
export function welfareOf(dossier: Dossier, on: string): Welfare {
  return {
    answers: findRecord(dossier, 'kesejahteraan', dossier.household)?.answers ?? {},
    krs: findRecord(dossier, 'krs', dossier.household)?.answers ?? {},
    members: personsOf(dossier),
    on,
  };
}

/** Help for the poor, as against subsidies that anybody may have. */
const aidForPoor: readonly Aid[] = ['pkh', 'sembako', 'pbi_jk', 'blt_desa'];
/** Help in money or food that a family of means should leave to others. */
const aidInKind: readonly Aid[] = ['pkh', 'sembako', 'blt_desa'];
/** Whatever somebody pays or brings to a person in need. */
const anyHelp: readonly Aid[] = [...aidForPoor, 'pemda'];
const paidByState = 1;

/** PKH, sembako, BLT Dana Desa or an insurance that the state pays, be it a single member's. */
export function receivesAid(family: Welfare): Known {
  const { answers, members, on } = family;
  const isInsured = members.some(
    ({ answers: one }) => isOneOf(one, 'jkn', [paidByState]) && isResident(one, on) !== false,
  );
  return isInsured ? true : receivesOneOf(answers.bansos, aidForPoor);
}

/** The same, and what the regional government gives. */
export function receivesAnyHelp(family: Welfare): Known {
  return receivesAid(family) === true ? true : receivesOneOf(family.answers.bansos, anyHelp);
}

export function receivesAidInKind({ answers }: Welfare): Known {
  return receivesOneOf(answers.bansos, aidInKind);
}

function receivesOneOf(bansos: Welfare['answers'][string] | undefined, meant: readonly Aid[]): Known {
  if (!Array.isArray(bansos)) return undefined;
  return codesAt({ bansos }, 'bansos').some((aid) => (meant as readonly string[]).includes(aid));
}

const [listed, notListed] = [1, 2];

/** In the national list (DTSEN), as somebody looked it up; not looked up is not "no". */
export function isInDtsen({ answers }: Pick<Welfare, 'answers'>): Known {
  if (isOneOf(answers, 'dtsen_status', [listed])) return true;
  return isOneOf(answers, 'dtsen_status', [notListed]) ? false : undefined;
}

/** The rank that was seen there: 1 is the poorest tenth. Never worked out. */
export function desilOf({ answers }: Pick<Welfare, 'answers'>): number | undefined {
  return isInDtsen({ answers }) === true ? numberAt(answers, 'desil_dtsen') : undefined;
}
