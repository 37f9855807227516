import { uuidV7 } from '../../../src/domain/uuid.ts';
import { clearShelves } from '../kit/browser-globals.ts';
import { asOwner } from './as-owner.ts';
import { assign, randomScope } from './assignments.ts';
import { createPhone } from './phone.ts';
import type { World } from './world.ts';

const kaders = ['Siti', 'Dewi', 'Rohmah', 'Sari'];

/** A kabupaten of its own with its desa, kaders with a phone each, and a supervisor. Nothing is surveyed yet. */
export async function settleKabupaten(world: World): Promise<void> {
  const { kab, desas, dice } = world;
  await clearShelves();
  for (const desa of desas) {
    await asOwner(world, 'insert into region (code, name) values ($1, $1) on conflict do nothing', [desa]);
    await asOwner(world, 'insert into desa (kab, code) values ($1, $2)', [kab, desa]);
  }
  const count = 2 + dice.below(3);
  for (const [at, name] of kaders.slice(0, count).entries()) {
    const scope = randomScope(world);
    const account = await addAccount(world, name, 'kader');
    world.phones.push(createPhone(world, { name, account, scope, isOld: at === 1 }));
  }
  for (const { account, scope } of world.phones) await assign(world, account, scope);
  const scope = desas.map((desa) => ({ desa, rw: null, rt: null }));
  const id = await addAccount(world, 'Ratna', 'supervisor');
  await assign(world, id, scope);
  world.supervisor = { id, name: 'Ratna', scope };
}

async function addAccount(world: World, name: string, role: string): Promise<string> {
  const id = uuidV7(world.scheduler.now(), world.dice.bytes(10));
  await asOwner(world, 'insert into account (kab, id, name, role) values ($1, $2, $3, $4)', [
    world.kab,
    id,
    name,
    role,
  ]);
  return id;
}

/** Nothing of an earlier seed is left: jobs go through all kabupaten that there are. */
/** Emptying a few rows is a tenth of the work of making forty tables anew, which `truncate` does. */
export async function clearKabupaten({ shared }: Pick<World, 'shared'>): Promise<void> {
  await shared.db.transaction({ actor: 'owner' }, ({ script }) => script(clearing));
}

const clearing = `set local session_replication_role = replica;
  do $$ declare name text; begin
    for name in select distinct table_name from information_schema.columns where table_schema = 'public' and column_name = 'kab'
    loop execute format('delete from %I', name); end loop;
    for name in select sequencename from pg_sequences where schemaname = 'public'
    loop execute format('alter sequence %I restart', name); end loop;
  end $$`;
