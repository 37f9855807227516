import { deflateSync } from 'fflate';
import type { Revision } from '../domain/revision.ts';
import { contentBytes } from '../domain/wire/envelope.ts';
import { packedDictionary, packText } from '../domain/wire/packed-text.ts';
import type { Bytes } from './schema.ts';

/** A form's preset deflate dictionary, `penimbangan@1`: device does not know which forms exist, so it is handed in. */
export type Dictionary = { readonly name: string; readonly bytes: Uint8Array };

/** 65,535 bytes of ids and times fit into a packed content. */
const mostPacked = 0xffff;

/**
 * The content of an envelope: dictionary's name, then the revision's JSON, deflated with that dictionary. `contents` is the
 * version that the centre is known to read: from the second on, ids and times are packed.
 */
export function deflateRevision(revision: Revision, dictionary: Dictionary, contents: number): Bytes {
  const json = revisionJson(revision);
  const { text, bytes: packed } = packText(json, revision.id);
  if (contents < 2 || packed.byteLength > mostPacked) {
    return contentBytes({ dictionary: dictionary.name, deflated: deflate(json, dictionary.bytes) });
  }
  const deflated = deflate(text, packedDictionary(dictionary.bytes));
  return contentBytes({ dictionary: dictionary.name, packed, deflated });
}

function deflate(text: string, dictionary: Uint8Array): Uint8Array {
  return deflateSync(new TextEncoder().encode(text), { level: 9, dictionary });
}

/** Keys as the dictionaries have them: in another order deflate finds less to point back to. */
const revisionKeys = [
  ...['id', 'record', 'form', 'form_version', 'subject', 'period', 'place', 'parents', 'set', 'unset'],
  ...['visited_on', 'started_at', 'saved_at', 'clock_offset_ms', 'app_version'],
];
const subjectKeys = ['kind', 'id'];
const placeKeys = ['kab', 'desa', 'rw', 'rt', 'household'];

function revisionJson(revision: Revision): string {
  const subject = inOrder(revision.subject, subjectKeys);
  const place = inOrder(revision.place, placeKeys);
  return JSON.stringify(inOrder({ ...revision, subject, place }, revisionKeys));
}

/** These keys first; whatever else there is stays. */
function inOrder(value: Readonly<Record<string, unknown>>, keys: readonly string[]): Record<string, unknown> {
  const all = [...keys.filter((key) => key in value), ...Object.keys(value)];
  return Object.fromEntries(all.map((key) => [key, value[key]]));
}
