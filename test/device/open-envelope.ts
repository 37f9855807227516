import { createDecipheriv } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import type { Revision } from '../../src/domain/revision.ts';
import type { Epoch } from '../../src/domain/wire/batch.ts';
import { type Envelope, epochKeyContext, parseContent, sealInfo } from '../../src/domain/wire/envelope.ts';
import { packedDictionary, unpackText } from '../../src/domain/wire/packed-text.ts';

const suite = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });

export type ServerKeys = { readonly pair: CryptoKeyPair; readonly public_key: string };

export async function createServerKeys(): Promise<ServerKeys> {
  const pair = await suite.kem.generateKeyPair();
  const point = new Uint8Array(await suite.kem.serializePublicKey(pair.publicKey));
  return { pair, public_key: Buffer.from(point).toString('base64url') };
}

/** The road that the server takes: HPKE recipient of the epoch, exported key, then plain AES-GCM for each envelope. */
export function openContent(
  server: ServerKeys,
  { envelope, epoch, device_key }: { envelope: Envelope; epoch: Epoch; device_key: string },
): Promise<Buffer> {
  return openSealed(server, { ...envelope.header, ...envelope, enc: epoch.enc, device_key });
}

type Sealed = Pick<Envelope, 'header_bytes' | 'nonce' | 'sealed'> & {
  readonly device: string;
  readonly epoch: number;
  readonly enc: Uint8Array;
  readonly device_key: string;
};

/** The same for whatever is sealed under an epoch: an envelope, a piece of a photo. */
export async function openSealed(server: ServerKeys, from: Sealed): Promise<Buffer> {
  const recipient = await suite.createRecipientContext({
    recipientKey: server.pair.privateKey,
    enc: new Uint8Array(from.enc),
    senderPublicKey: await suite.kem.deserializePublicKey(new Uint8Array(Buffer.from(from.device_key, 'base64url'))),
    info: sealInfo(from.device, from.epoch),
  });
  const key = Buffer.from(await recipient.export(epochKeyContext, 32));
  const { sealed, nonce, header_bytes } = from;
  const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(header_bytes).setAuthTag(sealed.subarray(-16));
  return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
}

/** `id` as the envelope's header says it; needed of packed contents alone. */
export function readRevision(
  content: Uint8Array,
  dictionaries: Readonly<Record<string, Uint8Array>>,
  id = '',
): Revision {
  const parsed = parseContent(content);
  if (parsed === null) throw new Error('content has no name');
  const dictionary = dictionaries[parsed.dictionary];
  if (dictionary === undefined) throw new Error(`no dictionary ${parsed.dictionary}`);
  const { deflated, packed } = parsed;
  const inflate = (bytes: Uint8Array) => inflateRawSync(deflated, { dictionary: Buffer.from(bytes) }).toString();
  if (packed === undefined) return JSON.parse(inflate(dictionary));
  return JSON.parse(unpackText({ text: inflate(packedDictionary(dictionary)), bytes: packed }, id, 1e6) ?? '');
}
