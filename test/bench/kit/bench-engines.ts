import { rmSync } from 'node:fs';
import { openEmbedded } from '../../../src/server/db/embedded/open-embedded.ts';
import { migrate } from '../../../src/server/db/migrate.ts';
import { openPostgresql } from '../../../src/server/db/postgresql/open-postgresql.ts';
import { createEmbeddedDirectory } from '../../server/embedded-template.ts';
import type { Opened } from '../../server/engines.ts';
import { startCluster } from '../../server/postgresql-cluster.ts';

/** Both engines, each on data of its own that is gone afterwards. */
export const benchEngines = [
  { name: 'embedded', open: openBenchEmbedded },
  { name: 'PostgreSQL', open: openBenchPostgresql },
] as const;

async function openBenchEmbedded(): Promise<Opened> {
  const dir = createEmbeddedDirectory();
  const db = await openEmbedded({ dir });
  await migrate(db);
  const close = async () => {
    await db.close();
    rmSync(dir, { recursive: true });
  };
  return { db, close, reopen: async () => db, openSecond: async () => db };
}

async function openBenchPostgresql(): Promise<Opened> {
  const cluster = await startCluster();
  const db = await openPostgresql({ url: cluster.url });
  await migrate(db);
  const close = async () => {
    await db.close();
    await cluster.stop();
  };
  return { db, close, reopen: async () => db, openSecond: async () => db };
}
