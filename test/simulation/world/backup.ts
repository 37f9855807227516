import type { Row } from '../../../src/server/db/database.ts';
import { readFeedEpoch, renewFeedEpoch } from '../../../src/server/feed/feed-epoch.ts';
import { asOwner } from './as-owner.ts';
import type { World } from './world.ts';

/** All rows of all tables at one moment, and after how many operations and destroyed devices that was. */
export type Backup = { readonly tables: readonly Table[]; readonly destroyed: number; readonly at: number };
type Table = { readonly name: string; readonly columns: string; readonly rows: string };

export async function makeBackup(world: World): Promise<Backup> {
  const found = await asOwner<Row & { name: string; columns: string }>(world, tablesSql, []);
  const tables: Table[] = [];
  for (const { name, columns } of found) {
    const [row] = await asOwner<{ rows: string }>(
      world,
      `select coalesce(json_agg(t), '[]')::text as rows from public.${name} t`,
      [],
    );
    tables.push({ name, columns, rows: row?.rows ?? '[]' });
  }
  return { tables, destroyed: world.model.destroyed.length, at: world.operations };
}

/** The database as it was, and then what `cacah restored` does: phones pull from zero and give again what is lacking. */
export async function restoreBackup(world: World, { tables }: Backup): Promise<void> {
  await world.shared.db.transaction({ actor: 'owner' }, async ({ query }) => {
    for (const { name, columns, rows } of tables) {
      await query(`delete from public.${name}`);
      await query(
        `insert into public.${name} (${columns}) overriding system value
         select ${columns} from jsonb_populate_recordset(null::public.${name}, $1::jsonb)`,
        [rows],
      );
    }
  });
  const ended = await world.shared.db.transaction({ actor: 'owner' }, readFeedEpoch);
  await renewFeedEpoch(world.shared.db, ended);
}

/** Devices that enrolled after the backup are strangers to it, and what was destroyed since is nowhere any more. */
export async function mayRestore(world: World, backup: Backup): Promise<boolean> {
  const devices = backup.tables.find(({ name }) => name === 'device')?.rows ?? '';
  const rows = await asOwner<{ id: string }>(world, 'select id from device where kab = $1', [world.kab]);
  return backup.destroyed === world.model.destroyed.length && rows.every(({ id }) => devices.includes(id));
}

const tablesSql = `select c.table_name as name, string_agg(quote_ident(c.column_name), ', ' order by c.ordinal_position) as columns
  from information_schema.columns c
  where c.table_schema = 'public' and c.is_generated = 'NEVER' and c.table_name in (
    select k.table_name from information_schema.columns k where k.table_schema = 'public' and k.column_name = 'kab')
  group by c.table_name order by c.table_name`;
