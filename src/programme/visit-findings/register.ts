import type { FollowUpView } from '../follow-up/follow-up.ts';
import { adultVisitFindings } from './adult-findings.ts';
import { businessFindings } from './business-findings.ts';
import { consentFindings } from './consent-findings.ts';
import { coupleFindings, groupVisitFindings } from './couple-findings.ts';
import { documentFindings } from './document-findings.ts';
import { familyVisitFindings } from './family-findings.ts';
import { nutritionVisitFindings, pregnancyVisitFindings } from './health-findings.ts';
import { toddlerVisitFindings } from './toddler-findings.ts';
import { findingLevels, type VisitFinding, type VisitFindingRule } from './visit-finding.ts';
import { welfareVisitFindings } from './welfare-findings.ts';
import { schoolVisitFindings, youngVisitFindings } from './young-findings.ts';

/** In the order in which findings of one level are told. A new rule is one file beside this and one line here. */
const rules: readonly VisitFindingRule[] = [
  nutritionVisitFindings,
  pregnancyVisitFindings,
  toddlerVisitFindings,
  documentFindings,
  adultVisitFindings,
  schoolVisitFindings,
  youngVisitFindings,
  familyVisitFindings,
  coupleFindings,
  welfareVisitFindings,
  groupVisitFindings,
  businessFindings,
  consentFindings,
];

/** What this family is told at the end of a visit, urgent first. */
export function visitFindings(view: FollowUpView): VisitFinding[] {
  const found = rules.flatMap((rule) => rule(view));
  return findingLevels.flatMap((level) => found.filter((finding) => finding.level === level));
}
