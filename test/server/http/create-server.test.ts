import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { batchType } from '../../../src/domain/wire/batch.ts';
import { healthAnswer } from '../../../src/domain/wire/messages.ts';
import { loggerOptions } from '../../../src/server/http/logger.ts';
import { problem } from '../../../src/server/http/problem-answer.ts';
import { engines } from '../engines.ts';
import { ask, type Centre, logIn, openCentre, ratna } from './open-centre.ts';

describe.each(engines)('the server on $name', (engine) => {
  const appDir = mkdtempSync(join(tmpdir(), 'cacah-app-'));
  const logged: string[] = [];
  let centre: Centre;
  beforeAll(async () => {
    mkdirSync(join(appDir, 'assets'));
    writeFileSync(join(appDir, 'index.html'), '<!doctype html><title>Cacah</title>');
    writeFileSync(join(appDir, 'sw.js'), 'self.skipWaiting;');
    writeFileSync(join(appDir, 'assets/main-BxYz1234.js'), 'export const cacah = 1;');
    const stream = new Writable({ write: (chunk, _encoding, done) => done(void logged.push(String(chunk))) });
    const logger = pino({ ...loggerOptions, level: 'info' }, stream);
    centre = await openCentre(engine, { appDir, logger });
  });
  afterAll(async () => {
    await centre.close();
    rmSync(appDir, { recursive: true });
  });
  const get = (url: string, headers: Record<string, string> = {}) => centre.app.inject({ url, headers });
  const page = { accept: 'text/html,application/xhtml+xml' };

  test('health says version and state of the database', async () => {
    const answer = await get('/api/health');
    expect(answer.statusCode).toBe(200);
    expect(healthAnswer.parse(answer.json())).toEqual({
      status: 'ok',
      version: '0.0.0-test',
      database: { engine: centre.opened.db.engine, state: 'ok' },
      demo: false,
    });
  });

  test('the description names every route of the API', async () => {
    const { paths } = (await get('/api/openapi.json')).json();
    const described = Object.entries<object>(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
    );
    const routes: string[] = [];
    for (const url of described) {
      const [method = '', path = ''] = url.split(' ');
      if (centre.app.hasRoute({ method: method as 'GET', url: path })) routes.push(url);
    }
    expect(described).toEqual(routes);
    expect(described.sort()).toEqual([
      'GET /api/accounts',
      'GET /api/case-code',
      'GET /api/demo',
      'GET /api/feed',
      'GET /api/follow-ups',
      'GET /api/follow-ups/:id/history',
      'GET /api/health',
      'GET /api/households/:household/cards',
      'GET /api/kader',
      'GET /api/openapi.json',
      'GET /api/photos/:photo',
      'GET /api/queue',
      'GET /api/records/:record',
      'GET /api/session/challenge',
      'GET /api/settings',
      'GET /api/summary',
      'GET /api/twins',
      'GET /api/village/activities',
      'GET /api/village/profile',
      'POST /api/accounts',
      'POST /api/accounts/:id/code',
      'POST /api/demo/enrol',
      'POST /api/enrol',
      'POST /api/follow-ups/:id/handling',
      'POST /api/held/:revision/dismiss',
      'POST /api/held/:revision/release',
      'POST /api/households/:household/move',
      'POST /api/intake',
      'POST /api/lost-devices',
      'POST /api/records/:record/settle',
      'POST /api/records/:record/verdict',
      'POST /api/session',
      'POST /api/settings',
      'POST /api/twins',
      'PUT /api/photos/:photo/chunks/:at',
    ]);
  });

  test('routes behind the gate say so in the description', async () => {
    const { paths } = (await get('/api/openapi.json')).json();
    expect(paths['/api/kader'].get.security).toEqual([{ session: [] }]);
    expect(paths['/api/health'].get.security).toEqual([]);
  });

  test('a screen opened by its address gets the app, and its page is never kept', async () => {
    for (const url of ['/', '/keluarga/abc/penimbangan', '/masuk?x=1']) {
      const answer = await get(url, page);
      expect([answer.statusCode, answer.headers['cache-control']]).toEqual([200, 'no-cache']);
      expect(answer.body).toContain('<title>Cacah</title>');
    }
  });

  test('files with a hash in their name are kept for a year, the service worker is asked for each time', async () => {
    expect((await get('/assets/main-BxYz1234.js')).headers['cache-control']).toContain('immutable');
    expect((await get('/sw.js')).headers['cache-control']).toBe('no-cache');
  });

  test('whoever has a file already is told so in few words', async () => {
    const { etag } = (await get('/sw.js')).headers;
    const same = await get('/sw.js', { 'if-none-match': `${etag}` });
    expect([same.statusCode, same.body]).toEqual([304, '']);
    expect(Object.keys(same.headers).filter((name) => /policy|^x-|origin/.test(name))).toEqual([]);
    expect((await get('/sw.js')).headers['content-security-policy']).toBeDefined();
  });

  test('a file and a path of the API that do not exist are problems, not the app', async () => {
    for (const url of ['/assets/gone-BxYz1234.js', '/api/nowhere']) {
      const answer = await get(url, url.startsWith('/api') ? page : {});
      expect(answer.statusCode).toBe(404);
      expect(answer.headers['content-type']).toContain('application/problem+json');
      expect(problem.parse(answer.json())).toMatchObject({ code: 'not_found', status: 404 });
    }
  });

  test('nothing inline and nothing from elsewhere may run', async () => {
    const { headers } = await get('/', page);
    expect(String(headers['content-security-policy']).split(';').sort()).toEqual([
      "base-uri 'none'",
      "connect-src 'self'",
      "default-src 'self'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "img-src 'self' data: blob:",
      "object-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "worker-src 'self'",
    ]);
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  test('an answer of the API bears no headers that protect pages only: a phone pays for each of them', async () => {
    for (const url of ['/api/health', '/api/feed?cursor=&highest=0', '/api/nowhere']) {
      const { headers } = await get(url);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['cache-control']).toBe('no-store');
      const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
      expect(lines.join('').length).toBeLessThan(260);
      expect(Object.keys(headers).filter((name) => /policy|^x-(?!content-type)|origin/.test(name))).toEqual([]);
    }
  });

  test('a request that does not fit is named by its place, not by what stood there', async () => {
    const payload = { code: 'KODE', public_key: 'x', nik: '3699010101010001' };
    const answer = await centre.app.inject({ method: 'POST', url: '/api/enrol', payload });
    expect(problem.parse(answer.json())).toMatchObject({ code: 'request_malformed', status: 400 });
    expect(answer.body).not.toContain('3699010101010001');
  });

  test('broken JSON, a foreign content type and a body that is too large are problems', async () => {
    const post = (payload: string | Buffer, type: string) =>
      centre.app.inject({ method: 'POST', url: '/api/enrol', payload, headers: { 'content-type': type } });
    const answers = [
      await post('{"nama":"Rini', 'application/json'),
      await post('<nama>Rini</nama>', 'text/xml'),
      await post(`"${'x'.repeat(300_000)}"`, 'application/json'),
    ];
    expect(answers.map((answer) => [answer.statusCode, answer.json().code])).toEqual([
      [400, 'request_malformed'],
      [400, 'request_malformed'],
      [413, 'batch_too_large'],
    ]);
    expect(answers.map(({ body }) => body).join()).not.toContain('Rini');
  });

  test('JSON may come compressed; a bomb is refused', async () => {
    const post = (text: string) =>
      centre.app.inject({
        method: 'POST',
        url: '/api/enrol',
        payload: gzipSync(text),
        headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      });
    const fine = await post(JSON.stringify({ code: 'QQQQ-QQQQ-QQQQ', public_key: 'x' }));
    expect(fine.json()).toMatchObject({ code: 'request_malformed' });
    expect((await post('0'.repeat(50_000_000))).statusCode).toBe(413);
  });

  test('a large answer comes compressed to who takes it', async () => {
    const plain = await get('/api/openapi.json');
    const small = await get('/api/openapi.json', { 'accept-encoding': 'gzip' });
    expect(small.headers['content-encoding']).toBe('gzip');
    expect(small.rawPayload.byteLength).toBeLessThan(plain.rawPayload.byteLength / 4);
    expect(small.headers['content-length']).toBe(`${small.rawPayload.byteLength}`);
    expect(
      (await get('/api/openapi.json', { 'accept-encoding': 'gzip;q=0' })).headers['content-encoding'],
    ).toBeUndefined();
  });

  test('bytes that are no batch are a problem, and too many bytes as well', async () => {
    const send = (payload: Buffer) =>
      centre.app.inject({ method: 'POST', url: '/api/intake', payload, headers: { 'content-type': batchType } });
    expect((await send(Buffer.from('not a batch'))).json()).toMatchObject({ code: 'batch_malformed', status: 400 });
    expect((await send(Buffer.alloc(1_000_001))).json()).toMatchObject({ code: 'batch_too_large', status: 413 });
  });

  test('the log knows paths, and neither tokens nor codes nor queries nor addresses', async () => {
    const supervisor = await logIn(centre, ratna);
    logged.length = 0;
    await ask(centre, supervisor, { url: '/api/queue?before=rahasia' });
    await centre.app.inject({ method: 'POST', url: '/api/enrol', payload: { code: 'ABCD-EFGH', public_key: 'kunci' } });
    const text = logged.join('');
    expect(text).toContain('/api/queue');
    for (const secret of [supervisor.session, 'rahasia', 'ABCD', 'kunci', '127.0.0.1'])
      expect(text).not.toContain(secret);
  });
});

describe.each(engines)('the server without its database ($name)', (engine) => {
  test('health and every other answer say so, with when to come back', async () => {
    const centre = await openCentre(engine);
    const supervisor = await logIn(centre, ratna);
    await centre.opened.db.close();
    const answers = [
      await centre.app.inject({ url: '/api/health' }),
      await ask(centre, supervisor, { url: '/api/kader' }),
      await centre.app.inject({ url: '/api/session/challenge' }),
    ];
    for (const answer of answers) {
      expect(answer.statusCode).toBe(503);
      expect(answer.json()).toMatchObject({ code: 'database_unavailable', status: 503 });
      expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    }
    await centre.app.close();
    // Closed once already: PostgreSQL's driver minds, and its database goes with the cluster.
    await centre.opened.close().catch(() => undefined);
  });
});
