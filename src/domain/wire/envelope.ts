import { uuidBytes, uuidText } from '../uuid.ts';
import { joinBytes, readBytes, u8, u16, u32 } from './bytes.ts';

/*
 * An envelope, wire version 1, big-endian:
 *
 *   0  u8   version           ┐
 *   1  u8   kind              │
 *   2  16   device            │ header: readable by whoever carries it,
 *  18  u32  number            │ and the associated data of the seal
 *  22  16   revision          │
 *  38  u32  epoch             │
 *  42  u16  server key        ┘
 *  44  12   nonce
 *  56  …    AES-256-GCM of the content under the epoch key, tag last
 *
 * The content is u8 length · dictionary name ("penimbangan@1") · raw deflate of the revision's JSON with that dictionary.
 * Or, packed (contents version 2; whoever knows only the first takes it for a form that it does not know, and keeps it):
 * u8 0 · u8 length · name · u16 size · what was taken out of the text (packed-text.ts) · raw deflate of the rest.
 * The epoch key is exported from an HPKE context (RFC 9180, authenticated mode, P-256) that the device opens once per
 * unlock and tab: info `sealInfo(device, epoch)`, exporter context `epochKeyContext`.
 */
export const envelopeVersion = 1;
export const envelopeKinds = { revision: 1, proof: 2 } as const;
export type EnvelopeKind = keyof typeof envelopeKinds;
export const headerSize = 44;
export const nonceSize = 12;
export const encapsulationSize = 65;

export type EnvelopeHeader = {
  readonly kind: EnvelopeKind;
  readonly device: string;
  /** Counts up by one per revision of this device, from 1. A proof has 0. */
  readonly number: number;
  readonly revision: string;
  readonly epoch: number;
  readonly server_key: number;
};

export type Envelope = {
  readonly header: EnvelopeHeader;
  readonly header_bytes: Uint8Array;
  readonly nonce: Uint8Array;
  readonly sealed: Uint8Array;
};

export const epochKeyContext = new TextEncoder().encode('cacah epoch key 1');

export function sealInfo(device: string, epoch: number): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`cacah envelope 1|${device}|${epoch}`);
}

export function headerBytes(header: EnvelopeHeader): Uint8Array<ArrayBuffer> {
  return joinBytes([
    u8(envelopeVersion),
    u8(envelopeKinds[header.kind]),
    uuidBytes(header.device),
    u32(header.number),
    uuidBytes(header.revision),
    u32(header.epoch),
    u16(header.server_key),
  ]);
}

export function envelopeBytes(header: Uint8Array, nonce: Uint8Array, sealed: Uint8Array): Uint8Array<ArrayBuffer> {
  return joinBytes([header, nonce, sealed]);
}

/** Takes an envelope apart; `null` when it is not one of a version that this code knows. */
export function parseEnvelope(bytes: Uint8Array): Envelope | null {
  const read = readBytes(bytes);
  const version = read.u8();
  const kind = kindOf(read.u8());
  const [device, number, revision] = [read.take(16), read.u32(), read.take(16)];
  const [epoch, serverKey, nonce] = [read.u32(), read.u16(), read.take(nonceSize)];
  if (version !== envelopeVersion || kind === undefined || device === null || number === null) return null;
  if (revision === null || epoch === null || serverKey === null || nonce === null) return null;
  return {
    header: { kind, device: uuidText(device), number, revision: uuidText(revision), epoch, server_key: serverKey },
    header_bytes: bytes.subarray(0, headerSize),
    nonce,
    sealed: bytes.subarray(headerSize + nonceSize),
  };
}

function kindOf(code: number | null): EnvelopeKind | undefined {
  return (Object.keys(envelopeKinds) as EnvelopeKind[]).find((kind) => envelopeKinds[kind] === code);
}

/** The highest version of contents that this code reads. A centre says it with its news. */
export const contentsVersion = 2;

export type Content = {
  readonly dictionary: string;
  readonly deflated: Uint8Array;
  /** What was taken out of the text before it was deflated; absent where nothing was. */
  readonly packed?: Uint8Array;
};

/** Names the deflate dictionary in front of the content, so that the opener knows which form it is. */
export function contentBytes({ dictionary, deflated, packed }: Content): Uint8Array<ArrayBuffer> {
  const name = new TextEncoder().encode(dictionary);
  const named = [u8(name.byteLength), name];
  return joinBytes(
    packed === undefined ? [...named, deflated] : [u8(0), ...named, u16(packed.byteLength), packed, deflated],
  );
}

export function parseContent(bytes: Uint8Array): Content | null {
  const read = readBytes(bytes);
  const first = read.u8();
  const isPacked = first === 0;
  const size = isPacked ? read.u8() : first;
  const name = size === null ? null : read.take(size);
  const packed = isPacked ? takePacked(read) : undefined;
  if (name === null || packed === null) return null;
  const dictionary = new TextDecoder('utf-8').decode(name);
  if (packed === undefined) return { dictionary, deflated: bytes.subarray(1 + name.byteLength) };
  return { dictionary, packed, deflated: bytes.subarray(4 + name.byteLength + packed.byteLength) };
}

function takePacked(read: ReturnType<typeof readBytes>): Uint8Array | null {
  const size = read.u16();
  return size === null ? null : read.take(size);
}
