import type { SessionActor } from '../accounts/session-actor.ts';
import type { Transaction } from '../db/database.ts';

export type FoundDesa = { readonly code: string; readonly zone: string; readonly name: string };

/** The desa asked for, or one's own first; undefined outside one's scope. */
export async function findDesa(
  tx: Transaction,
  { kab, scope }: SessionActor,
  desa = scope[0]?.desa,
): Promise<FoundDesa | undefined> {
  if (desa === undefined || !scope.some((unit) => unit.desa === desa)) return undefined;
  const [row] = await tx.query<FoundDesa>(
    `select d.code, d.zone, coalesce(r.name, d.code) as name from desa d left join region r on r.code = d.code
     where d.kab = $1 and d.code = $2`,
    [kab, desa],
  );
  return row;
}
