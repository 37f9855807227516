import { offices } from '../../domain/follow-up.ts';
import type { Settings } from '../../domain/settings/settings.ts';
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

/** `{disdukcapil}` in what is told is the office as the kabupaten calls it. */
function withOffices(finding: VisitFinding, names: Settings['offices']): VisitFinding {
  const name = (text: string) =>
    offices.reduce((named, office) => named.replaceAll(`{${office}}`, names[office]), text);
  return { ...finding, headline: name(finding.headline), say: name(finding.say) };
}

/** What this family is told at the end of a visit, urgent first. */
export function visitFindings(view: FollowUpView): VisitFinding[] {
  const { offices: names } = view.dossier.settings;
  const found = rules.flatMap((rule) => rule(view)).map((finding) => withOffices(finding, names));
  return findingLevels.flatMap((level) => found.filter((finding) => finding.level === level));
}
