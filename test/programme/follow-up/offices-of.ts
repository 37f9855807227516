import type { Office } from '../../../src/domain/follow-up.ts';
import { defaultSettings } from '../../../src/domain/settings/settings.ts';
import type { FollowUpCase, FollowUpRule } from '../../../src/programme/follow-up/follow-up.ts';
import { referralsOf } from '../../../src/programme/follow-up/referrals.ts';

/** The offices that act on such a case. */
export function officesOf(
  rule: FollowUpRule,
  found: Partial<FollowUpCase> & Pick<FollowUpCase, 'categories'>,
): Office[] {
  return referralsOf(rule, { since: '2026-10-05', due: null, values: {}, ...found }, defaultSettings.days).map(
    ({ office }) => office,
  );
}
