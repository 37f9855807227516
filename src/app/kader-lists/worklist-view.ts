import type { FollowUpRule } from '../../programme/follow-up/follow-up.ts';
import type { Query } from '../desk/query.ts';
import { kaderTexts } from '../texts/id/kader.ts';
import { listTexts } from '../texts/id/kader-lists.ts';
import type { WorkFilter } from './work-items.ts';

/** What is shown of a list stands in its address, so that paper and file show the same. */
export function readFilter(rule: FollowUpRule, { kategori, rt }: Query): WorkFilter {
  return { category: kategori !== undefined && kategori in rule.categories ? kategori : undefined, rt };
}

export function worklistHref(rule: FollowUpRule, { category, rt }: WorkFilter, page = ''): string {
  const query = new URLSearchParams({
    ...(category === undefined ? {} : { kategori: category }),
    ...(rt === undefined ? {} : { rt }),
  }).toString();
  return `/tindak-lanjut/${rule.id}${page}${query === '' ? '' : `?${query}`}`;
}

/** "RT 003, tanpa NIB". */
export function filterWords(rule: FollowUpRule, { category, rt }: WorkFilter): string {
  const kind = category === undefined ? listTexts.everyCategory : (rule.categories[category] ?? category);
  return rt === undefined ? kind : `${kaderTexts.rt(rt)}, ${kind}`;
}
