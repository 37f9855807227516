import { useMemo } from 'preact/hooks';
import type { GrowthTables } from '../../domain/growth/tables.ts';
import type { Directory } from '../kader/record-name.ts';
import { perDossier } from '../records/per-dossier.ts';
import { useEveryDossier } from '../records/use-every-dossier.ts';
import { today } from '../shell/clock.ts';
import { growthTables } from '../shell/growth-tables.ts';
import { type WorkItem, workItemsOf } from './work-items.ts';

type At = { readonly today: string; readonly growth: GrowthTables };

const itemsAt = perDossier((dossier, at: At) => workItemsOf(dossier, at));

/** Every case on this phone; undefined until the growth tables are unpacked and all families are looked through. */
export function useWorkItems({ dossiers }: Directory): readonly WorkItem[] | undefined {
  const growth = growthTables.value;
  const at = growth && { today: today(), growth };
  const every = useEveryDossier(dossiers, at && itemsAt(at));
  return useMemo(() => every?.flat(), [every]);
}
