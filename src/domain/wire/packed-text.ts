import { isUuid, uuidBytes, uuidText } from '../uuid.ts';
import { joinBytes, readBytes, u16, u32 } from './bytes.ts';

/*
 * Most of a small revision is ids, and deflate gains nothing on chance. So they leave its text as their 16 bytes, instants
 * as 6, and the revision's own id, which stands in the envelope's header, as nothing. JSON writes control characters as
 * escapes, so the marks that stay behind cannot be anything else.
 */
const ownMark = '\u0001';
const idMark = '\u0002';
const instantMark = '\u0003';
const marks = new RegExp(`[${ownMark}${idMark}${instantMark}]`, 'g');
const packable = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g;
const [twoTo32, twoTo48] = [2 ** 32, 2 ** 48];
const longest = 36;

/**
 * What deflate may point back to, nearest: the frame of nearly every revision with its marks. Like a form's own dictionary
 * it is pinned: with any other text what waits on phones could not be read.
 */
const frame =
  `{"id":"${ownMark}","record":"${idMark}","form":"","form_version":1,"subject":{"kind":"person","id":"${idMark}"},` +
  `"period":"202","place":{"kab":"","desa":"","rw":"001","rt":"001","household":"${idMark}"},"parents":["${idMark}"],` +
  `"set":{},"unset":[],"visited_on":"202","started_at":"${instantMark}","saved_at":"${instantMark}",` +
  '"clock_offset_ms":-1,"app_version":"0.1.0"}';

/** A deflate window is 32 KB. */
const largest = 32_768;

export function packedDictionary(form: Uint8Array): Uint8Array<ArrayBuffer> {
  const near = new TextEncoder().encode(frame);
  return joinBytes([form.subarray(Math.max(0, form.byteLength + near.byteLength - largest)), near]);
}

export type Packed = { readonly text: string; readonly bytes: Uint8Array };

/** `own` is the revision's id, which the envelope's header says already. */
export function packText(json: string, own: string): Packed {
  const parts: Uint8Array[] = [];
  const text = json.replace(packable, (found) => {
    if (found === own) return ownMark;
    const bytes = isUuid(found) ? uuidBytes(found) : instantBytes(found);
    if (bytes === undefined) return found;
    parts.push(bytes);
    return isUuid(found) ? idMark : instantMark;
  });
  return { text, bytes: joinBytes(parts) };
}

/** The JSON again; `null` where text and bytes do not belong together, or it would become longer than `most`. */
export function unpackText({ text, bytes }: Packed, own: string, most: number): string | null {
  const count = text.match(marks)?.length ?? 0;
  if (text.length + count * longest > most) return null;
  const read = readBytes(bytes);
  let isWhole = true;
  const take = (mark: string): string => {
    if (mark === ownMark) return own;
    const found = mark === idMark ? takeId(read) : takeInstant(read);
    isWhole &&= found !== null;
    return found ?? '';
  };
  const json = text.replace(marks, take);
  return isWhole && read.isAtEnd() ? json : null;
}

type Reader = ReturnType<typeof readBytes>;

function takeId(read: Reader): string | null {
  const bytes = read.take(16);
  return bytes === null ? null : uuidText(bytes);
}

function takeInstant(read: Reader): string | null {
  const [high, low] = [read.u16(), read.u32()];
  return high === null || low === null ? null : new Date(high * twoTo32 + low).toISOString();
}

/** Milliseconds since 1970; undefined where they would not come out as the same text. */
function instantBytes(text: string): Uint8Array | undefined {
  const ms = Date.parse(text);
  if (!(ms >= 0 && ms < twoTo48) || new Date(ms).toISOString() !== text) return undefined;
  return joinBytes([u16(Math.floor(ms / twoTo32)), u32(ms % twoTo32)]);
}
