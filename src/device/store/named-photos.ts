import type { Revision } from '../../domain/revision.ts';
import type { PhotoRow } from '../schema.ts';
import { offeredAnew } from './offer-photos-again.ts';
import type { Connection } from './open-store.ts';

/** A revision says that a record shows a photo, or that it does so no longer. */
export type PhotoChange = { readonly photo: string; readonly record: string; readonly isShown: boolean };

type Said = Pick<Revision, 'record' | 'set' | 'unset'>;

export function changedPhotos(revisions: readonly Said[]): PhotoChange[] {
  return revisions.flatMap(({ record, set, unset }) => [
    ...Object.keys(set).flatMap((path) => changeAt(path, { record, isShown: true })),
    ...unset.flatMap((path) => changeAt(path, { record, isShown: false })),
  ]);
}

/** An element of a set whose name is a SHA-256 can be nothing but a photo: option codes and ids look otherwise. */
function changeAt(path: string, about: Omit<PhotoChange, 'photo'>): PhotoChange[] {
  const [, photo] = /#([0-9a-f]{64})$/.exec(path) ?? [];
  return photo === undefined ? [] : [{ ...about, photo }];
}

/** In the transaction that saves the revisions: from now on the photos may go, or need not any more. */
export async function notePhotos({ photos }: Connection, changes: readonly PhotoChange[]): Promise<void> {
  for (const change of changes) {
    const row = await photos.get(change.photo);
    if (row !== undefined) await photos.put({ ...asOffered(row, change), records: recordsAfter(row, change) });
  }
}

/**
 * The centre has had it, for another record; it may have destroyed it since, with that record. Its copy is here again, since
 * it was chosen again: so it is offered, by its smallest piece.
 */
function asOffered(row: PhotoRow, { record, isShown }: PhotoChange): PhotoRow {
  const isAnew = isShown && !row.records.includes(record);
  return isAnew && row.complete_at !== undefined && row.copy_size > 0 ? offeredAnew(row) : row;
}

function recordsAfter({ records }: PhotoRow, { record, isShown }: PhotoChange): readonly string[] {
  const others = records.filter((one) => one !== record);
  return isShown ? [...others, record] : others;
}
