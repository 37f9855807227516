import type { Answer } from '../../domain/answers.ts';
import { isOneOf, textAt } from '../../domain/form/answer-values.ts';
import type { Facts } from '../../domain/form/facts.ts';
import { parentsIn } from '../parents.ts';

/** "Sugeng dan Rini", as far as the parents live in the household. */
export function knownParents(facts: Facts): Answer | undefined {
  const { father, mother } = parentsIn(facts);
  const names = [father, mother].flatMap((parent) => textAt(parent?.answers ?? {}, 'nama') ?? []);
  return names.length === 0 ? undefined : names.join(' dan ');
}

/** 99: the mother said of herself that she has none yet. */
export function knownMothersNik(facts: Facts): Answer | undefined {
  const mother = parentsIn(facts).mother?.answers ?? {};
  return isOneOf(mother, 'nik_status', [3]) ? { missing: 99 } : textAt(mother, 'nik');
}
