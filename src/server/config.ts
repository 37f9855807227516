import { resolve } from 'node:path';
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
};

/** The environment as configuration, or a sentence that says what is wrong with it. */
export function readConfig(env: NodeJS.ProcessEnv): Config | string {
  const { PORT = '8080', CACAH_DEMO = env.DATABASE_URL ? 'off' : 'on', LOG_LEVEL = 'warn' } = env;
  const port = Number(PORT);
  if (!/^\d{1,5}$/.test(PORT) || port > 65_535) return configTexts.port(PORT);
  if (CACAH_DEMO !== 'on' && CACAH_DEMO !== 'off') return configTexts.demo(CACAH_DEMO);
  const logLevel = levels.find((level) => level === LOG_LEVEL);
  if (logLevel === undefined) return configTexts.level(LOG_LEVEL);
  return { port, logLevel, demo: CACAH_DEMO === 'on', ...placeOf(env) };
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
