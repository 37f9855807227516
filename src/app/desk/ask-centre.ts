import type { ZodMiniType } from 'zod/mini';
import type { DeviceSession } from '../../device/device-session.ts';
import { Refusal } from '../../device/refusal.ts';
import { type ProblemCode, problemCode } from '../../domain/problem.ts';

/** How a call to the centre ends. `expired`: this device is not let in any more, or has been locked meanwhile. */
export type Outcome<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'offline' }
  | { readonly kind: 'expired' }
  | { readonly kind: 'problem'; readonly code: ProblemCode };

export type Asker = Pick<DeviceSession, 'request'>;

/** Reads; what the centre says is parsed before a screen sees it. */
export function askCentre<T>(session: Asker, path: string, shape: ZodMiniType<T>): Promise<Outcome<T>> {
  return call(session, path, { read: (json) => shape.safeParse(json) });
}

/** Writes, and reads what the centre answers. */
export function sendToCentre<T>(
  session: Asker,
  path: string,
  { body, shape }: { body: unknown; shape: ZodMiniType<T> },
): Promise<Outcome<T>> {
  return call(session, path, { init: writing(body), read: (json) => shape.safeParse(json) });
}

/** Writes where "done" (204) is all there is to hear. */
export function tellCentre(session: Asker, path: string, body?: unknown): Promise<Outcome<null>> {
  return call(session, path, {
    init: writing(body),
    read: (json) => (json === null ? { success: true, data: null } : { success: false }),
  });
}

function writing(body: unknown): RequestInit {
  if (body === undefined) return { method: 'POST' };
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

type Read<T> = { readonly success: true; readonly data: T } | { readonly success: false };
type Call<T> = { readonly init?: RequestInit; readonly read: (json: unknown) => Read<T> };

async function call<T>(session: Asker, path: string, { init, read }: Call<T>): Promise<Outcome<T>> {
  try {
    const response = await session.request(path, init);
    const json = response.status === 204 ? null : await readJson(response);
    if (!response.ok) return refused(problemCode(response.status, json));
    // The sign-in page of a hot spot answers 200 too, but not with JSON.
    if (json === undefined) return { kind: 'offline' };
    const found = read(json);
    return found.success ? { kind: 'ok', value: found.data } : { kind: 'problem', code: 'fault' };
  } catch (error) {
    return { kind: error instanceof Refusal ? 'expired' : 'offline' };
  }
}

/** Undefined where it is no JSON. */
async function readJson(response: Response): Promise<unknown> {
  return response.json().catch(() => undefined);
}

/** Without a code of ours it was not the centre that answered, but something on the way. */
function refused(code: ProblemCode | undefined): Outcome<never> {
  if (code === 'session_missing' || code === 'session_expired') return { kind: 'expired' };
  return code === undefined ? { kind: 'offline' } : { kind: 'problem', code };
}
