import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Dossier } from '../../programme/dossier.ts';
import type { PerDossier } from './per-dossier.ts';

/** So few are worked out at once; more go in turns, so that the screen answers meanwhile. */
const atOnce = 8;
const turnMs = 12;

/**
 * What is made of every dossier, in their order; undefined until the last one is through, or while there is no memory to
 * work with. When dossiers change, what was there stays until the new ones are through.
 */
export function useEveryDossier<T>(
  dossiers: ReadonlyMap<string, Dossier>,
  memory: PerDossier<T> | undefined,
): readonly T[] | undefined {
  const [rounds, setRounds] = useState(0);
  const last = useRef<readonly T[] | undefined>(undefined);
  const made = useMemo(() => memory && everyOne([...dossiers.values()], memory), [dossiers, memory, rounds]);
  useEffect(() => {
    if (memory === undefined || made !== undefined) return;
    return inTurns([...dossiers.values()], memory, () => setRounds((before) => before + 1));
  }, [dossiers, memory, made]);
  if (made !== undefined) last.current = made;
  return last.current;
}

/** Undefined where more than a few are still to be worked out. */
function everyOne<T>(dossiers: readonly Dossier[], memory: PerDossier<T>): readonly T[] | undefined {
  const left = dossiers.filter((dossier) => !memory.has(dossier));
  return left.length > atOnce ? undefined : dossiers.map(memory.get);
}

/** Works them out in short turns and says when all are through; answers with the way to stop. */
export function inTurns<T>(dossiers: readonly Dossier[], memory: PerDossier<T>, onDone: () => void): () => void {
  let at = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const turn = () => {
    const end = performance.now() + turnMs;
    while (at < dossiers.length && performance.now() < end) memory.get(dossiers[at++] as Dossier);
    if (at < dossiers.length) timer = setTimeout(turn);
    else onDone();
  };
  timer = setTimeout(turn);
  return () => clearTimeout(timer);
}
