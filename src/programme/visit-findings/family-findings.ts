import { textAt } from '../../domain/form/answer-values.ts';
import type { KrsLimits } from '../../forms/krs/cutoffs.ts';
import { isTooOld, type KrsFactor, krsFactorCodes } from '../../forms/krs/factors.ts';
import { wivesOf } from '../../forms/krs/family.ts';
import { personsOf } from '../dossier.ts';
import type { FollowUpView } from '../follow-up/follow-up.ts';
import { ageInMonths } from '../persons.ts';
import { krsOfDossier } from '../target-family.ts';
import { familyIsWell, krsFindings } from '../texts/health-findings.ts';
import { joinNames } from './join-names.ts';
import type { VisitFinding, VisitFindingRule } from './visit-finding.ts';

/** What puts the family at risk, factor by factor; where it is known that nothing does, that is worth saying too. */
export const familyVisitFindings: VisitFindingRule = (view) => {
  const { isTarget, isAtRisk, factors } = krsOfDossier(view.dossier, view.today);
  if (isTarget !== true) return [];
  if (isAtRisk === false) return [{ code: 'krs_baik', level: 'good', people: [], ...spoken(familyIsWell, []) }];
  return krsFactorCodes.filter((code) => factors[code] === true).map((code) => findingOf(code, view));
};

function findingOf(code: KrsFactor, view: FollowUpView): VisitFinding {
  const people = peopleOf(code, view);
  return { code: `krs_${code}`, level: 'act', people, ...spoken(krsFindings[code], people) };
}

function spoken({ headline, say }: (typeof krsFindings)[KrsFactor], people: readonly string[]) {
  const joined = joinNames(people);
  return { headline: headline(joined, people.length), say: say(joined) };
}

/** Age is a matter of one wife, the rest of the whole family. */
const agesOf: Partial<Record<KrsFactor, (years: number, limits: KrsLimits) => boolean>> = {
  muda: (years, { young_below }) => years < young_below,
  tua: isTooOld,
};

function peopleOf(code: KrsFactor, { dossier, today }: FollowUpView): string[] {
  const isMeant = agesOf[code];
  if (isMeant === undefined) return [];
  return wivesOf(personsOf(dossier), today)
    .filter(({ answers }) => isMeant(Math.floor((ageInMonths(answers, today) ?? 0) / 12), dossier.settings.krs))
    .map(({ answers }) => textAt(answers, 'nama') ?? '');
}
