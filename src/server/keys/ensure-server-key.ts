import { webcrypto } from 'node:crypto';
import type { Database } from '../db/database.ts';

/** The key pair to which phones seal, made at the first start. Several servers may start at once: the first one's stays. */
export async function ensureServerKey(db: Database): Promise<void> {
  const rows = await db.transaction({ actor: 'owner' }, (tx) => tx.query('select id from server_key limit 1'));
  if (rows.length > 0) return;
  const { publicKey, privateKey } = await webcrypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, [
    'deriveBits',
  ]);
  const raw = new Uint8Array(await webcrypto.subtle.exportKey('raw', publicKey));
  const jwk = JSON.stringify(await webcrypto.subtle.exportKey('jwk', privateKey));
  await db.transaction({ actor: 'owner' }, (tx) =>
    tx.query(
      'insert into server_key (id, public_key, private_jwk) values (1, $1, $2::jsonb) on conflict (id) do nothing',
      [raw, jwk],
    ),
  );
}
