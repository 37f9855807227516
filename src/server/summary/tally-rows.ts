import type { Figures } from '../../programme/indicators/register.ts';
import type { Transaction } from '../db/database.ts';

/** What one dossier contributes in one month, and where. */
export type StoredTally = {
  readonly household: string;
  readonly month: string;
  readonly desa: string;
  readonly rw: string;
  readonly rt: string;
  readonly figures: Figures;
  readonly next_change: string | null;
  readonly formula_version: string;
};

export async function loadTallies(
  tx: Transaction,
  kab: string,
  { households, from }: { households: readonly string[]; from: string },
): Promise<StoredTally[]> {
  return tx.query<StoredTally>(
    `select household, month, desa, rw, rt, figures, next_change, formula_version from tally
     where kab = $1 and household = any ($2::uuid[]) and month >= $3`,
    [kab, households, from],
  );
}

export async function writeTallies(
  tx: Transaction,
  kab: string,
  { removed, added }: { removed: readonly StoredTally[]; added: readonly StoredTally[] },
): Promise<void> {
  if (removed.length > 0) {
    await tx.query(
      `delete from tally t using jsonb_to_recordset($2::jsonb) as r (household uuid, month text)
       where t.kab = $1 and t.household = r.household and t.month = r.month`,
      [kab, JSON.stringify(removed.map(({ household, month }) => ({ household, month })))],
    );
  }
  if (added.length === 0) return;
  await tx.query(
    `insert into tally (kab, household, month, desa, rw, rt, figures, next_change, formula_version)
     select $1, household, month, desa, rw, rt, figures, next_change, formula_version
     from jsonb_to_recordset($2::jsonb) as t (household uuid, month text, desa text, rw text, rt text, figures jsonb,
       next_change date, formula_version text)
     on conflict (kab, household, month) do update set desa = excluded.desa, rw = excluded.rw, rt = excluded.rt,
       figures = excluded.figures, next_change = excluded.next_change, formula_version = excluded.formula_version`,
    [kab, JSON.stringify(added)],
  );
}
