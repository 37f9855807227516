import { criteriaMet, screeningOf } from '../../forms/kesejahteraan/criteria.ts';
import { isListed } from '../coverage.ts';
import { findRecord } from '../dossier.ts';
import { isDecided } from '../proposals.ts';
import { reviewCategories, reviewList } from '../texts/welfare-lists.ts';
import { receivesAidInKind, welfareOf } from '../welfare.ts';
import type { FollowUpCase, FollowUpRule, FollowUpView } from './follow-up.ts';
import { welfareCase, welfareColumns } from './poverty-rule.ts';
import { everyCategory } from './sla.ts';

const { title, about, done_when } = reviewList;
const sla = everyCategory(reviewCategories, 'musdes');

/** Families of means that receive help for the poor: for the musyawarah alone, and for no office. */
export const aidReviewRule: FollowUpRule = {
  id: 'sanggah',
  title,
  about,
  indicators: [],
  categories: reviewCategories,
  sla,
  done_when,
  proof: { kesejahteraan: ['bansos'], usulan: ['usul'] },
  columns: welfareColumns,
  offices: [],
  readers: ['kepala_desa'],
  find: (view) => caseOf(view) ?? [],
  next_find: () => null,
};

function caseOf({ dossier, today }: FollowUpView): readonly [FollowUpCase] | undefined {
  const record = findRecord(dossier, 'kesejahteraan', dossier.household);
  const family = welfareOf(dossier, today);
  const meetsNone = criteriaMet(screeningOf(family)) === 0;
  if (record === undefined || !meetsNone || receivesAidInKind(family) !== true) return undefined;
  if (!isListed(dossier, today) || isDecided(dossier)) return undefined;
  return [welfareCase(dossier, { family, since: record.visited_on, categories: ['mampu'], sla })];
}
