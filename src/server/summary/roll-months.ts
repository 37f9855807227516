import type { GrowthTables } from '../../domain/growth/tables.ts';
import { formulaVersion } from '../../programme/indicators/register.ts';
import { versionWith } from '../../programme/version-with.ts';
import type { Database, Transaction } from '../db/database.ts';
import { type Desa, dayIn, type Kabupaten } from '../intake/workspace.ts';
import { asJobs, dossiersAtOnce, lockDesa, rollDesas } from '../jobs/roll-desas.ts';
import { loadSettings } from '../settings/read-settings.ts';
import { loadDossiers } from './load-dossiers.ts';
import { firstOpenMonth, retallyDossiers } from './retally-dossiers.ts';

export type SummaryParts = { readonly db: Database; readonly now: () => Date; readonly growth: GrowthTables };

/**
 * The daily job: every household has a tally for the running month of its zone, counted by this version's formulas with what the kabupaten has settled,
 * and whatever was to change by itself has changed. Returns how many dossiers were counted.
 */
export function rollMonths(parts: SummaryParts): Promise<number> {
  return rollDesas(parts.db, (tx, at) => rollDesa(tx, parts, at));
}

/** Counts a desa from nothing and puts its sums right: what they are if no difference was ever lost. */
export async function recountDesa(parts: SummaryParts, at: { kab: string; desa: string }): Promise<void> {
  await asJobs(parts.db, at.kab, async (tx) => {
    const desa = await lockDesa(tx, at);
    if (desa === undefined) return;
    const from = firstOpenMonth(desa.zone, parts.now());
    await tx.query('delete from tally where kab = $1 and desa = $2 and month >= $3', [at.kab, at.desa, from]);
    await tx.query(
      `update rollup set numerator = 0, denominator = 0, missing = 0, excluded = 0
       where kab = $1 and desa = $2 and month >= $3`,
      [at.kab, at.desa, from],
    );
    const rows = await tx.query<{ household: string }>(
      'select distinct household from record where kab = $1 and desa = $2 and household is not null',
      [at.kab, at.desa],
    );
    const settings = await loadSettings(tx, at.kab);
    await tally(tx, parts, { kab: at.kab, settings, desa, households: rows.map(({ household }) => household) });
  });
}

async function rollDesa(tx: Transaction, parts: SummaryParts, at: { kab: string; desa: Desa }): Promise<number> {
  const { desa } = at;
  const today = dayIn(desa.zone, parts.now());
  const settings = await loadSettings(tx, at.kab);
  const rows = await tx.query<{ household: string }>(
    `select distinct t.household from tally t
     where t.kab = $1 and t.desa = $2 and t.month >= $3
       and (t.next_change <= $4 or t.formula_version <> $5
         or not exists (select from tally c where c.kab = t.kab and c.household = t.household and c.month = $6))
     limit $7`,
    [
      at.kab,
      desa.code,
      firstOpenMonth(desa.zone, parts.now()),
      today,
      versionWith(formulaVersion, settings),
      today.slice(0, 7),
      dossiersAtOnce,
    ],
  );
  await tally(tx, parts, { kab: at.kab, settings, desa, households: rows.map(({ household }) => household) });
  return rows.length;
}

async function tally(
  tx: Transaction,
  { now, growth }: SummaryParts,
  { desa, households, ...kabupaten }: Kabupaten & { desa: Desa; households: readonly string[] },
): Promise<void> {
  const dossiers = await loadDossiers(tx, kabupaten, { households });
  const desas = new Map([[desa.code, desa]]);
  await retallyDossiers(tx, { ...kabupaten, desas, now: now(), growth }, dossiers);
}
