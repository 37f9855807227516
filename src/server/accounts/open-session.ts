import { parseBatch } from '../../domain/wire/batch.ts';
import { parseEnvelope } from '../../domain/wire/envelope.ts';
import type { Account } from '../../domain/wire/messages.ts';
import type { Transaction } from '../db/database.ts';
import { openEnvelope } from '../intake/open-envelope.ts';
import type { AccountParts } from './account-parts.ts';
import { findAccount } from './find-account.ts';
import { hashSecret, secretText } from './secret.ts';
import { insertSession, type OpenedSession } from './session-token.ts';

const minutesValid = 5;

/** A riddle that only an enrolled device can seal back to the centre; good once, for five minutes. */
export async function issueChallenge(parts: AccountParts): Promise<string> {
  const challenge = secretText(parts.random(32));
  const expires = new Date(parts.now().getTime() + minutesValid * 60_000);
  await parts.db.transaction({ actor: 'accounts' }, (tx) =>
    tx.query('insert into session_challenge (hash, expires_at) values ($1, $2)', [hashSecret(challenge), expires]),
  );
  return challenge;
}

type Device = { id: string; kab: string; account: string; public_key: Uint8Array; is_revoked: boolean };
type Refusal = 'batch_malformed' | 'session_missing' | 'session_expired' | 'not_allowed';

/** Opens a session for the device that sealed the challenge: a batch of one envelope of kind `proof`. */
export async function openSession(
  parts: AccountParts,
  bytes: Uint8Array,
): Promise<(OpenedSession & { account: Account }) | Refusal> {
  const proof = readProof(bytes);
  if (proof === undefined) return 'batch_malformed';
  const device = await findDevice(parts, proof.envelope.header.device);
  if (device === undefined) return 'session_missing';
  const opened = await openEnvelope(parts.db, { device, ...proof });
  if (!opened.ok) return 'session_missing';
  const challenge = new TextDecoder().decode(opened.content);
  return parts.db.transaction({ actor: 'accounts' }, async (tx) => {
    if (!(await spendChallenge(tx, challenge, parts.now()))) return 'session_expired';
    const account = device.is_revoked ? undefined : await findAccount(tx, device.kab, device.account);
    if (account === undefined) return 'not_allowed';
    const session = await insertSession(tx, parts, { kab: device.kab, device: device.id, account: account.id });
    return { ...session, account };
  });
}

function readProof(bytes: Uint8Array) {
  const batch = parseBatch(bytes);
  const [first, ...others] = batch?.envelopes ?? [];
  const envelope = first === undefined ? null : parseEnvelope(first);
  if (batch === null || envelope === null || others.length > 0 || envelope.header.kind !== 'proof') return undefined;
  const { device, epoch, server_key } = envelope.header;
  const mine = batch.epochs.filter(
    (one) => one.device === device && one.epoch === epoch && one.server_key === server_key,
  );
  return { envelope, encs: mine.map(({ enc }) => enc) };
}

async function findDevice({ db }: AccountParts, id: string): Promise<Device | undefined> {
  const [row] = await db.transaction({ actor: 'accounts' }, (tx) =>
    tx.query<Device>(
      'select id, kab, account, public_key, revoked_at is not null as is_revoked from device where id = $1',
      [id],
    ),
  );
  return row;
}

async function spendChallenge(tx: Transaction, challenge: string, now: Date): Promise<boolean> {
  const rows = await tx.query('delete from session_challenge where hash = $1 and expires_at > $2 returning hash', [
    hashSecret(challenge),
    now,
  ]);
  return rows.length === 1;
}
