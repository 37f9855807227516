import { signal } from '@preact/signals';
import { type GrowthTables, loadGrowthTables } from '../../domain/growth/tables.ts';

/** The WHO and Permenkes figures, once they are unpacked; screens show figures without verdicts until then. */
export const growthTables = signal<GrowthTables | undefined>(undefined);

export async function loadGrowth(): Promise<void> {
  growthTables.value ??= await loadGrowthTables();
}
