import type { Dossier } from '../../programme/dossier.ts';

/** What is made of a dossier, once: a dossier never changes, and one that says something else is another one. */
export type PerDossier<T> = {
  has(dossier: Dossier): boolean;
  get(dossier: Dossier): T;
};

/**
 * For what depends on a dossier and on little else: a day, the growth tables. `work` is done once for each dossier; when
 * anything else of `at` changes, everything is forgotten. After locking nothing holds a dossier any more, nor what was made of it.
 */
export function perDossier<At extends object, T>(work: (dossier: Dossier, at: At) => T): (at: At) => PerDossier<T> {
  let last: { readonly at: At; readonly memory: PerDossier<T> } | undefined;
  return (at) => {
    if (last === undefined || !isSame(last.at, at)) last = { at, memory: openMemory((dossier) => work(dossier, at)) };
    return last.memory;
  };
}

function openMemory<T>(work: (dossier: Dossier) => T): PerDossier<T> {
  const made = new WeakMap<Dossier, { readonly it: T }>();
  return {
    has: (dossier) => made.has(dossier),
    get(dossier) {
      const held = made.get(dossier) ?? { it: work(dossier) };
      made.set(dossier, held);
      return held.it;
    },
  };
}

function isSame<At extends object>(one: At, other: At): boolean {
  const keys = Object.keys({ ...one, ...other }) as (keyof At)[];
  return keys.every((key) => one[key] === other[key]);
}
