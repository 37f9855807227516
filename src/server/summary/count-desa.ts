import type { GrowthTables } from '../../domain/growth/tables.ts';
import { type Figures, noFigures } from '../../programme/indicators/register.ts';
import { addFigures, tallyDossier } from '../../programme/tally.ts';
import type { Transaction } from '../db/database.ts';
import type { Kabupaten } from '../intake/workspace.ts';
import { dossiersAtOnce } from '../jobs/roll-desas.ts';
import type { DossierToTally } from './dossier-to-tally.ts';
import { loadDossiers } from './load-dossiers.ts';
import { loadSaved } from './saved-revisions.ts';

export type CountedPlace = { readonly desa: string; readonly rw: string | null; readonly rt: string | null };

/**
 * A desa's figures for a month, as of its end or of today while it runs, worked out from the stored records and from nothing else: neither tallies nor sums are
 * looked at. Under the lock of the desa, so that nothing moves meanwhile.
 */
export async function countDesa(
  tx: Transaction,
  { growth, ...kabupaten }: Kabupaten & { growth: GrowthTables },
  { month, today, ...place }: CountedPlace & { month: string; today: string },
): Promise<Figures> {
  const { kab } = kabupaten;
  const households = await listHouseholds(tx, kab, place.desa);
  let figures = noFigures;
  for (let at = 0; at < households.length; at += dossiersAtOnce) {
    const dossiers = await loadDossiers(tx, kabupaten, { households: households.slice(at, at + dossiersAtOnce) });
    const counted = dossiers.filter((one) => isCounted(one, { month, ...place }));
    const saved = await loadSaved(
      tx,
      kab,
      counted.flatMap(({ split }) => split),
    );
    for (const { dossier } of counted) {
      if (dossier !== undefined)
        figures = addFigures(figures, tallyDossier(dossier, { month, today, growth, saved }).figures);
    }
  }
  return figures;
}

async function listHouseholds(tx: Transaction, kab: string, desa: string): Promise<string[]> {
  const rows = await tx.query<{ household: string }>(
    'select distinct household from record where kab = $1 and desa = $2 and household is not null order by household',
    [kab, desa],
  );
  return rows.map(({ household }) => household);
}

/** Where the household itself is, and from the month on in which it was first visited. */
function isCounted(
  { dossier, first }: DossierToTally,
  { month, desa, rw, rt }: CountedPlace & { month: string },
): boolean {
  if (dossier === undefined || first === undefined || first > month) return false;
  const { place } = dossier;
  return place.desa === desa && (rw === null || place.rw === rw) && (rt === null || place.rt === rt);
}
