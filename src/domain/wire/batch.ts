import { uuidBytes, uuidText } from '../uuid.ts';
import { joinBytes, readBytes, u16, u32 } from './bytes.ts';
import { encapsulationSize } from './envelope.ts';

/*
 * A batch, wire version 1, big-endian: what one delivery carries, not compressed (contents were deflated before sealing).
 *
 *   "CCAH" · u8 version · 16 carrier device · u32 highest number the carrier has given out
 *   u16 epochs    · each: 16 device · u32 epoch · u16 server key · 65 enc
 *   u16 envelopes · each: u32 size · the envelope
 *
 * The carrier may be another phone than the one that sealed. `highest` counts only beside an envelope that opens.
 */
export const batchType = 'application/vnd.cacah.batch';
export const batchVersion = 1;
export const batchMostEnvelopes = 200;
export const batchMostBytes = 1_000_000;
const mark = [0x43, 0x43, 0x41, 0x48];

export type Epoch = {
  readonly device: string;
  readonly epoch: number;
  readonly server_key: number;
  /** The HPKE encapsulated key, 65 bytes: with it the server derives the epoch's key. */
  readonly enc: Uint8Array;
};

export type Batch = {
  readonly carrier: string;
  readonly highest: number;
  readonly epochs: readonly Epoch[];
  readonly envelopes: readonly Uint8Array[];
};

export function batchBytes(batch: Batch): Uint8Array<ArrayBuffer> {
  return joinBytes([
    Uint8Array.from([...mark, batchVersion]),
    uuidBytes(batch.carrier),
    u32(batch.highest),
    u16(batch.epochs.length),
    ...batch.epochs.flatMap((one) => [uuidBytes(one.device), u32(one.epoch), u16(one.server_key), one.enc]),
    u16(batch.envelopes.length),
    ...batch.envelopes.flatMap((bytes) => [u32(bytes.byteLength), bytes]),
  ]);
}

/** `null` when the frame itself is broken; what is broken inside one envelope is that envelope's own matter. */
export function parseBatch(bytes: Uint8Array): Batch | null {
  const read = readBytes(bytes);
  if (![...mark, batchVersion].every((byte) => read.u8() === byte)) return null;
  const [carrier, highest, epochCount] = [read.take(16), read.u32(), read.u16()];
  if (carrier === null || highest === null || epochCount === null) return null;
  const epochs = readMany(epochCount, () => readEpoch(read));
  const count = read.u16();
  if (epochs === null || count === null || count > batchMostEnvelopes) return null;
  const envelopes = readMany(count, () => {
    const size = read.u32();
    return size === null ? null : read.take(size);
  });
  return envelopes === null || !read.isAtEnd() ? null : { carrier: uuidText(carrier), highest, epochs, envelopes };
}

function readMany<T>(count: number, read: () => T | null): T[] | null {
  const all: T[] = [];
  for (let at = 0; at < count; at++) {
    const one = read();
    if (one === null) return null;
    all.push(one);
  }
  return all;
}

function readEpoch(read: ReturnType<typeof readBytes>): Epoch | null {
  const [device, epoch, serverKey, enc] = [read.take(16), read.u32(), read.u16(), read.take(encapsulationSize)];
  if (device === null || epoch === null || serverKey === null || enc === null) return null;
  return { device: uuidText(device), epoch, server_key: serverKey, enc };
}
