import { webcrypto } from 'node:crypto';
import type { Database } from '../db/database.ts';

type KeyRow = { id: number; public_key: Uint8Array; private_jwk: webcrypto.JsonWebKey };

const algorithm = { name: 'ECDH', namedCurve: 'P-256' };

/** Every key pair that a phone may have sealed to, by its number: old ones stay readable for ever. */
export async function loadServerKeys(db: Database): Promise<ReadonlyMap<number, webcrypto.CryptoKeyPair>> {
  const rows = await db.transaction({ actor: 'intake', readOnly: true }, (tx) =>
    tx.query<KeyRow>('select id, public_key, private_jwk from server_key'),
  );
  return new Map(await Promise.all(rows.map(async (row) => [row.id, await importPair(row)] as const)));
}

async function importPair({ public_key, private_jwk }: KeyRow): Promise<webcrypto.CryptoKeyPair> {
  return {
    publicKey: await webcrypto.subtle.importKey('raw', public_key, algorithm, true, []),
    privateKey: await webcrypto.subtle.importKey('jwk', private_jwk, algorithm, false, ['deriveBits']),
  };
}
