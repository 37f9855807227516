import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { isOwn } from '../../src/sw/own-files.ts';
import { bundleServiceWorker } from './browser/loopback-site.ts';

test('the service worker stays under 15.5 KB and without Dexie, zod and HPKE', async () => {
  const text = await bundleServiceWorker();
  expect(gzipSync(text, { level: 9 }).byteLength).toBeLessThan(15.5 * 1024);
  for (const heavy of [/dexie/i, /ZodMini/, /HPKE/i]) expect(text).not.toMatch(heavy);
});

test('the build finds the one place where the list of files goes', () => {
  const source = readFileSync(resolve(import.meta.dirname, '../../src/sw/sw.ts'), 'utf8');
  expect(source.match(/self\.__WB_MANIFEST/g)).toHaveLength(1);
});

test.each([
  ['/assets/main-BxYz1234.js', 'text/javascript; charset=utf-8', true],
  ['/assets/main-BxYz1234.js', 'text/html', false],
  ['/assets/main-BxYz1234.js', 'application/json', false],
  ['/assets/app-BxYz1234.css', 'text/css; charset=utf-8', true],
  ['/icon-192.png', 'text/html; charset=utf-8', false],
  ['/index.html', 'text/html; charset=utf-8', true],
  ['/index.html', 'application/json', false],
  ['/manifest.webmanifest', 'application/manifest+json', true],
])('of a new version %s as %s is kept: %s', (path, type, isKept) => {
  const response = new Response('isi', { headers: { 'content-type': type } });
  expect(isOwn(`https://cacah.example${path}`, response)).toBe(isKept);
});
