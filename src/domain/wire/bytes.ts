/** Reads big-endian fields one after the other; `null` from any read means that the bytes ran out. */
export function readBytes(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const step = <T>(size: number, read: (from: number) => T): T | null => {
    if (at + size > bytes.byteLength) return null;
    at += size;
    return read(at - size);
  };
  return {
    u8: () => step(1, (from) => view.getUint8(from)),
    u16: () => step(2, (from) => view.getUint16(from)),
    u32: () => step(4, (from) => view.getUint32(from)),
    take: (size: number) => step(size, (from) => bytes.subarray(from, from + size)),
    isAtEnd: () => at === bytes.byteLength,
  };
}

export function joinBytes(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(parts.reduce((size, part) => size + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.byteLength;
  }
  return joined;
}

export function u8(value: number): Uint8Array {
  return Uint8Array.of(value);
}

export function u16(value: number): Uint8Array {
  return Uint8Array.of(value >>> 8, value);
}

export function u32(value: number): Uint8Array {
  return Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value);
}

export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function fromHex(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
