import { type Logger, type LoggerOptions, pino } from 'pino';
import { DatabaseError } from '../db/database-error.ts';
import { PhotoStoreFailure } from '../photos/photo-store.ts';

type LoggedRequest = { method: string; url: string; id: string };

/** Logs hold paths and ids: no query, no headers, no bodies, no addresses. */
export const loggerOptions: LoggerOptions = {
  redact: ['req.headers', '*.authorization', '*.cookie', '*.body', '*.params', '*.parameters', '*.detail', '*.query'],
  serializers: {
    req: ({ method, url, id }: LoggedRequest) => ({ method, path: url.split('?')[0], id }),
    res: ({ statusCode }: { statusCode: number }) => ({ status: statusCode }),
    err: describeError,
  },
};

export function createLogger(level: string): Logger {
  return pino({ ...loggerOptions, level });
}

// Messages of these are written by us or by the language; those of parsers and drivers quote what they were given.
const spoken = [TypeError, RangeError, ReferenceError, DatabaseError, PhotoStoreFailure];

/** An error without what it may quote: name, code, where it happened, and the message only of the safe kinds. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const isSpoken = error.constructor === Error || spoken.some((kind) => error.constructor === kind);
  return {
    type: error.name,
    ...('code' in error && typeof error.code === 'string' && { code: error.code }),
    ...(isSpoken && { message: error.message }),
    stack: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .join('\n'),
  };
}
