import { childrenOf } from '../children.ts';
import { guardianConsent } from '../consent.ts';
import { waitingForParents } from '../texts/document-findings.ts';
import type { VisitFindingRule } from './visit-finding.ts';

/** Child data wait where only somebody who is no guardian has answered. */
export const consentFindings: VisitFindingRule = ({ dossier, today }) => {
  if (guardianConsent(dossier) !== 'waiting' || childrenOf(dossier, today).length === 0) return [];
  return [{ code: 'menunggu_orang_tua', level: 'act', people: [], ...waitingForParents }];
};
