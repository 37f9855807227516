import { type ProblemCode, problemCode } from '../../domain/problem.ts';
import { uuidV7 } from '../../domain/uuid.ts';
import { batchBytes, batchType } from '../../domain/wire/batch.ts';
import { challengeAnswer, sessionAnswer } from '../../domain/wire/messages.ts';
import { Refusal } from '../refusal.ts';
import { sealEnvelope } from '../seal-envelope.ts';
import { readMeta, writeMeta } from '../store/open-store.ts';
import { runStored } from '../store/run-stored.ts';
import type { Unlocked } from '../unlocked.ts';
import { noteBytes } from './note-bytes.ts';

const spot = ['meta', 'session'] as const;

export async function keepSession(unlocked: Pick<Unlocked, 'store' | 'vault'>, token: string): Promise<void> {
  const sealed = await unlocked.vault.sealJson(spot, token);
  await runStored(unlocked.store, () => writeMeta(unlocked.store.strict, 'session', sealed));
}

async function readSession({ store, vault }: Unlocked): Promise<string> {
  const sealed = await readMeta(store.strict, 'session');
  return sealed === undefined ? '' : vault.openJson<string>(spot, sealed);
}

export type Requester = (path: string, init?: RequestInit) => Promise<Response>;

/**
 * Calls in the account's name. When the session has expired, the device proves itself anew, once for all calls under way in
 * all tabs, and the call is repeated. Rejects with the refusal `session_lost` when the server does not know the device any more
 * (deliveries still arrive then: intake needs no session), and as `fetch` does when there is no network.
 */
export function openRequester(unlocked: Unlocked): Requester {
  return async (path, init) => {
    const session = await readSession(unlocked);
    const first = await call(unlocked, { session, path, init });
    if (first.status !== 401) return first;
    const refused = await renewOnce(unlocked, session);
    return refused ?? call(unlocked, { session: await readSession(unlocked), path, init });
  };
}

/** `null` when there is another session than the one that has expired: by this call, or by one that had the turn before. */
async function renewOnce(unlocked: Unlocked, expired: string): Promise<Response | null> {
  const renew = async () => ((await readSession(unlocked)) === expired ? renewSession(unlocked) : null);
  const ended = await unlocked.surroundings.lock(`cacah-session-${unlocked.device}`, renew, { waits: true });
  return ended === 'busy' ? null : ended;
}

type Call = { readonly session: string; readonly path: string; readonly init: RequestInit | undefined };

async function call(unlocked: Unlocked, { session, path, init = {} }: Call): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set('authorization', `Bearer ${session}`);
  return unlocked.surroundings.fetch(path, { cache: 'no-store', credentials: 'omit', ...init, headers });
}

/** `null` when there is a new session; else the server's answer that stood in the way. */
async function renewSession(unlocked: Unlocked): Promise<Response | null> {
  const { fetch } = unlocked.surroundings;
  const asked = await fetch('/api/session/challenge', { cache: 'no-store', credentials: 'omit' });
  await noteBytes(unlocked, { path: '/api/session/challenge', response: asked });
  const challenge = challengeAnswer.safeParse(await readJson(asked));
  if (!challenge.success) return asked;
  const proof = await proofBatch(unlocked, challenge.data.challenge);
  const headers = { 'content-type': batchType };
  const answer = await fetch('/api/session', { method: 'POST', headers, body: proof, credentials: 'omit' });
  await noteBytes(unlocked, { path: '/api/session', sent: proof.byteLength, response: answer });
  if (await hasProblem(answer, ['session_missing', 'not_allowed'])) throw new Refusal('session_lost');
  const session = sessionAnswer.safeParse(await readJson(answer));
  if (!session.success) return answer;
  await keepSession(unlocked, session.data.session);
  return null;
}

/** A batch of one envelope of kind `proof`: number 0, an id of its own, and as content the challenge's UTF-8 bytes. */
async function proofBatch(unlocked: Unlocked, challenge: string): Promise<Uint8Array<ArrayBuffer>> {
  const { device, store, surroundings } = unlocked;
  const epoch = await unlocked.epochs.current();
  const id = uuidV7(surroundings.now(), crypto.getRandomValues(new Uint8Array(10)));
  const about = { kind: 'proof', device, number: 0, revision: id } as const;
  const { bytes } = await sealEnvelope(about, new TextEncoder().encode(challenge), epoch);
  const highest = (await readMeta(store.strict, 'counter')) ?? 0;
  return batchBytes({ carrier: device, highest, epochs: [{ device, ...epoch.row }], envelopes: [bytes] });
}

/** Whether it is the server itself that says so: the sign-in page of a hot spot also knows the status 403. */
export async function hasProblem(response: Response, codes: readonly ProblemCode[]): Promise<boolean> {
  const code = await problemOf(response);
  return code !== undefined && codes.includes(code);
}

/** What the server itself has against it; undefined where all is well, and where somebody else answers. */
export async function problemOf(response: Response): Promise<ProblemCode | undefined> {
  return response.ok ? undefined : problemCode(response.status, await readJson(response));
}

export async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.clone().json();
  } catch {
    return null;
  }
}
