import { createDecipheriv, type webcrypto } from 'node:crypto';
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { toHex } from '../../domain/wire/bytes.ts';
import { type Envelope, epochKeyContext, sealInfo } from '../../domain/wire/envelope.ts';
import type { Database } from '../db/database.ts';
import { loadServerKeys } from '../keys/load-server-keys.ts';

/** `public_key` is the raw P-256 point that the device enrolled with. */
export type SealingDevice = { readonly id: string; readonly public_key: Uint8Array };

/** Anything sealed under an epoch's key: an envelope, or a piece of a photo. */
export type Sealed = Pick<Envelope, 'header_bytes' | 'nonce' | 'sealed'> & {
  readonly header: Pick<Envelope['header'], 'epoch' | 'server_key'>;
};

export type OpenedEnvelope =
  | { readonly ok: true; readonly content: Uint8Array; readonly enc: Uint8Array }
  | { readonly ok: false; readonly reason: 'epoch_missing' | 'seal_broken' };

const suite = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });
const tagSize = 16;
const mostEpochKeys = 2_000;

type EpochKeys = {
  pairs: Promise<ReadonlyMap<number, webcrypto.CryptoKeyPair>>;
  /** Least recently used first. Null: this encapsulation is not one of this device's. */
  readonly cache: Map<string, Uint8Array | null>;
};
const keysOf = new WeakMap<Database, EpochKeys>();

/**
 * Opens what a device sealed. `encs` are the encapsulated keys that may belong to the envelope's epoch: whoever carried
 * the batch wrote them, so each is only tried. Sealed by another key than the device's, or changed on the way: `seal_broken`.
 */
export async function openEnvelope(
  db: Database,
  { device, envelope, encs }: { device: SealingDevice; envelope: Sealed; encs: readonly Uint8Array[] },
): Promise<OpenedEnvelope> {
  if (encs.length === 0) return { ok: false, reason: 'epoch_missing' };
  for (const enc of encs) {
    const key = await epochKey(db, { device, envelope, enc });
    const content = key === null ? null : decrypt(key, envelope);
    if (content !== null) return { ok: true, content, enc };
  }
  return { ok: false, reason: 'seal_broken' };
}

type Encapsulated = { device: SealingDevice; envelope: Sealed; enc: Uint8Array };

async function epochKey(db: Database, sealed: Encapsulated): Promise<Uint8Array | null> {
  const { device, envelope, enc } = sealed;
  const keys = keysFor(db);
  const name = [device.id, envelope.header.epoch, envelope.header.server_key, toHex(enc)].join('|');
  const pair = await serverPair(db, envelope.header.server_key);
  if (pair === undefined) return null;
  const held = keys.cache.get(name);
  const key = held === undefined ? await exportEpochKey(pair, sealed) : held;
  keys.cache.delete(name);
  keys.cache.set(name, key);
  forgetOldest(keys.cache);
  return key;
}

async function exportEpochKey(
  recipientKey: webcrypto.CryptoKeyPair,
  { device, envelope, enc }: Encapsulated,
): Promise<Uint8Array | null> {
  try {
    const context = await suite.createRecipientContext({
      recipientKey,
      enc,
      info: sealInfo(device.id, envelope.header.epoch),
      senderPublicKey: await suite.kem.deserializePublicKey(device.public_key),
    });
    return new Uint8Array(await context.export(epochKeyContext, 32));
  } catch {
    return null;
  }
}

function decrypt(key: Uint8Array, { header_bytes, nonce, sealed }: Sealed): Uint8Array | null {
  try {
    const opener = createDecipheriv('aes-256-gcm', key, nonce);
    opener.setAAD(header_bytes);
    opener.setAuthTag(sealed.subarray(sealed.byteLength - tagSize));
    return Buffer.concat([opener.update(sealed.subarray(0, sealed.byteLength - tagSize)), opener.final()]);
  } catch {
    return null;
  }
}

/** A key that is not known yet may have been made by another copy of the server. */
async function serverPair(db: Database, id: number): Promise<webcrypto.CryptoKeyPair | undefined> {
  const keys = keysFor(db);
  const pair = (await keys.pairs).get(id);
  if (pair !== undefined) return pair;
  keys.pairs = loadServerKeys(db);
  return (await keys.pairs).get(id);
}

function keysFor(db: Database): EpochKeys {
  const held = keysOf.get(db);
  if (held !== undefined) return held;
  const keys: EpochKeys = { pairs: Promise.resolve(new Map()), cache: new Map() };
  keysOf.set(db, keys);
  return keys;
}

function forgetOldest(cache: Map<string, unknown>): void {
  for (const name of cache.keys()) {
    if (cache.size <= mostEpochKeys) return;
    cache.delete(name);
  }
}
