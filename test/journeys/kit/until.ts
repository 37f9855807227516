import { setTimeout as pause } from 'node:timers/promises';

/** Asks until the answer is there; says what was awaited when it does not come. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined | null | false>,
  timeoutMs = 60_000,
): Promise<T> {
  const end = Date.now() + timeoutMs;
  let last: unknown;
  while (Date.now() < end) {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== null && answer !== false) return answer;
    } catch (fault) {
      last = fault;
    }
    await pause(100);
  }
  throw new Error(`waited ${timeoutMs} ms in vain: ${what}`, { cause: last });
}
