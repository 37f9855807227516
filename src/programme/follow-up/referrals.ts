import type { Office } from '../../domain/follow-up.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import type { FollowUpCase, FollowUpRule, OfficePart } from './follow-up.ts';
import { dueOf } from './sla.ts';

/** An office's part in a case: what it is about for this office, and by when it should act. */
export type Referral = {
  readonly office: Office;
  /** Never empty. */
  readonly categories: readonly string[];
  readonly due: string | null;
};

type Referring = Pick<FollowUpRule, 'offices' | 'sla'>;
type Referred = Pick<FollowUpCase, 'categories' | 'since' | 'due' | 'values'>;

/** The offices that act on a case of this rule, the foremost first; empty where it is for kader and desa alone. `days`: as the kabupaten has settled them. */
export function referralsOf(rule: Referring, found: Referred, days: Settings['days']): Referral[] {
  return rule.offices.flatMap((part): Referral[] => {
    const categories = categoriesFor(part, found.categories);
    const since = part.from === undefined ? found.since : part.from(found.values);
    if (categories.length === 0 || since === undefined) return [];
    return [{ office: part.code, categories, due: dueFor(rule, part, { categories, since, found, days }) }];
  });
}

/** Of an office's categories those that the case has; without any, all of them. */
export function categoriesFor({ categories }: Pick<OfficePart, 'categories'>, all: readonly string[]): string[] {
  return all.filter((code) => categories === undefined || categories.includes(code));
}

type Begun = {
  readonly categories: readonly string[];
  readonly since: string;
  readonly found: Referred;
  readonly days: Settings['days'];
};

/** For the whole case its own day, which may rest on more than when it was found; for a part of it, that part's day. */
function dueFor(rule: Referring, { sla }: OfficePart, { categories, since, found, days }: Begun): string | null {
  if (sla === undefined && categories.length === found.categories.length) return found.due;
  return dueOf(sla ?? rule.sla, categories, { since, days });
}
