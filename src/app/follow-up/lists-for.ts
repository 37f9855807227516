import type { Office } from '../../domain/follow-up.ts';
import type { Account } from '../../domain/wire/messages.ts';
import type { Column, FollowUpRule, OfficePart } from '../../programme/follow-up/follow-up.ts';
import { categoriesFor } from '../../programme/follow-up/referrals.ts';
import { followUpRules } from '../../programme/follow-up/register.ts';

/** Whose lists: the same rules as at the centre, which alone decides what is told. */
export type Reader = Pick<Account, 'role' | 'office'>;

/** An officer reads what his office acts on; a supervisor everything; a kepala desa what is no health or family matter. */
export function listsFor(reader: Reader, rules: readonly FollowUpRule[] = followUpRules): FollowUpRule[] {
  return rules.filter((rule) => mayRead(rule, reader));
}

export function mayRead(rule: FollowUpRule, reader: Reader): boolean {
  const [{ readers, confidential }, { role }] = [rule, reader];
  if (role === 'opd') return partOf(rule, reader) !== undefined;
  if (confidential) return false;
  return role === 'supervisor' || readers.includes(role);
}

/** Which list stands behind the number, for this reader. */
export function listBehind(
  indicator: string,
  reader: Reader,
  rules: readonly FollowUpRule[] = followUpRules,
): FollowUpRule | undefined {
  return listsFor(reader, rules).find(({ indicators }) => indicators.includes(indicator));
}

/** For the eye: place and category stand with every case already, and are not said twice. */
export function shownColumns(rule: FollowUpRule, reader: Reader): readonly Column[] {
  const said = ['rt', 'rw'];
  return columnsFor(rule, reader).filter(({ key, words }) => !said.includes(key) && words !== rule.categories);
}

/** An office gets its own columns and no others. */
export function columnsFor(rule: FollowUpRule, reader: Reader): readonly Column[] {
  const mine = partOf(rule, reader)?.columns;
  return mine === undefined ? rule.columns : rule.columns.filter(({ key }) => mine.includes(key));
}

/** What cases on the list may be about: for an office what is its part. */
export function categoriesOn(rule: FollowUpRule, reader: Reader): readonly string[] {
  return categoriesFor(partOf(rule, reader) ?? {}, Object.keys(rule.categories));
}

/** Who acts on the list, as this reader is told: an officer of his own office. */
export function officesOn({ offices }: FollowUpRule, { role, office }: Reader): Office[] {
  return offices.map(({ code }) => code).filter((code) => role !== 'opd' || code === office);
}

function partOf({ offices }: FollowUpRule, { role, office }: Reader): OfficePart | undefined {
  return role === 'opd' ? offices.find(({ code }) => code === office) : undefined;
}
