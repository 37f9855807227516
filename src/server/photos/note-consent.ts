import { visitConsent } from '../../programme/consent.ts';
import type { Dossier } from '../../programme/dossier.ts';
import type { Transaction } from '../db/database.ts';

/** Notes which visits of these households may not be kept photographs of any more, and which may again. */
export async function noteConsent(
  tx: Transaction,
  { kab, now }: { readonly kab: string; readonly now: Date },
  dossiers: readonly { readonly dossier: Dossier | undefined }[],
): Promise<void> {
  const said = dossiers.flatMap(({ dossier }) => (dossier === undefined ? [] : [visitConsent(dossier)]));
  const [kept, withdrawn] = [said.flatMap((one) => one.kept), said.flatMap((one) => one.withdrawn)];
  if (kept.length + withdrawn.length === 0) return;
  await tx.query(
    `with given as (
       delete from consent_withdrawn where kab = $1 and record = any ($2::uuid[])
     )
     insert into consent_withdrawn (kab, record, at) select $1, record, $4 from unnest($3::uuid[]) as record
     on conflict (kab, record) do nothing`,
    [kab, kept, withdrawn, now],
  );
}
