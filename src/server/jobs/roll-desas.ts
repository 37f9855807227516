import type { Database, Transaction } from '../db/database.ts';
import { listKabupaten } from '../intake/list-kabupaten.ts';
import type { Desa } from '../intake/workspace.ts';

/** How many dossiers a job works out in one transaction: intake waits for the desa that long. */
export const dossiersAtOnce = 500;

type RollDesa = (tx: Transaction, at: { readonly kab: string; readonly desa: Desa }) => Promise<number>;

/**
 * Goes through every desa, under its lock, as often as there is a full batch of dossiers to be worked out anew. `roll` does
 * one batch and says how many dossiers it found; answers with how many there were.
 */
export async function rollDesas(db: Database, roll: RollDesa): Promise<number> {
  let count = 0;
  for (const kab of await listKabupaten(db)) {
    for (const desa of await asJobs(db, kab, (tx) => listDesas(tx, kab))) {
      for (let done = dossiersAtOnce; done === dossiersAtOnce; count += done) {
        done = await asJobs(db, kab, (tx) => rollLocked(tx, { kab, desa }, roll));
      }
    }
  }
  return count;
}

async function rollLocked(tx: Transaction, at: { kab: string; desa: string }, roll: RollDesa): Promise<number> {
  const desa = await lockDesa(tx, at);
  return desa === undefined ? 0 : roll(tx, { kab: at.kab, desa });
}

async function listDesas(tx: Transaction, kab: string): Promise<string[]> {
  const rows = await tx.query<{ code: string }>('select code from desa where kab = $1 order by code', [kab]);
  return rows.map(({ code }) => code);
}

export async function lockDesa(
  tx: Transaction,
  { kab, desa }: { kab: string; desa: string },
): Promise<Desa | undefined> {
  const [row] = await tx.query<Desa>('select code, zone from desa where kab = $1 and code = $2 for update', [
    kab,
    desa,
  ]);
  return row;
}

export function asJobs<T>(db: Database, kab: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return db.transaction({ actor: 'jobs', settings: { 'cacah.kab': kab } }, work);
}
