import { addBytes, type Exchange, weighExchange } from '../outbox/byte-meter.ts';
import { readMeta, writeMeta } from '../store/open-store.ts';
import type { Unlocked } from '../unlocked.ts';

/** Adds an exchange that neither delivers nor pulls to what today has cost. A meter that fails fails nothing else. */
export async function noteBytes(
  { store: { relaxed }, surroundings }: Pick<Unlocked, 'store' | 'surroundings'>,
  exchange: Omit<Exchange, 'text'>,
): Promise<void> {
  try {
    const isNamed = exchange.response.headers.has('content-length');
    const text = isNamed ? '' : await exchange.response.clone().text();
    const bytes = weighExchange({ ...exchange, text });
    await relaxed.transaction('rw', relaxed.meta, async () => {
      await writeMeta(relaxed, 'bytes', addBytes(await readMeta(relaxed, 'bytes'), bytes, surroundings.now()));
    });
  } catch {
    // Locked meanwhile, or no room on the disk.
  }
}
