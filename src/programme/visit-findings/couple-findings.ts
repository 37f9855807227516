import { textAt } from '../../domain/form/answer-values.ts';
import { hasUnmetNeed, wishesForLasting } from '../../forms/kb/needs.ts';
import { couplesOf, womanOf } from '../couples.ts';
import { groupsLacking } from '../follow-up/group-rule.ts';
import { coupleFinding, groupFindings } from '../texts/family-findings.ts';
import { findingAbout } from './finding-about.ts';
import type { VisitFindingRule } from './visit-finding.ts';

/** Where family planning is to be had; of a pregnancy nothing is said, whether it was wanted or not. */
export const coupleFindings: VisitFindingRule = ({ dossier, today }) => {
  const names = couplesOf(dossier, today)
    .filter((couple) => {
      const woman = womanOf(couple, dossier, today);
      return woman.isExpecting === false && (hasUnmetNeed(woman) === true || wishesForLasting(woman));
    })
    .map(({ wife }) => textAt(wife.answers, 'nama') ?? '');
  return names.length === 0 ? [] : [findingAbout('kb_layanan', names, coupleFinding)];
};

/** The groups that the family is invited to. */
export const groupVisitFindings: VisitFindingRule = (view) =>
  groupsLacking(view).map((group) => findingAbout(`poktan_${group}`, [], groupFindings[group]));
