import { deflateSync } from 'fflate';
import type { Revision } from '../domain/revision.ts';
import { contentBytes } from '../domain/wire/envelope.ts';
import type { Bytes } from './schema.ts';

/** A form's preset deflate dictionary, `penimbangan@1`: device does not know which forms exist, so it is handed in. */
export type Dictionary = { readonly name: string; readonly bytes: Uint8Array };

/** The content of an envelope: dictionary's name, then the revision's JSON, deflated with that dictionary. */
export function deflateRevision(revision: Revision, dictionary: Dictionary): Bytes {
  const json = new TextEncoder().encode(JSON.stringify(revision));
  return contentBytes(dictionary.name, deflateSync(json, { level: 9, dictionary: dictionary.bytes }));
}
