import type { Database } from '../db/database.ts';

/** The kabupaten that have a desa here: jobs work in one of them at a time. */
export async function listKabupaten(db: Database): Promise<string[]> {
  const rows = await db.transaction({ actor: 'accounts', readOnly: true }, (tx) =>
    tx.query<{ kab: string }>('select distinct kab from desa order by kab'),
  );
  return rows.map(({ kab }) => kab);
}
