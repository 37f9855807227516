import { useEffect, useState } from 'preact/hooks';

/** Shorter turns (this very tab leaving and coming back) go by without a word. */
const quietMs = 400;

export type LockState = 'asking' | 'held' | 'elsewhere';

/** One window at a time fills in a record; the next one gets its turn by itself when this one closes. */
export function useDraftLock(record: string): LockState {
  const [state, setState] = useState<LockState>('asking');
  useEffect(() => {
    setState('asking');
    const giveUp = new AbortController();
    let release: () => void = () => undefined;
    const timer = setTimeout(() => setState('elsewhere'), quietMs);
    const hold = () => {
      clearTimeout(timer);
      setState('held');
      return new Promise<void>((resolve) => {
        release = resolve;
      });
    };
    navigator.locks.request(`cacah-isian-${record}`, { signal: giveUp.signal }, hold).catch(() => undefined);
    return () => {
      clearTimeout(timer);
      giveUp.abort();
      release();
    };
  }, [record]);
  return state;
}
