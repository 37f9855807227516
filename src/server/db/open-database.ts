import type { Database } from './database.ts';
import { openEmbedded } from './embedded/open-embedded.ts';
import type { Engine } from './engine.ts';
import { migrate } from './migrate.ts';
import { openPostgresql } from './postgresql/open-postgresql.ts';

export type DatabaseChoice = {
  /** Given: a PostgreSQL of one's own. Not given: the embedded database in `dataDir`. */
  databaseUrl?: string | undefined;
  dataDir: string;
  /** Where the `.sql` files lie; found by itself in the source tree and in the built server. */
  migrationsDir?: string;
};

const openEngine = ({ databaseUrl, dataDir }: DatabaseChoice): Promise<Engine> =>
  databaseUrl ? openPostgresql({ url: databaseUrl }) : openEmbedded({ dir: dataDir });

/** Opens the chosen database, brought up to date. */
export const openDatabase = async (choice: DatabaseChoice): Promise<Database> => {
  const engine = await openEngine(choice);
  try {
    await migrate(engine, choice.migrationsDir);
    return engine;
  } catch (error) {
    await engine.close();
    throw error;
  }
};
