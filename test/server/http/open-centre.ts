import { randomBytes, webcrypto } from 'node:crypto';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import type { Office } from '../../../src/domain/follow-up.ts';
import { loadGrowthTables } from '../../../src/domain/growth/tables.ts';
import type { Role, ScopeUnit } from '../../../src/domain/roles.ts';
import type { Enrolment } from '../../../src/domain/wire/messages.ts';
import type { AccountParts } from '../../../src/server/accounts/account-parts.ts';
import { createAccount } from '../../../src/server/accounts/create-account.ts';
import { issueCode } from '../../../src/server/accounts/issue-code.ts';
import { ensureFeedEpoch } from '../../../src/server/feed/feed-epoch.ts';
import { createServer } from '../../../src/server/http/create-server.ts';
import type { ServerParts } from '../../../src/server/http/server-parts.ts';
import { ensureServerKey } from '../../../src/server/keys/ensure-server-key.ts';
import { loadKabupaten } from '../../../src/server/regions.ts';
import type { engines, Opened } from '../engines.ts';

export const kab = '36.04';
export const mongpok = '36.04.23.2015';
export const cikeusal = '36.04.23.2001';

export type Centre = {
  readonly opened: Opened;
  readonly app: FastifyInstance;
  readonly parts: ServerParts;
  /** Lets time go by. */
  advance(ms: number): void;
  close(): Promise<void>;
};

/** A centre with Kabupaten Serang and nobody in it, on a clock of its own. */
export async function openCentre(engine: (typeof engines)[number], more: Partial<ServerParts> = {}): Promise<Centre> {
  const opened = await engine.open();
  let at = Date.parse('2026-11-05T02:00:00.000Z');
  await ensureServerKey(opened.db);
  await ensureFeedEpoch(opened.db);
  await loadKabupaten(opened.db, kab);
  const parts: ServerParts = {
    db: opened.db,
    now: () => new Date(at),
    random: randomBytes,
    growth: await loadGrowthTables(),
    version: '0.0.0-test',
    ...more,
  };
  const app = await createServer(parts);
  const close = async () => {
    await app.close();
    await opened.close();
  };
  const advance = (ms: number) => {
    at += ms;
  };
  return { opened, app, parts, advance, close };
}

export type Person = {
  readonly name: string;
  readonly role: Role;
  readonly scope: readonly ScopeUnit[];
  readonly office?: Office;
};

const inMongpok = (rw: string | null = null, rt: string | null = null): ScopeUnit[] => [{ desa: mongpok, rw, rt }];
export const siti: Person = { name: 'Siti', role: 'kader', scope: inMongpok('001', '001') };
export const dewi: Person = { name: 'Dewi', role: 'kader', scope: inMongpok('001', '002') };
export const ratna: Person = { name: 'Ratna', role: 'supervisor', scope: inMongpok() };
export const umar: Person = { name: 'Umar', role: 'kepala_desa', scope: inMongpok() };
export const hasan: Person = { name: 'Hasan', role: 'opd', scope: inMongpok(), office: 'disdukcapil' };
export const wulan: Person = { name: 'Wulan', role: 'admin', scope: inMongpok() };

export async function addPerson(parts: AccountParts, person: Person): Promise<string> {
  const created = await createAccount(parts, { kab, ...person }, null);
  if (typeof created === 'string') throw new Error(created);
  return created.id;
}

export async function codeFor(parts: AccountParts, account: string): Promise<string> {
  const issued = await issueCode(parts, { kab, account, by: null });
  if (issued === 'not_found') throw new Error('no such account');
  return issued.code;
}

/** A key pair as a phone makes it, and its public half as it is sent. */
export async function makeDeviceKey(): Promise<{ pair: webcrypto.CryptoKeyPair; public_key: string }> {
  const pair = await webcrypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, false, ['deriveBits']);
  const raw = await webcrypto.subtle.exportKey('raw', pair.publicKey);
  return { pair, public_key: Buffer.from(raw).toString('base64url') };
}

export type LoggedIn = Enrolment & { readonly pair: webcrypto.CryptoKeyPair };

/** The person with an account, a device and a session, by way of a one-time code. */
export async function logIn({ app, parts }: Centre, person: Person): Promise<LoggedIn> {
  const code = await codeFor(parts, await addPerson(parts, person));
  const { pair, public_key } = await makeDeviceKey();
  const answer = await app.inject({ method: 'POST', url: '/api/enrol', payload: { code, public_key } });
  if (answer.statusCode !== 200) throw new Error(`enrolment was refused: ${answer.body}`);
  return { ...(answer.json() as Enrolment), pair };
}

/** A request in somebody's name. */
export function ask(
  { app }: Centre,
  who: Pick<Enrolment, 'session'>,
  request: Omit<InjectOptions, 'headers'> & { headers?: Record<string, string> },
): Promise<LightMyRequestResponse> {
  return app.inject({ ...request, headers: { ...request.headers, authorization: `Bearer ${who.session}` } });
}
