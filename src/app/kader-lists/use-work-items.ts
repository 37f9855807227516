import { useEffect, useState } from 'preact/hooks';
import type { Dossier } from '../../programme/dossier.ts';
import type { Directory } from '../kader/record-name.ts';
import { today } from '../shell/clock.ts';
import { growthTables } from '../shell/growth-tables.ts';
import { type WorkAt, type WorkItem, workItemsOf } from './work-items.ts';

/**
 * Every case on this phone; undefined until they are worked out for the first time. 300 families take a cheap phone
 * seconds: that is done in slices between which the screen answers, and what was known stays until the new is there.
 */
export function useWorkItems(directory: Directory): readonly WorkItem[] | undefined {
  const growth = growthTables.value;
  const day = today();
  const [items, setItems] = useState(() => itemsKnown(directory, day));
  useEffect(() => {
    if (growth === undefined || directory.dossiers.size === 0) return;
    let isGone = false;
    const at = { today: day, growth };
    void gatherItems(directory, at, () => isGone).then((found) => isGone || setItems(found));
    return () => {
      isGone = true;
    };
  }, [directory, growth, day]);
  return directory.dossiers.size === 0 ? none : items;
}

const none: readonly WorkItem[] = [];

/** Going from screen to screen does not work them out again: a dossier that changes is another one. */
const known = new WeakMap<Dossier, { readonly day: string; readonly items: readonly WorkItem[] }>();

/** Undefined while a single family is still to be looked at; nothing is said of a phone on which nobody is yet. */
function itemsKnown({ dossiers }: Directory, day: string): readonly WorkItem[] | undefined {
  if (dossiers.size === 0) return undefined;
  const held = [...dossiers.values()].map((dossier) => known.get(dossier));
  return held.every((one) => one?.day === day) ? held.flatMap((one) => one?.items ?? []) : undefined;
}

const sliceMs = 30;

async function gatherItems(directory: Directory, at: WorkAt, isGone: () => boolean): Promise<readonly WorkItem[]> {
  const found: WorkItem[] = [];
  let restAt = performance.now() + sliceMs;
  for (const dossier of directory.dossiers.values()) {
    found.push(...itemsOf(dossier, directory, at));
    if (performance.now() < restAt) continue;
    await new Promise((resolve) => setTimeout(resolve));
    if (isGone()) return [];
    restAt = performance.now() + sliceMs;
  }
  return found;
}

function itemsOf(dossier: Dossier, directory: Directory, at: WorkAt): readonly WorkItem[] {
  const before = known.get(dossier);
  if (before?.day === at.today) return before.items;
  const items = workItemsOf(dossier, directory, at);
  known.set(dossier, { day: at.today, items });
  return items;
}
