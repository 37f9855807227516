import { useEffect, useRef, useState } from 'preact/hooks';
import { newId } from '../form/begin-record.ts';
import { getSession } from '../session/current-session.ts';
import { emptyChild, type NewChild } from './new-child-draft.ts';

/** Sealed like a draft: a phone that dies in the middle has the child's name still. */
const keptName = 'anak-baru';

/** A word being typed is one write. */
const writeDelayMs = 250;

export type KeptChild = {
  /** Undefined until the phone has looked. */
  readonly child: NewChild | undefined;
  /** It was begun earlier, and not saved. */
  readonly isResumed: boolean;
  change(part: Partial<NewChild>): void;
  /** Saved or given up. */
  forget(): Promise<void>;
};

export function useKeptChild(posyandu: string | undefined): KeptChild {
  const session = getSession();
  const [child, setChild] = useState<NewChild>();
  const [isResumed, setResumed] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const pending = useRef<NewChild | undefined>(undefined);
  const write = () => {
    clearTimeout(timer.current);
    const next = pending.current;
    pending.current = undefined;
    if (next !== undefined) void session.keep(keptName, next).catch(() => undefined);
  };
  useEffect(() => {
    const start = (kept: NewChild | null | undefined) => {
      setResumed(kept != null);
      setChild(kept ?? emptyChild(newId(), posyandu));
    };
    session.kept<NewChild | null>(keptName).then(start, () => start(undefined));
    addEventListener('pagehide', write);
    return () => {
      removeEventListener('pagehide', write);
      write();
    };
  }, []);
  return {
    ...{ child, isResumed },
    change: (part) => {
      if (child === undefined) return;
      const next = { ...child, ...part };
      setChild(next);
      pending.current = next;
      clearTimeout(timer.current);
      timer.current = setTimeout(write, writeDelayMs);
    },
    forget: () => {
      clearTimeout(timer.current);
      pending.current = undefined;
      return session.keep(keptName, null);
    },
  };
}
