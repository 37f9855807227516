import { isOneOf } from '../../domain/form/answer-values.ts';
import type { Facts } from '../../domain/form/facts.ts';

type Member = NonNullable<Facts['household']>['members'][number];

/** The household's members without the person on the form, and without those who died or moved away. */
export function otherMembers({ household, person }: Facts): Member[] {
  const members = household?.members ?? [];
  return members.filter(({ id, answers }) => id !== person?.id && !isOneOf(answers, 'mutasi', [3, 4]));
}
