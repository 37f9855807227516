import type { Database } from '../db/database.ts';

/** These jobs run at the next look, whenever they last did: something that they go by has changed. */
export async function hastenJobs(db: Database, names: readonly string[]): Promise<void> {
  await db.transaction({ actor: 'owner' }, (tx) =>
    tx.query(`update setting set value = to_jsonb(''::text) where name = any ($1::text[])`, [
      names.map((name) => `job ${name}`),
    ]),
  );
}

/** Whether it is this server's turn to do the job: once in `everyMs`, however many copies of the server there are. */
export async function claimTurn(db: Database, job: { name: string; everyMs: number; now: Date }): Promise<boolean> {
  const due = new Date(job.now.getTime() - job.everyMs).toISOString();
  const rows = await db.transaction({ actor: 'owner' }, (tx) =>
    tx.query(
      `insert into setting (name, value) values ($1, to_jsonb($2::text))
       on conflict (name) do update set value = excluded.value where setting.value #>> '{}' <= $3
       returning name`,
      [`job ${job.name}`, job.now.toISOString(), due],
    ),
  );
  return rows.length > 0;
}
