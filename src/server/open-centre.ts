import { randomBytes } from 'node:crypto';
import type { Server } from 'node:net';
import { loadGrowthTables } from '../domain/growth/tables.ts';
import type { DemoPerson } from '../domain/wire/messages.ts';
import { appDir, readVersion } from './built-files.ts';
import { controlPath, serveCommands } from './commands/control-socket.ts';
import { runDatabaseCommand } from './commands/run-database-command.ts';
import { type Config, listenHost } from './config.ts';
import { openDatabase } from './db/open-database.ts';
import { listDemoPeople } from './demo/demo-people.ts';
import { type Progress, prepareDemo } from './demo/fill-demo.ts';
import { ensureFeedEpoch } from './feed/feed-epoch.ts';
import type { App } from './http/app-instance.ts';
import { createServer } from './http/create-server.ts';
import { createLogger } from './http/logger.ts';
import type { ServerParts } from './http/server-parts.ts';
import { listJobs } from './jobs/jobs.ts';
import { startJobs } from './jobs/start-jobs.ts';
import { ensureServerKey } from './keys/ensure-server-key.ts';
import { s3PhotoStore } from './photos/s3-store.ts';
import { ensureProvinces } from './regions.ts';

export type Centre = {
  readonly url: string;
  /** Whom anybody may be, in a demo; undefined where the people are real. */
  readonly people: readonly DemoPerson[] | undefined;
  readonly engine: 'embedded' | 'postgresql';
  /** Answers what is under way, then closes everything; the embedded database last, with a checkpoint. */
  close(): Promise<void>;
};

/** Opens the database, brings it up to date, fills the demo if there is to be one, and listens. */
export async function openCentre(config: Config, progress: Progress): Promise<Centre> {
  const db = await openDatabase({ dataDir: config.dataDir, databaseUrl: config.databaseUrl });
  try {
    const now = () => new Date();
    const parts: ServerParts = {
      ...{ db, appDir, version: readVersion(), random: randomBytes, now },
      photos: config.photoStore === undefined ? undefined : s3PhotoStore(config.photoStore, now),
      growth: await loadGrowthTables(),
      logger: createLogger(config.logLevel),
    };
    await ensureServerKey(db);
    await ensureFeedEpoch(db);
    await ensureProvinces(db);
    const isDemo = await prepareDemo(parts, config.demo, progress);
    return await serve(config, parts, isDemo);
  } catch (error) {
    await db.close();
    throw error;
  }
}

async function serve(config: Config, parts: ServerParts, isDemo: boolean): Promise<Centre> {
  const { db, logger } = parts;
  const people = isDemo ? await db.transaction({ actor: 'accounts' }, listDemoPeople) : undefined;
  const app = await createServer(parts);
  const url = await app.listen({ port: config.port, host: listenHost(config, isDemo) });
  const control = await openControl(config, parts);
  const onError = (job: string, error: unknown) => logger?.error({ err: error }, `job ${job}`);
  const stopJobs = startJobs({ db, now: parts.now, onError }, listJobs(parts));
  const close = async () => {
    control?.close();
    await closeServer(app);
    await stopJobs();
    await db.close();
  };
  return { url: url.replace(/\/\/(0\.0\.0\.0|127\.0\.0\.1)/, '//localhost'), people, engine: db.engine, close };
}

/** So long may what is under way still be answered. */
const graceMs = 5_000;

/** A browser that has connected and asks nothing would otherwise keep the server for a minute. */
async function closeServer(app: App): Promise<void> {
  const timer = setTimeout(() => app.server.closeAllConnections(), graceMs);
  await app.close().finally(() => clearTimeout(timer));
}

async function openControl(config: Config, parts: ServerParts): Promise<Server | undefined> {
  const path = config.databaseUrl === undefined ? controlPath(config.dataDir) : undefined;
  return path === undefined ? undefined : serveCommands(path, (args) => runDatabaseCommand(parts, args));
}
