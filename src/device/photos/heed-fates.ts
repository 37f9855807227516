import type { PhotoFate } from '../../domain/head.ts';
import type { PhotoRow } from '../schema.ts';
import { listDrafts } from '../store/drafts.ts';
import { loadRecords } from '../store/load-records.ts';
import type { LocalRecord } from '../store/local-record.ts';
import { offeredAnew } from '../store/offer-photos-again.ts';
import type { Unlocked } from '../unlocked.ts';
import { forgetOwn } from './forget-own.ts';

/**
 * What heads say of this phone's photos is done: of one that the centre has destroyed the copy here goes, one that it has lost
 * is offered again. One that a draft or an unsent save shows stays: it will be named anew.
 */
export async function heedFates(unlocked: Unlocked): Promise<void> {
  const { strict } = unlocked.store;
  const rows = (await strict.photos.toArray()).filter(({ records }) => records.length > 0);
  if (rows.length === 0) return;
  const asked = { records: [...new Set(rows.flatMap(({ records }) => records))], own: false };
  const known = new Map((await loadRecords(unlocked, asked)).map((one) => [one.record, one]));
  const told = rows.map((row) => ({ row, fates: fatesOf(row, known) }));
  const gone = told.filter(
    ({ fates }) => fates.length > 0 && fates.every((fate) => fate !== undefined && 'gone' in fate),
  );
  if (gone.length > 0) {
    const drafts = JSON.stringify((await listDrafts(unlocked)).map(({ answers }) => answers));
    for (const { row } of gone) if (!drafts.includes(row.photo)) await forgetOwn(strict, row);
  }
  const lost = told.flatMap(({ row, fates }) => (fates.some((fate) => isLostSince(row, fate)) ? [row] : []));
  if (lost.length > 0) await strict.photos.bulkPut(lost.map(offeredAnew));
}

type Fate = PhotoFate | undefined;

/** By the record's head, for every record that shows it; none where a save that waits says more. */
function fatesOf({ photo, records }: PhotoRow, known: ReadonlyMap<string, LocalRecord>): Fate[] {
  return records.map((record) => {
    const { head, waiting = [] } = known.get(record) ?? {};
    const isNamedAnew = waiting.some(({ set }) => Object.keys(set).some((path) => path.endsWith(`#${photo}`)));
    return isNamedAnew ? undefined : head?.photos?.[photo];
  });
}

/** Received before that, so it is not what has come since; and here to be sent. */
function isLostSince({ complete_at, copy_size }: PhotoRow, fate: Fate): boolean {
  if (fate === undefined || !('lost_at' in fate) || complete_at === undefined || copy_size === 0) return false;
  return Date.parse(complete_at) <= Date.parse(fate.lost_at);
}
