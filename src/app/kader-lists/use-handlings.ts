import { useEffect, useState } from 'preact/hooks';
import { followUpId, type Handling } from '../../domain/follow-up.ts';
import type { Dossier } from '../../programme/dossier.ts';
import { handlingsOf } from '../../programme/follow-up/handling-of.ts';
import { sha256 } from '../records/sha-256.ts';
import type { WorkItem } from './work-items.ts';

/** By row, what stands of what offices and supervisor said. */
export type Handlings = ReadonlyMap<string, readonly Handling[]>;

const none: Handlings = new Map();

export function useHandlings(items: readonly WorkItem[], dossiers: ReadonlyMap<string, Dossier>): Handlings {
  const [found, setFound] = useState(none);
  useEffect(() => {
    let isGone = false;
    void findHandlings(items, dossiers).then((handlings) => isGone || setFound(handlings));
    return () => {
      isGone = true;
    };
  }, [items, dossiers]);
  return found;
}

/** Ids are worked out only for families of whom an office has said something. */
export async function findHandlings(
  items: readonly WorkItem[],
  dossiers: ReadonlyMap<string, Dossier>,
): Promise<Handlings> {
  const pairs = await Promise.all(items.map((item) => handlingFor(item, dossiers.get(item.household))));
  return new Map(pairs.flatMap((pair) => (pair === undefined ? [] : [pair])));
}

async function handlingFor(item: WorkItem, dossier: Dossier | undefined): Promise<[string, Handling[]] | undefined> {
  if (dossier?.records.every(({ handling = [] }) => handling.length === 0) !== false) return undefined;
  const words = handlingsOf(dossier, await followUpId(item, sha256));
  return words.length === 0 ? undefined : [item.key, words];
}
