import { parseBatch } from './batch.ts';
import { joinBytes, readBytes, u16, u32 } from './bytes.ts';

/*
 * A rescue file, wire version 1, big-endian: what waits on one phone, as any other phone or the upload page may deliver it.
 * Whoever carries it can read nothing of it.
 *
 *   "CCHR" · u8 version · u16 batches · each: u32 size · the batch
 */
export const rescueFileType = 'application/vnd.cacah.rescue';
export const rescueFileEnding = '.cacah';
const version = 1;
/** With which every version begins. */
export const rescueMark = [0x43, 0x43, 0x48, 0x52];

/** A batch of a rescue file, as it goes to the intake. */
export type Parcel = { readonly bytes: Uint8Array; readonly carrier: string; readonly envelopes: number };

export function rescueFileBytes(batches: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return joinBytes([
    Uint8Array.from([...rescueMark, version]),
    u16(batches.length),
    ...batches.flatMap((bytes) => [u32(bytes.byteLength), bytes]),
  ]);
}

/** `null` for any other file, and for one that was cut short: whoever carries it is told at once. */
export function parseRescueFile(bytes: Uint8Array): Parcel[] | null {
  const read = readBytes(bytes);
  if (![...rescueMark, version].every((byte) => read.u8() === byte)) return null;
  const count = read.u16();
  if (count === null) return null;
  const parcels: Parcel[] = [];
  for (let at = 0; at < count; at++) {
    const parcel = readParcel(read);
    if (parcel === null) return null;
    parcels.push(parcel);
  }
  return read.isAtEnd() ? parcels : null;
}

function readParcel(read: ReturnType<typeof readBytes>): Parcel | null {
  const size = read.u32();
  const bytes = size === null ? null : read.take(size);
  const batch = bytes === null ? null : parseBatch(bytes);
  return bytes === null || batch === null ? null : { bytes, carrier: batch.carrier, envelopes: batch.envelopes.length };
}
