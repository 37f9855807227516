import type { Transaction } from '../db/database.ts';

/**
 * `filling` while the village is being written: a start that finds it begins again from nothing. `tasks` says, by account
 * id, what each person of the village does.
 */
export type DemoMark = { readonly state: 'filling' | 'ready'; readonly tasks: Readonly<Record<string, string>> };

export async function readDemoMark(tx: Transaction): Promise<DemoMark | undefined> {
  const [row] = await tx.query<{ value: DemoMark }>("select value from setting where name = 'demo'");
  return row?.value;
}

export async function markDemo(tx: Transaction, mark: DemoMark): Promise<void> {
  await tx.query(
    `insert into setting (name, value) values ('demo', $1::jsonb)
     on conflict (name) do update set value = excluded.value`,
    [JSON.stringify(mark)],
  );
}

/** Whether everything in this database is invented, so that anybody may log in as anybody. */
export async function isDemo(tx: Transaction): Promise<boolean> {
  return (await readDemoMark(tx))?.state === 'ready';
}
