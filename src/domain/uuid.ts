const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export function isUuid(text: string): boolean {
  return shape.test(text);
}

/** RFC 9562 version 7: 48 bits of milliseconds since 1970, then chance. `random` gives at least 10 bytes. */
export function uuidV7(atMs: number, random: Uint8Array): string {
  const bytes = new Uint8Array(16);
  bytes.set(random.subarray(0, 10), 6);
  for (let at = 0, rest = atMs; at < 6; at++, rest = Math.floor(rest / 256)) bytes[5 - at] = rest % 256;
  return marked(bytes, 7);
}

/** RFC 9562 version 8 from the first 16 bytes of a digest. */
export function uuidV8(digest: Uint8Array): string {
  return marked(digest.slice(0, 16), 8);
}

function marked(bytes: Uint8Array, version: number): string {
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | (version << 4);
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return uuidText(bytes);
}

export function uuidText(bytes: Uint8Array): string {
  const digits = Array.from(bytes.subarray(0, 16), (byte) => hex[byte]).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

export function uuidBytes(uuid: string): Uint8Array {
  const digits = uuid.replaceAll('-', '');
  return Uint8Array.from({ length: 16 }, (_, at) => Number.parseInt(digits.slice(at * 2, at * 2 + 2), 16));
}
