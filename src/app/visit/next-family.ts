import type { FamilyRow } from '../kader/family-list.ts';

/**
 * Where she goes from here: the next house of the list that nobody has visited this year, of the same RT before any
 * other; behind the last house from the top again. Undefined where everybody has been visited.
 */
export function nextFamily(families: readonly FamilyRow[], household: string, today: string): FamilyRow | undefined {
  const at = families.findIndex((one) => one.household === household);
  const rt = families[at]?.rt;
  const onward = [...families.slice(at + 1), ...families.slice(0, Math.max(at, 0))];
  const waiting = onward.filter(
    ({ visitedOn }) => visitedOn === undefined || visitedOn.slice(0, 4) !== today.slice(0, 4),
  );
  return waiting.find((one) => one.rt === rt) ?? waiting[0];
}
