import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Outcome } from './ask-centre.ts';

export type Answered<T> = {
  /** Undefined while the first question is under way. */
  readonly outcome: Outcome<T> | undefined;
  reload(): Promise<void>;
};

/** Asks when the screen opens and whenever `about` changes; an answer that comes too late is dropped. */
export function useAnswer<T>(about: string, ask: () => Promise<Outcome<T>>): Answered<T> {
  const [held, setHeld] = useState<{ about: string; outcome: Outcome<T> }>();
  const newest = useRef(0);
  const latest = useRef(ask);
  latest.current = ask;
  const reload = useCallback(async () => {
    newest.current += 1;
    const mine = newest.current;
    const outcome = await latest.current();
    if (mine === newest.current) setHeld({ about, outcome });
  }, [about]);
  useEffect(() => {
    void reload();
    return () => {
      newest.current += 1;
    };
  }, [reload]);
  return { outcome: held?.about === about ? held.outcome : undefined, reload };
}
