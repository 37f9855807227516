import { photoChunkSize } from '../../domain/wire/photo-chunk.ts';
import type { PhotoRow } from '../schema.ts';
import type { Unlocked } from '../unlocked.ts';
import { allPieces } from './seal-photo.ts';

/** How far a photo of this phone has come. */
export type PhotoState = 'draft' | 'waiting' | 'received';

export type PhotoEntry = {
  readonly photo: string;
  readonly records: readonly string[];
  readonly kept_at: string;
  readonly state: PhotoState;
  /** So many of its pieces the centre has. */
  readonly sent: number;
  readonly pieces: number;
  /** What is still to be sent, in bytes. */
  readonly bytes_left: number;
  readonly size: number;
};

/** The photos taken on this phone, the newest first. */
export async function listPhotos({ store: { strict } }: Unlocked): Promise<PhotoEntry[]> {
  const rows = await strict.photos.toArray();
  return rows.map(entryOf).sort((one, other) => other.kept_at.localeCompare(one.kept_at));
}

function entryOf(row: PhotoRow): PhotoEntry {
  const { photo, records, kept_at, size, missing } = row;
  const pieces = allPieces(size).length;
  const left = missing.reduce((sum, at) => sum + Math.min(photoChunkSize, size - at * photoChunkSize), 0);
  return {
    photo,
    records,
    kept_at,
    state: stateOf(row),
    pieces,
    sent: pieces - missing.length,
    bytes_left: left,
    size,
  };
}

function stateOf({ complete_at, records }: PhotoRow): PhotoState {
  if (complete_at !== undefined) return 'received';
  return records.length === 0 ? 'draft' : 'waiting';
}
