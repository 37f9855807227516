import type { Figure } from '../../programme/indicators/register.ts';

type Part = 0 | 1 | 2 | 3;
const parts: readonly Part[] = [0, 1, 2, 3];
const leastShown = 5;

/**
 * Which counts of an indicator must not be shown by RT: those of one to four, and as many others as it takes that nobody
 * finds them by subtracting from the desa's total: at least two hidden, and at least five people behind them.
 */
export function hiddenCounts(byUnit: readonly Figure[]): readonly ReadonlySet<Part>[] {
  const hidden = byUnit.map(() => new Set<Part>());
  for (const part of parts) {
    for (const at of hiddenUnits(byUnit.map((figure) => figure[part]))) hidden[at]?.add(part);
  }
  return hidden;
}

function hiddenUnits(counts: readonly number[]): number[] {
  const smallestFirst = counts
    .map((count, at) => ({ count, at }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => one.count - other.count);
  const hidden: number[] = [];
  let sum = 0;
  for (const { count, at } of smallestFirst) {
    const isCovered = hidden.length === 0 || (hidden.length > 1 && sum >= leastShown);
    if (count >= leastShown && isCovered) break;
    hidden.push(at);
    sum += count;
  }
  return hidden;
}
