import { isParked } from '../outbox/pause.ts';
import type { OutboxRow } from '../schema.ts';
import type { Unlocked } from '../unlocked.ts';
import { runStored } from './run-stored.ts';
import { sealAgain } from './seal-again.ts';

/**
 * Seals again what the server could not open: same revision, same number, a new epoch and new bytes. Where the readable copy
 * is gone, since a head has shown what it says, the same bytes go once more: a line may have spoilt what lay beside them.
 * Returns how many go out again.
 */
export async function resealFlagged(unlocked: Unlocked): Promise<number> {
  const now = unlocked.surroundings.now();
  const flagged = (await unlocked.store.strict.outbox.toArray()).filter(
    (row) => row.reseal !== undefined && !isParked(row.parked_until, now),
  );
  if (flagged.length > 0) unlocked.epochs.renew();
  const done = await Promise.all(flagged.map((row) => reseal(unlocked, row)));
  return done.filter((isDone) => isDone).length;
}

async function reseal(unlocked: Unlocked, row: OutboxRow): Promise<boolean> {
  const { strict } = unlocked.store;
  const copy = await strict.revisions.get(row.revision);
  const sealed = copy === undefined ? {} : await sealAgain(unlocked, copy);
  const { reseal: _reason, parked_until: _until, ...rest } = row;
  const write = () =>
    strict.transaction('rw', strict.outbox, async () => {
      const held = await strict.outbox.get(row.number);
      if (held?.hash !== row.hash) return false;
      await strict.outbox.put({ ...rest, ...sealed });
      return true;
    });
  return runStored(unlocked.store, write);
}
