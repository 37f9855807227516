import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseError } from './database-error.ts';

const retries = 5;
const serializationFailure = '40001';
const deadlock = '40P01';

const isWorthRetrying = (error: unknown): boolean =>
  error instanceof DatabaseError && (error.code === serializationFailure || error.code === deadlock);

/** Up to 10, 20, 40 … ms, at random, so that two that collided do not collide again. */
const wait = (attempt: number): Promise<void> => sleep(Math.random() * 10 * 2 ** attempt);

/** Repeats what the database itself asked to repeat: nothing of a failed attempt was kept. */
export const withRetry = async <T>(work: () => Promise<T>, attempt = 0): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (attempt >= retries || !isWorthRetrying(error)) throw error;
  }
  await wait(attempt);
  return withRetry(work, attempt + 1);
};
