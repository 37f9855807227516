import { webcrypto } from 'node:crypto';
import { uuidV7 } from '../../domain/uuid.ts';
import type { Account, Enrolment } from '../../domain/wire/messages.ts';
import type { Transaction } from '../db/database.ts';
import { isDemo } from '../demo/demo-mark.ts';
import type { AccountParts } from './account-parts.ts';
import { findAccount } from './find-account.ts';
import { readCode, writeDeviceCode } from './one-time-code.ts';
import { readEnrolmentFacts } from './read-enrolment-facts.ts';
import { hashSecret } from './secret.ts';
import { insertSession } from './session-token.ts';
import { writeAudit } from './write-audit.ts';

type Refusal = 'code_unknown' | 'request_malformed';

/** Makes a device of the account that the code was issued for. The code is spent in the same transaction. */
export async function enrolDevice(
  parts: AccountParts,
  request: { code: string; public_key: string },
): Promise<Enrolment | Refusal> {
  const publicKey = await readPublicKey(request.public_key);
  if (publicKey === undefined) return 'request_malformed';
  return parts.db.transaction({ actor: 'accounts' }, async (tx) => {
    const owner = await spendCode(tx, readCode(request.code), parts.now());
    const account = owner && (await findAccount(tx, owner.kab, owner.account));
    return account === undefined ? 'code_unknown' : enrol(tx, parts, { account, publicKey });
  });
}

/** Choosing a person instead of a code, in a database of invented people only. */
export async function enrolDemoDevice(
  parts: AccountParts,
  request: { account: string; public_key: string },
): Promise<Enrolment | 'not_a_demo' | 'not_found' | 'request_malformed'> {
  const publicKey = await readPublicKey(request.public_key);
  if (publicKey === undefined) return 'request_malformed';
  return parts.db.transaction({ actor: 'accounts' }, async (tx) => {
    if (!(await isDemo(tx))) return 'not_a_demo';
    const [row] = await tx.query<{ kab: string }>('select kab from account where id = $1', [request.account]);
    const account = row && (await findAccount(tx, row.kab, request.account));
    return account === undefined ? 'not_found' : enrol(tx, parts, { account, publicKey });
  });
}

/** A raw, uncompressed point that lies on P-256. */
async function readPublicKey(text: string): Promise<Uint8Array | undefined> {
  const bytes = new Uint8Array(Buffer.from(text, 'base64url'));
  const isPoint = await webcrypto.subtle.importKey('raw', bytes, { name: 'ECDH', namedCurve: 'P-256' }, true, []).then(
    () => bytes.byteLength === 65,
    () => false,
  );
  return isPoint ? bytes : undefined;
}

async function spendCode(
  tx: Transaction,
  code: string,
  now: Date,
): Promise<{ kab: string; account: string } | undefined> {
  const [row] = await tx.query<{ kab: string; account: string }>(
    `update enrolment_code set used_at = $2 where hash = $1 and used_at is null and expires_at > $2
     returning kab, account`,
    [hashSecret(code), now],
  );
  return row;
}

async function enrol(
  tx: Transaction,
  parts: AccountParts,
  { account, publicKey }: { account: Account; publicKey: Uint8Array },
): Promise<Enrolment> {
  const { device, device_code } = await insertDevice(tx, parts, { account, publicKey });
  const session = await insertSession(tx, parts, { kab: account.kab, device, account: account.id });
  await writeAudit(tx, { kab: account.kab, account: account.id, action: 'enrol_device', target: device });
  const facts = await readEnrolmentFacts(tx, account);
  return { device, device_code, account, ...session, ...facts, server_time: parts.now().toISOString() };
}

const triesPerLength = 20;

/** Three characters give a kabupaten 27,000 devices; where chance no longer finds a free one, codes get longer. */
async function insertDevice(
  tx: Transaction,
  parts: AccountParts,
  { account, publicKey }: { account: Account; publicKey: Uint8Array },
): Promise<{ device: string; device_code: string }> {
  const device = uuidV7(parts.now().getTime(), parts.random(10));
  for (let attempt = 0; ; attempt++) {
    const device_code = writeDeviceCode(parts.random(3 + Math.floor(attempt / triesPerLength)));
    const rows = await tx.query(
      `insert into device (kab, id, account, code, public_key, enrolled_at) values ($1, $2, $3, $4, $5, $6)
       on conflict (kab, code) do nothing returning id`,
      [account.kab, device, account.id, device_code, publicKey, parts.now()],
    );
    if (rows.length > 0) return { device, device_code };
  }
}
