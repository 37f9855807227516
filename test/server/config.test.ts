import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Config, listenHost, readConfig } from '../../src/server/config.ts';

function configOf(env: Record<string, string>): Config {
  const config = readConfig(env);
  if (typeof config === 'string') throw new Error(config);
  return config;
}

describe('the environment as configuration', () => {
  test('nothing set means the demo in ./data on port 8080', () => {
    expect(configOf({})).toEqual({
      port: 8080,
      host: undefined,
      dataDir: resolve('data'),
      databaseUrl: undefined,
      demo: true,
      logLevel: 'warn',
      photoStore: undefined,
    });
  });

  test('a database of one’s own is not filled with invented people unless asked for', () => {
    const DATABASE_URL = 'postgresql://localhost/cacah';
    expect(configOf({ DATABASE_URL }).demo).toBe(false);
    expect(configOf({ DATABASE_URL, CACAH_DEMO: 'on' }).demo).toBe(true);
    expect(configOf({ CACAH_DEMO: 'off' }).demo).toBe(false);
  });

  test('an empty value counts as not set', () => {
    expect(configOf({ HOST: '', DATA_DIR: '', DATABASE_URL: '' })).toMatchObject({
      host: undefined,
      dataDir: resolve('data'),
      demo: true,
    });
  });

  const bucket = { PHOTO_S3_URL: 'https://s3.example/foto', PHOTO_S3_KEY: 'cacah', PHOTO_S3_SECRET: 'rahasia' };

  test('photos go to an S3 store where one is named', () => {
    expect(configOf(bucket).photoStore).toEqual({
      ...{ url: 'https://s3.example/foto', key: 'cacah', secret: 'rahasia', region: 'us-east-1' },
    });
    expect(configOf({ ...bucket, PHOTO_S3_REGION: 'id-jkt-1' }).photoStore?.region).toBe('id-jkt-1');
  });

  test.each([
    [{ ...bucket, PHOTO_S3_SECRET: '' }, 'PHOTO_S3_SECRET'],
    [{ ...bucket, PHOTO_S3_URL: 's3.example/foto' }, 'PHOTO_S3_URL'],
    [{ ...bucket, PHOTO_S3_URL: 'https://s3.example/foto?x=1' }, 'PHOTO_S3_URL'],
    [{ PORT: 'delapan' }, 'PORT'],
    [{ PORT: '70000' }, 'PORT'],
    [{ PORT: '-1' }, 'PORT'],
    [{ CACAH_DEMO: 'ya' }, 'CACAH_DEMO'],
    [{ LOG_LEVEL: 'semua' }, 'LOG_LEVEL'],
  ])('%o is said to be wrong', (env, name) => {
    expect(readConfig(env)).toContain(name);
  });

  test('invented people are offered to this machine only, whatever HOST says', () => {
    expect(listenHost(configOf({ HOST: '0.0.0.0' }), true)).toBe('127.0.0.1');
    expect(listenHost(configOf({ HOST: '192.168.1.5' }), false)).toBe('192.168.1.5');
    expect(listenHost(configOf({}), false)).toBe('0.0.0.0');
  });
});
