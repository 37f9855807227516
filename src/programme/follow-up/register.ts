import { aidReviewRule } from './aid-review-rule.ts';
import { aktaRule } from './akta-rule.ts';
import { attendanceRule } from './attendance-rule.ts';
import { businessRule } from './business-rule.ts';
import { catinRule } from './catin-rule.ts';
import { coupleRule } from './couple-rule.ts';
import type { FollowUpCase, FollowUpRule, FollowUpView } from './follow-up.ts';
import { frailRule } from './frail-rule.ts';
import { girlsRule } from './girls-rule.ts';
import { groupRule } from './group-rule.ts';
import { houseRule } from './house-rule.ts';
import { idleRule } from './idle-rule.ts';
import { immunisationRule } from './immunisation-rule.ts';
import { insuranceRule } from './insurance-rule.ts';
import { kiaRule } from './kia-rule.ts';
import { krsRule } from './krs-rule.ts';
import { ktpRule } from './ktp-rule.ts';
import { marriageRule } from './marriage-rule.ts';
import { nutritionRule } from './nutrition-rule.ts';
import { povertyRule } from './poverty-rule.ts';
import { pregnancyRule } from './pregnancy-rule.ts';
import { protectionRule } from './protection-rule.ts';
import { registrationRule } from './registration-rule.ts';
import { schoolRule } from './school-rule.ts';
import { violenceRule } from './violence-rule.ts';
import { visitRule } from './visit-rule.ts';

/** Every rule, in the order of the lists. A new one is one file beside this and one line here. */
export const followUpRules: readonly FollowUpRule[] = [
  aktaRule,
  kiaRule,
  ktpRule,
  marriageRule,
  registrationRule,
  nutritionRule,
  immunisationRule,
  attendanceRule,
  pregnancyRule,
  schoolRule,
  girlsRule,
  catinRule,
  idleRule,
  krsRule,
  coupleRule,
  groupRule,
  povertyRule,
  aidReviewRule,
  insuranceRule,
  frailRule,
  houseRule,
  businessRule,
  visitRule,
  protectionRule,
  violenceRule,
];

/** Those whose cases stand on lists of the desa; the others are for one office alone. */
export const openRules: readonly FollowUpRule[] = followUpRules.filter(({ confidential }) => confidential !== true);

/** Lists of children alone: for these a parent or guardian agrees, for all others the family itself or the grown-up. */
const ofChildren = [aktaRule, kiaRule, nutritionRule, immunisationRule, attendanceRule, schoolRule].map(({ id }) => id);

/** Whether a guardian's word is waited for before an office gets a case of this rule. */
export function waitsForGuardian(rule: string): boolean {
  return ofChildren.includes(rule);
}

export function findFollowUpRule(id: string): FollowUpRule | undefined {
  return followUpRules.find((rule) => rule.id === id);
}

export type FoundCase = FollowUpCase & { readonly rule: string };

/** What there is to follow up in one dossier, rule by rule. */
export function followUpsOf(view: FollowUpView, rules: readonly FollowUpRule[] = followUpRules): FoundCase[] {
  return rules.flatMap(({ id, find }) => find(view).map((found) => ({ ...found, rule: id })));
}
