import type { Head } from '../../../src/domain/head.ts';
import type { Database, Row } from '../../../src/server/db/database.ts';
import { readHeads } from '../../../src/server/feed/read-heads.ts';
import { kab } from './village.ts';

export function asOwner<T extends Row>(db: Database, sql: string, params: readonly unknown[] = []): Promise<T[]> {
  return db.transaction({ actor: 'owner' }, ({ query }) => query<T>(sql, params));
}

/** The head as the server holds it, whoever may see it. */
export async function headOf(db: Database, record: string): Promise<Head | undefined> {
  const heads = await db.transaction({ actor: 'owner' }, (tx) => readHeads(tx, kab, [record]));
  return heads.get(record);
}

/** The sums that are not zero, as lines: `2026-11 001/001 C1 1 1 0 0`. */
export async function readRollup(db: Database): Promise<string[]> {
  const rows = await asOwner<{ line: string }>(
    db,
    `select concat_ws(' ', desa, month, rw || '/' || rt, indicator, numerator, denominator, missing, excluded) as line
     from rollup where kab = $1 and (numerator <> 0 or denominator <> 0 or missing <> 0 or excluded <> 0)
     order by desa, month, rw, rt, indicator`,
    [kab],
  );
  return rows.map(({ line }) => line);
}

/** What every household contributes, as lines. */
export async function readTallies(db: Database): Promise<string[]> {
  const rows = await asOwner<{ line: string }>(
    db,
    `select concat_ws(' ', household, month, desa, rw, rt, figures) as line from tally where kab = $1 order by 1`,
    [kab],
  );
  return rows.map(({ line }) => line);
}

/** Every case with what its columns say, as lines; not what is done about it, nor since when: that is as it was first seen. */
export async function readCases(db: Database): Promise<string[]> {
  const rows = await asOwner<{ line: string }>(
    db,
    `select concat_ws(' ', f.rule, f.id, f.subject_kind, f.subject, f.household, f.desa, f.rw || '/' || f.rt,
       f.opened_by, f.categories, f.gravity, f.may_be_sent, c.office, c.content, r.categories, r.gravity, r.may_be_sent,
       r.rw || '/' || r.rt, r.desa) as line
     from follow_up f join follow_up_content c on c.kab = f.kab and c.follow_up = f.id and c.round = f.round
     left join referral r on r.kab = f.kab and r.follow_up = f.id and r.round = f.round and r.office = c.office
     where f.kab = $1 order by 1`,
    [kab],
  );
  return rows.map(({ line }) => line);
}
