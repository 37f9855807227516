import type { PhotoEntry } from '../../device/photos/list-photos.ts';
import { type Directory, formTitle, recordName } from '../kader/record-name.ts';
import type { ShownRecord } from '../records/shown-record.ts';

export type PhotoLine = PhotoEntry & { readonly name: string; readonly title: string };

export type PhotoOutbox = {
  /** Those that a saved record shows and the centre does not have, the oldest first, as they go. */
  readonly waiting: readonly PhotoLine[];
  /** Bytes left to send of them. */
  readonly bytes: number;
  readonly received: number;
};

type Known = Directory & { readonly records: ReadonlyMap<string, ShownRecord> };

/** The photos of this phone on their way, with the names of their records. */
export function photoOutbox(photos: readonly PhotoEntry[], known: Known): PhotoOutbox {
  const waiting = photos.filter(({ state }) => state === 'waiting').toReversed();
  return {
    waiting: waiting.map((entry) => ({ ...entry, ...namesOf(entry, known) })),
    bytes: waiting.reduce((sum, { bytes_left }) => sum + bytes_left, 0),
    received: photos.filter(({ state }) => state === 'received').length,
  };
}

function namesOf({ records: [record = ''] }: PhotoEntry, known: Known): Pick<PhotoLine, 'name' | 'title'> {
  const shown = known.records.get(record);
  if (shown === undefined) return { name: '', title: '' };
  return { name: recordName(known, shown), title: formTitle(shown) };
}
