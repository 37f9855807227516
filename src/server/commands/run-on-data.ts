import { randomBytes } from 'node:crypto';
import type { Config } from '../config.ts';
import { openDatabase } from '../db/open-database.ts';
import { askRunningServer, controlPath } from './control-socket.ts';
import { runDatabaseCommand } from './run-database-command.ts';
import { withFileRead } from './settings.ts';

/** Through the running server where there is one on this data, else on the database itself. */
export async function runOnData(config: Config, typed: readonly string[]): Promise<string> {
  const args = await withFileRead(typed);
  const path = config.databaseUrl === undefined ? controlPath(config.dataDir) : undefined;
  const answered = path === undefined ? undefined : await askRunningServer(path, args);
  if (answered !== undefined) return answered;
  const db = await openDatabase({ dataDir: config.dataDir, databaseUrl: config.databaseUrl });
  try {
    return await runDatabaseCommand({ db, now: () => new Date(), random: randomBytes }, args);
  } finally {
    await db.close();
  }
}
