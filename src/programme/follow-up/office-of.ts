import type { Office } from '../../domain/follow-up.ts';
import type { FollowUpCase, FollowUpRule } from './follow-up.ts';

/** The office that acts on a case of this rule; null where it is for kader and desa alone. */
export function officeOf(
  { office }: Pick<FollowUpRule, 'office'>,
  { categories }: Pick<FollowUpCase, 'categories'>,
): Office | null {
  if (office === null) return null;
  const meant = office.categories;
  return meant === undefined || categories.some((code) => meant.includes(code)) ? office.code : null;
}
