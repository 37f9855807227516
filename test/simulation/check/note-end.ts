import { asOwner } from '../world/as-owner.ts';
import type { World } from '../world/world.ts';

/** The centre's last state goes into the trace: what happened alike must have ended alike. */
export async function noteEnd(world: World): Promise<void> {
  for (const sql of states) {
    const rows = await asOwner<{ line: string }>(world, sql, [world.kab]);
    for (const { line } of rows) world.scheduler.note(`end ${line}`);
  }
}

/** Nothing of it depends on a key or a nonce. */
const states = [
  `select concat_ws(' ', 'revision', id, record, state, reason, verdict, number, array_to_string(parents, ',')) as line
   from revision where kab = $1 order by id`,
  `select concat_ws(' ', 'head', record, answers, conflicts, irrelevant) as line from head where kab = $1 order by record`,
  `select concat_ws(' ', 'sum', desa, month, rw, rt, indicator, numerator, denominator, missing) as line from rollup
   where kab = $1 order by desa, month, rw, rt, indicator`,
  `select concat_ws(' ', 'photo', encode(name, 'hex'), state, is_stored, size) as line
   from photo where kab = $1 order by name`,
  `select concat_ws(' ', 'device', id, highest_number, arrived) as line from device where kab = $1 order by id`,
];
