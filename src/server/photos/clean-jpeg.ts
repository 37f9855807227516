const marker = { start: 0xd8, end: 0xd9, scan: 0xda, app0: 0xe0, profile: 0xe2, adobe: 0xee, comment: 0xfe } as const;
/** What an application segment must be called to be kept. */
const names: Readonly<Record<number, string>> = {
  [marker.app0]: 'JFIF\0',
  [marker.profile]: 'ICC_PROFILE\0',
  [marker.adobe]: 'Adobe',
};

/**
 * A JPEG with its picture, its colours, and nothing else: no EXIF (where and by which phone it was taken), no captions, no
 * preview of what was cut away, nothing behind its end. Null where the bytes are no JPEG from beginning to end.
 */
export function cleanJpeg(bytes: Uint8Array): Uint8Array | null {
  if (bytes[0] !== 0xff || bytes[1] !== marker.start) return null;
  const kept = [bytes.subarray(0, 2)];
  let seen = { frame: false, scan: false };
  for (let at = 2; ; ) {
    const segment = readSegment(bytes, at);
    if (segment === null) return null;
    const { code, end } = segment;
    if (isKept(bytes, segment)) kept.push(bytes.subarray(segment.from, end));
    if (code === marker.end) return seen.frame && seen.scan ? Buffer.concat(kept) : null;
    seen = { frame: seen.frame || isFrame(code), scan: seen.scan || code === marker.scan };
    at = end;
  }
}

type Segment = { readonly code: number; readonly from: number; readonly end: number };

/** The segment that begins here, a scan together with the picture behind it. */
function readSegment(bytes: Uint8Array, at: number): Segment | null {
  if (bytes[at] !== 0xff) return null;
  let from = at;
  // Any number of 0xff may stand in front of a marker.
  while (bytes[from + 1] === 0xff) from++;
  const code = bytes[from + 1];
  if (code === undefined || code === 0 || code === marker.start) return null;
  if (code === marker.end) return { code, from, end: from + 2 };
  const size = ((bytes[from + 2] ?? 0) << 8) | (bytes[from + 3] ?? 0);
  const end = from + 2 + size;
  if (size < 2 || end > bytes.byteLength) return null;
  return { code, from, end: code === marker.scan ? endOfScan(bytes, end) : end };
}

/** Inside a scan 0xff is followed by 0, or by the number of a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.byteLength;
}

/** Start of frame, in any of its kinds; 0xc4, 0xc8 and 0xcc lie among them and are tables. */
function isFrame(code: number): boolean {
  return code >= 0xc0 && code <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(code);
}

function isKept(bytes: Uint8Array, { code, from }: Segment): boolean {
  const isApplication = code >= marker.app0 && code <= 0xef;
  if (!isApplication) return code !== marker.comment;
  const name = names[code];
  return (
    name !== undefined &&
    Buffer.from(bytes.subarray(from + 4))
      .subarray(0, name.length)
      .toString('latin1') === name
  );
}
