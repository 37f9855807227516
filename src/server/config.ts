import { resolve } from 'node:path';
import type { S3Place } from './photos/s3-store.ts';
import { configTexts } from './texts/id.ts';

const levels = ['silent', 'error', 'warn', 'info', 'debug'] as const;

export type Config = {
  readonly port: number;
  /** As asked for; with demo data it does not count (see `listenHost`). */
  readonly host: string | undefined;
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  /** Whether an empty database is to be filled with the demo village. */
  readonly demo: boolean;
  readonly logLevel: (typeof levels)[number];
  /** Where photos are kept, if not in the database. */
  readonly photoStore: S3Place | undefined;
};

/** The environment as configuration, or a sentence that says what is wrong with it. */
export function readConfig(env: NodeJS.ProcessEnv): Config | string {
  const { PORT = '8080', CACAH_DEMO = env.DATABASE_URL ? 'off' : 'on', LOG_LEVEL = 'warn' } = env;
  const port = Number(PORT);
  if (!/^\d{1,5}$/.test(PORT) || port > 65_535) return configTexts.port(PORT);
  if (CACAH_DEMO !== 'on' && CACAH_DEMO !== 'off') return configTexts.demo(CACAH_DEMO);
  const logLevel = levels.find((level) => level === LOG_LEVEL);
  if (logLevel === undefined) return configTexts.level(LOG_LEVEL);
  const photoStore = readPhotoStore(env);
  if (typeof photoStore === 'string') return photoStore;
  return { port, logLevel, demo: CACAH_DEMO === 'on', photoStore, ...placeOf(env) };
}

/** All of it or nothing: half a store would be noticed by the first phone with a photo. */
function readPhotoStore(env: NodeJS.ProcessEnv): S3Place | undefined | string {
  const { PHOTO_S3_URL: url, PHOTO_S3_KEY: key, PHOTO_S3_SECRET: secret, PHOTO_S3_REGION } = env;
  if (!url && !key && !secret) return undefined;
  if (!url || !key || !secret) return configTexts.photoStore;
  if (!/^https?:\/\/[^?#]+$/.test(url) || !URL.canParse(url)) return configTexts.photoUrl(url);
  return { url, key, secret, region: PHOTO_S3_REGION || 'us-east-1' };
}

function placeOf(env: NodeJS.ProcessEnv): Pick<Config, 'host' | 'dataDir' | 'databaseUrl'> {
  return {
    host: env.HOST || undefined,
    dataDir: resolve(env.DATA_DIR || 'data'),
    databaseUrl: env.DATABASE_URL || undefined,
  };
}

/** Anybody may log in as anybody in a demo, so it is never offered to the network. */
export function listenHost(config: Config, isDemo: boolean): string {
  return isDemo ? '127.0.0.1' : (config.host ?? '0.0.0.0');
}
