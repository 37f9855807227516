import { useCallback, useEffect, useState } from 'preact/hooks';
import type { ZodMiniType } from 'zod/mini';
import type { DeviceSession } from '../../device/device-session.ts';
import { askCentre, type Outcome } from '../desk/ask-centre.ts';
import { getSession } from '../session/current-session.ts';

export type KeptAnswer<T> = {
  readonly shown: T | undefined;
  /** How the newest question to the centre ended; undefined while it is under way. */
  readonly outcome: Outcome<unknown> | undefined;
  /** False until the phone itself has been looked at. */
  readonly isLooked: boolean;
  reload(): void;
};

type Asked<T> = { readonly path: string; readonly shape: ZodMiniType<T> };
type Held<T> = { readonly path: string; readonly shown: T | undefined; readonly outcome: Outcome<unknown> | undefined };

/** What the centre says, and until then, and without a signal, what a kepala desa's phone has kept of it, sealed. */
export function useKeptAnswer<T>({ path, shape }: Asked<T>): KeptAnswer<T> {
  const session = getSession();
  const [held, setHeld] = useState<Held<T>>();
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let isCurrent = turn >= 0;
    void loadAnswer(session, { path, shape }, (answer) => isCurrent && setHeld({ path, ...answer }));
    return () => {
      isCurrent = false;
    };
  }, [session, path, turn]);
  const mine = held?.path === path ? held : undefined;
  return {
    shown: mine?.shown,
    outcome: mine?.outcome,
    isLooked: mine !== undefined,
    reload: useCallback(() => setTurn((now) => now + 1), []),
  };
}

type Keeper = Pick<DeviceSession, 'request' | 'keep' | 'kept' | 'account'>;

/** First what is kept, then what the centre says: the screen never waits for a signal. */
export async function loadAnswer<T>(
  session: Keeper,
  { path, shape }: Asked<T>,
  say: (answer: Omit<Held<T>, 'path'>) => void,
): Promise<void> {
  const keeps = session.account.role === 'kepala_desa';
  const before = keeps ? shape.safeParse(await session.kept<unknown>(path).catch(() => undefined)) : undefined;
  const kept = before?.success ? before.data : undefined;
  say({ shown: kept, outcome: undefined });
  const outcome = await askCentre(session, path, shape);
  // A full disk must not hide what has just arrived.
  if (keeps && outcome.kind === 'ok') await session.keep(path, outcome.value, 'fetched').catch(() => undefined);
  say({ shown: outcome.kind === 'ok' ? outcome.value : kept, outcome });
}
