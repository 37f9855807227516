import type { Account } from '../../domain/wire/messages.ts';
import type { Column, FollowUpRule } from '../../programme/follow-up/follow-up.ts';
import { followUpRules } from '../../programme/follow-up/register.ts';

/** Whose lists: the same rules as at the centre, which alone decides what is told. */
export type Reader = Pick<Account, 'role' | 'office'>;

/** An officer reads what his office acts on; a supervisor everything; a kepala desa what is no health or family matter. */
export function listsFor(reader: Reader, rules: readonly FollowUpRule[] = followUpRules): FollowUpRule[] {
  return rules.filter((rule) => mayRead(rule, reader));
}

export function mayRead({ office, readers, confidential }: FollowUpRule, { role, office: own }: Reader): boolean {
  if (role === 'opd') return office !== null && office.code === own;
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
export function columnsFor({ columns, office }: FollowUpRule, { role }: Reader): readonly Column[] {
  return role === 'opd' && office !== null ? columns.filter(({ key }) => office.columns.includes(key)) : columns;
}
