import { aktaRule } from './akta-rule.ts';
import { businessRule } from './business-rule.ts';
import type { FollowUpCase, FollowUpRule, FollowUpView } from './follow-up.ts';
import { kiaRule } from './kia-rule.ts';
import { krsRule } from './krs-rule.ts';
import { nutritionRule } from './nutrition-rule.ts';
import { visitRule } from './visit-rule.ts';

/** Every rule, in the order of the lists. A new one is one file beside this and one line here. */
export const followUpRules: readonly FollowUpRule[] = [
  aktaRule,
  kiaRule,
  nutritionRule,
  krsRule,
  businessRule,
  visitRule,
];

/** Those whose cases stand on lists of the desa; the others are for one office alone. */
export const openRules: readonly FollowUpRule[] = followUpRules.filter(({ confidential }) => confidential !== true);

export function findFollowUpRule(id: string): FollowUpRule | undefined {
  return followUpRules.find((rule) => rule.id === id);
}

export type FoundCase = FollowUpCase & { readonly rule: string };

/** What there is to follow up in one dossier, rule by rule. */
export function followUpsOf(view: FollowUpView, rules: readonly FollowUpRule[] = followUpRules): FoundCase[] {
  return rules.flatMap(({ id, find }) => find(view).map((found) => ({ ...found, rule: id })));
}
