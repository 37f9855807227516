import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NextBuild } from '../journeys/kit/next-build.ts';

/**
 * The build becomes a newer version with one more migration, as heavy as they come: it writes every row of the largest
 * tables anew and builds an index. It also makes every job due, so that all of them begin as soon as the centre is up.
 */
export function addMigration(build: NextBuild, number: number): void {
  const column = `round_${number}`;
  const sql = `
    alter table revision drop column if exists round_${number - 1};
    alter table revision add column ${column} integer not null default 0;
    update revision set ${column} = octet_length(content_hash);
    create index revision_${column} on revision (kab, ${column}, id);
    update head set answers = answers;
    update envelope set bytes = bytes;
    delete from setting where name like 'job %';`;
  const name = `${9000 + number}_round.sql`;
  writeFileSync(join(build.dir, 'server/migrations', name), sql);
}
