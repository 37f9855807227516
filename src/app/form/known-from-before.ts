import type { Answers } from '../../domain/answers.ts';
import { codesAt } from '../../domain/form/answer-values.ts';
import type { Facts } from '../../domain/form/facts.ts';

const lastMeetings = 3;

/** Whom this question named the last times something of the same `jenis` was recorded, who came oftenest first. */
export function knownFromBefore(answers: Answers, { others }: Facts, key: string): string[] {
  const alike = others.filter((one) => one.answers.jenis === answers.jenis && codesAt(one.answers, key).length > 0);
  const named = alike.slice(-lastMeetings).flatMap((one) => codesAt(one.answers, key));
  const times = new Map<string, number>();
  for (const id of named) times.set(id, (times.get(id) ?? 0) + 1);
  return [...times].sort(([, one], [, other]) => other - one).map(([id]) => id);
}
