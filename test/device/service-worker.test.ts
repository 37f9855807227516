import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { bundleServiceWorker } from './browser/loopback-site.ts';

test('the service worker stays under 15 KB and without Dexie, zod and HPKE', async () => {
  const text = await bundleServiceWorker();
  expect(gzipSync(text, { level: 9 }).byteLength).toBeLessThan(15 * 1024);
  for (const heavy of [/dexie/i, /ZodMini/, /HPKE/i]) expect(text).not.toMatch(heavy);
});

test('the build finds the one place where the list of files goes', () => {
  const source = readFileSync(resolve(import.meta.dirname, '../../src/sw/sw.ts'), 'utf8');
  expect(source.match(/self\.__WB_MANIFEST/g)).toHaveLength(1);
});
