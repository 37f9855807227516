import { createCipheriv, randomBytes, randomUUID, type webcrypto } from 'node:crypto';
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { deflateSync } from 'fflate';
import type { Revision } from '../../../src/domain/revision.ts';
import { type Batch, batchBytes, type Epoch } from '../../../src/domain/wire/batch.ts';
import {
  contentBytes,
  envelopeBytes,
  epochKeyContext,
  headerBytes,
  sealInfo,
} from '../../../src/domain/wire/envelope.ts';
import { type PhotoChunkHeader, photoHeaderBytes } from '../../../src/domain/wire/photo-chunk.ts';
import type { ReceiptAnswer } from '../../../src/domain/wire/receipt.ts';
import { findDictionary } from '../../../src/forms/register.ts';
import type { Database } from '../../../src/server/db/database.ts';
import type { IntakeParts } from '../../../src/server/intake/intake-parts.ts';
import { receiveBatch } from '../../../src/server/intake/receive-batch.ts';
import { kab, type Villager } from './village.ts';

const suite = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });

/** What a phone does to a revision, with real keys: the wire as `domain/wire` writes it, and nothing of `src/device`. */
export type Phone = {
  readonly device: string;
  readonly code: string;
  readonly epoch: Epoch;
  /** Gives the revision the next number, or the one named. */
  seal(revision: Revision, number?: number): Uint8Array;
  /** Any content, for those that go wrong. */
  sealBytes(content: Uint8Array, about: { revision: string; number?: number }): Uint8Array;
  /** A piece of a photo: its content, and what the header says of it. */
  sealPiece(content: Uint8Array, about: Pick<PhotoChunkHeader, 'photo' | 'size' | 'at'>): Uint8Array;
  batch(envelopes: readonly Uint8Array[], more?: Partial<Batch>): Uint8Array;
};

let codes = 0;

export async function enrolPhone(db: Database, { id: account }: Villager, epochNumber = 1): Promise<Phone> {
  const pair = await suite.kem.generateKeyPair();
  const device = randomUUID();
  const code = `K${++codes}`;
  const publicKey = new Uint8Array(await suite.kem.serializePublicKey(pair.publicKey));
  await db.transaction({ actor: 'owner' }, ({ query }) =>
    query('insert into device (kab, id, account, code, public_key) values ($1, $2, $3, $4, $5)', [
      ...[kab, device, account, code, publicKey],
    ]),
  );
  const { enc, key } = await openEpoch(db, { device, pair, epoch: epochNumber });
  return createPhone({ device, code, key, epoch: { device, epoch: epochNumber, server_key: 1, enc } });
}

async function openEpoch(
  db: Database,
  { device, pair, epoch }: { device: string; pair: webcrypto.CryptoKeyPair; epoch: number },
): Promise<{ enc: Uint8Array; key: Uint8Array }> {
  const [row] = await db.transaction({ actor: 'accounts' }, ({ query }) =>
    query<{ public_key: Uint8Array }>('select public_key from server_key where id = 1'),
  );
  if (row === undefined) throw new Error('the server has no key');
  const sender = await suite.createSenderContext({
    recipientPublicKey: await suite.kem.deserializePublicKey(row.public_key),
    senderKey: pair,
    info: sealInfo(device, epoch),
  });
  return { enc: new Uint8Array(sender.enc), key: new Uint8Array(await sender.export(epochKeyContext, 32)) };
}

function createPhone({
  device,
  code,
  key,
  epoch,
}: {
  device: string;
  code: string;
  key: Uint8Array;
  epoch: Epoch;
}): Phone {
  let highest = 0;
  const sealUnder = (header: Uint8Array, content: Uint8Array) => {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', key, nonce);
    cipher.setAAD(header);
    return envelopeBytes(header, nonce, Buffer.concat([cipher.update(content), cipher.final(), cipher.getAuthTag()]));
  };
  const sealBytes: Phone['sealBytes'] = (content, { revision, number = highest + 1 }) => {
    highest = Math.max(highest, number);
    const about = { kind: 'revision', device, number, revision, epoch: epoch.epoch, server_key: 1 } as const;
    return sealUnder(headerBytes(about), content);
  };
  const sealPiece: Phone['sealPiece'] = (content, about) =>
    sealUnder(
      photoHeaderBytes({ ...about, device, epoch: epoch.epoch, server_key: epoch.server_key, enc: epoch.enc }),
      content,
    );
  const seal: Phone['seal'] = (revision, number) =>
    sealBytes(packRevision(revision), { revision: revision.id, ...(number === undefined ? {} : { number }) });
  const batch: Phone['batch'] = (envelopes, more = {}) =>
    batchBytes({ carrier: device, highest, epochs: [epoch], envelopes, ...more });
  return { device, code, epoch, seal, sealBytes, sealPiece, batch };
}

export function packRevision(revision: Revision): Uint8Array {
  const name = `${revision.form}@${revision.form_version}`;
  const json = new TextEncoder().encode(JSON.stringify(revision));
  const dictionary = findDictionary(name);
  const deflated = deflateSync(json, dictionary === undefined ? {} : { dictionary });
  return contentBytes({ dictionary: name, deflated });
}

/** Delivers one batch; a malformed one is a mistake of the test. */
export async function deliver(parts: IntakeParts, batch: Uint8Array): Promise<ReceiptAnswer> {
  const answer = await receiveBatch(parts, batch);
  if (answer === 'batch_malformed') throw new Error('the batch is malformed');
  return answer;
}

/** Seals revisions and delivers them in one batch; answers with the outcomes, held ones with their reason. */
export async function send(parts: IntakeParts, phone: Phone, revisions: readonly Revision[]): Promise<string[]> {
  const { receipts } = await deliver(parts, phone.batch(revisions.map((one) => phone.seal(one))));
  return receipts.map(({ outcome, reason }) => (reason === undefined ? outcome : `${outcome} ${reason}`));
}
