import type { PhotoRow } from '../schema.ts';
import { listDrafts } from '../store/drafts.ts';
import type { Connection } from '../store/open-store.ts';
import type { Unlocked } from '../unlocked.ts';
import { forgetOwn } from './forget-own.ts';

/** A photo lies here before the answer that names it: so long nobody asks which answer that is. */
const untilAskedMs = 86_400_000;

/**
 * Photos that no draft and no saved revision names go, and those of records that have left this phone: the centre has them,
 * or has erased them. A photo that is to be sent never goes.
 */
export async function prunePhotos(unlocked: Unlocked): Promise<void> {
  const { strict } = unlocked.store;
  const rows = await strict.photos.toArray();
  const left = [...(await namedByNobody(unlocked, rows)), ...(await ofGoneRecords(strict, rows))];
  for (const row of left) await forgetOwn(strict, row);
}

async function namedByNobody(unlocked: Unlocked, rows: readonly PhotoRow[]): Promise<PhotoRow[]> {
  // A clock that was wrong when the photo was taken does not keep it for ever.
  const isOld = ({ kept_at }: PhotoRow) => Math.abs(unlocked.surroundings.now() - Date.parse(kept_at)) > untilAskedMs;
  const loose = rows.filter((row) => row.records.length === 0 && isOld(row));
  if (loose.length === 0) return [];
  const drafts = JSON.stringify((await listDrafts(unlocked)).map(({ answers, base }) => [answers, base]));
  return loose.filter(({ photo }) => !drafts.includes(photo));
}

async function ofGoneRecords({ heads, revisions }: Connection, rows: readonly PhotoRow[]): Promise<PhotoRow[]> {
  const gone: PhotoRow[] = [];
  for (const row of rows) {
    if (row.complete_at === undefined || row.records.length === 0) continue;
    const known = await heads
      .where('record')
      .anyOf([...row.records])
      .count();
    const own = await revisions
      .where('record')
      .anyOf([...row.records])
      .count();
    if (known + own === 0) gone.push(row);
  }
  return gone;
}
