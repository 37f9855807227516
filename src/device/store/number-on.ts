import { type Connection, readMeta, writeMeta } from './open-store.ts';

/** Further than any phone comes between two contacts: a number beyond it is not believed. */
const mostLeap = 10_000;

/**
 * The next number given out is higher than this one. A store that was put back to an older state would give out numbers a
 * second time; the centre and the browser's cookie remember how far it had come. Within the caller's transaction or alone.
 */
export async function numberOnFrom(db: Connection, highest: number): Promise<void> {
  const counter = (await readMeta(db, 'counter')) ?? 0;
  if (highest > counter && highest - counter <= mostLeap) await writeMeta(db, 'counter', highest);
}
