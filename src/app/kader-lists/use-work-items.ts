import { useMemo } from 'preact/hooks';
import type { Dossier } from '../../programme/dossier.ts';
import type { Directory } from '../kader/record-name.ts';
import { today } from '../shell/clock.ts';
import { growthTables } from '../shell/growth-tables.ts';
import { type WorkAt, type WorkItem, workItemsOf } from './work-items.ts';

/** Every case on this phone; undefined until the growth tables are unpacked. */
export function useWorkItems(directory: Directory): readonly WorkItem[] | undefined {
  const growth = growthTables.value;
  const day = today();
  return useMemo(() => {
    if (growth === undefined) return undefined;
    return [...directory.dossiers.values()].flatMap((dossier) =>
      knownItems(dossier, directory, { today: day, growth }),
    );
  }, [directory, growth, day]);
}

/** Going from screen to screen does not work them out again: a dossier that changes is another one. */
const known = new WeakMap<Dossier, { readonly day: string; readonly items: readonly WorkItem[] }>();

function knownItems(dossier: Dossier, directory: Directory, at: WorkAt): readonly WorkItem[] {
  const before = known.get(dossier);
  if (before?.day === at.today) return before.items;
  const items = workItemsOf(dossier, directory, at);
  known.set(dossier, { day: at.today, items });
  return items;
}
