import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { epochKeyContext, sealInfo } from '../../domain/wire/envelope.ts';
import type { Bytes, DeviceKeys, EpochRow } from '../schema.ts';
import { fromBase64url } from './base64url.ts';

/** An epoch's key seals envelopes and lives in memory only; `row` is what a server needs to find the key again. */
export type EpochKey = { readonly row: EpochRow; readonly key: CryptoKey };

export type ServerKey = { readonly id: number; readonly public_key: string };

/**
 * Opens an HPKE context (RFC 9180, authenticated mode) from this device to the server and exports a key from it.
 * One context per envelope would cost the server a millisecond each; an epoch costs it once.
 */
export async function openEpoch(to: {
  device: string;
  epoch: number;
  keys: DeviceKeys;
  server: ServerKey;
}): Promise<EpochKey> {
  const suite = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });
  const sender = await suite.createSenderContext({
    recipientPublicKey: await suite.kem.deserializePublicKey(fromBase64url(to.server.public_key)),
    senderKey: to.keys.pair,
    info: sealInfo(to.device, to.epoch),
  });
  const raw = await sender.export(epochKeyContext, 32);
  const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt']);
  const enc: Bytes = new Uint8Array(sender.enc);
  return { key, row: { epoch: to.epoch, enc, server_key: to.server.id } };
}
