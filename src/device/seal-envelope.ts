import { toHex } from '../domain/wire/bytes.ts';
import { type EnvelopeHeader, envelopeBytes, headerBytes, nonceSize } from '../domain/wire/envelope.ts';
import type { Bytes } from './schema.ts';
import type { EpochKey } from './vault/epoch.ts';

export type SealedEnvelope = { readonly bytes: Bytes; readonly hash: string };

/** Seals content under the epoch's key, with the header as associated data. The hash is what a receipt will name. */
export async function sealEnvelope(
  about: Omit<EnvelopeHeader, 'epoch' | 'server_key'>,
  content: Bytes,
  { row, key }: EpochKey,
): Promise<SealedEnvelope> {
  const header = headerBytes({ ...about, epoch: row.epoch, server_key: row.server_key });
  const nonce = crypto.getRandomValues(new Uint8Array(nonceSize));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce, additionalData: header }, key, content);
  const bytes = envelopeBytes(header, nonce, new Uint8Array(sealed));
  return { bytes, hash: toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))) };
}
