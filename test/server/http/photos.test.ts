import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { photoChunkType } from '../../../src/domain/wire/photo-chunk.ts';
import { photoProgress } from '../../../src/domain/wire/photo-messages.ts';
import { engines } from '../engines.ts';
import type { Family } from '../kit/family.ts';
import { enrolPhone, type Phone } from '../kit/phone.ts';
import { makePhoto, type Photo, sealPhoto, writeVisitWith } from '../kit/photo.ts';
import { ask, type Centre, type LoggedIn } from './open-centre.ts';
import { type DeskPeople, openDesk } from './open-desk.ts';
import { sendWork } from './send-work.ts';

describe.each(engines)('photos over HTTP on $name', (engine) => {
  let centre: Centre;
  let people: DeskPeople;
  let family: Family;
  let phone: Phone;
  let sent = 0;

  beforeAll(async () => {
    ({ centre, people, family } = await openDesk(engine));
    phone = await enrolPhone(centre.parts.db, { id: people.siti.account.id } as Parameters<typeof enrolPhone>[1]);
    await sendWork(centre, people.siti, [family.home], ++sent);
  });
  afterAll(() => centre.close());

  const put = (photo: string, at: number | string, payload: Uint8Array, type = photoChunkType) =>
    centre.app.inject({
      method: 'PUT',
      url: `/api/photos/${photo}/chunks/${at}`,
      headers: { 'content-type': type },
      payload: Buffer.from(payload),
    });
  const view = (who: LoggedIn, photo: Photo) => ask(centre, who, { url: `/api/photos/${photo.name}` });
  const announce = async (photo: Photo) =>
    sendWork(centre, people.siti, [await writeVisitWith(family, [photo])], ++sent);

  test('pieces need no session; the photo does, and nobody is to keep or guess what it is', async () => {
    const photo = makePhoto();
    const pieces = sealPhoto(phone, photo);
    const early = await put(photo.name, 0, pieces[0] as Uint8Array);
    expect([early.statusCode, early.json().code]).toEqual([404, 'photo_unannounced']);
    await announce(photo);
    const waiting = await view(people.ratna, photo);
    expect([waiting.statusCode, waiting.json()]).toMatchObject([404, { code: 'photo_waiting' }]);
    for (const [at, piece] of pieces.entries()) {
      const answer = await put(photo.name, at, piece);
      expect([answer.statusCode, answer.headers['cache-control']]).toEqual([200, 'no-store']);
      expect(photoProgress.parse(answer.json())).toMatchObject({
        photo: photo.name,
        state: at === 2 ? 'complete' : 'receiving',
        missing: [1, 2].slice(at),
        server_time: '2026-11-05T02:00:00.000Z',
      });
    }
    const shown = await view(people.ratna, photo);
    expect(shown.statusCode).toBe(200);
    expect(new Uint8Array(shown.rawPayload)).toEqual(new Uint8Array(photo.bytes));
    expect(shown.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'cache-control': 'private, no-store',
      'content-disposition': 'inline',
      'x-content-type-options': 'nosniff',
    });
    expect((await centre.app.inject({ url: `/api/photos/${photo.name}` })).statusCode).toBe(401);
    for (const who of [people.hasan, people.wulan]) expect((await view(who, photo)).statusCode).toBe(403);
    for (const who of [people.dewi, people.yuni, people.umar]) {
      expect((await view(who, photo)).json()).toMatchObject({ code: 'not_found', status: 404 });
    }
  });

  test('what is no piece of that photo is refused with what to do about it', async () => {
    const photo = makePhoto();
    await announce(photo);
    const [piece = new Uint8Array()] = sealPhoto(phone, photo);
    const codes = async (...asked: Parameters<typeof put>) => {
      const answer = await put(...asked);
      return `${answer.statusCode} ${answer.json().code}`;
    };
    expect(await codes(photo.name, 1, piece)).toBe('422 photo_unreadable');
    expect(await codes(photo.name, 0, piece.subarray(0, 200))).toBe('422 photo_unreadable');
    expect(await codes(photo.name, 'satu', piece)).toBe('400 request_malformed');
    expect(await codes('foto', 0, piece)).toBe('400 request_malformed');
    expect(await codes(photo.name, 0, piece, 'application/octet-stream')).toBe('400 request_malformed');
    expect(await codes(photo.name, 0, Buffer.alloc(60_000))).toBe('413 batch_too_large');
  });

  test('ten megabytes are refused before they are read', async () => {
    await centre.app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = centre.app.server.address() as AddressInfo;
    const flood = (headers: Record<string, string>) =>
      new Promise<{ status: number | undefined; written: number }>((resolve) => {
        const path = `/api/photos/${makePhoto(10).name}/chunks/0`;
        const options = { port, path, method: 'PUT', headers: { 'content-type': photoChunkType, ...headers } };
        let [written, status]: [number, number | undefined] = [0, undefined];
        const request = httpRequest(options, (answer) => {
          status = answer.statusCode;
          answer.resume();
        });
        const pour = () => {
          while (written < 10_000_000 && !request.destroyed) {
            written += 64_000;
            if (!request.write(Buffer.alloc(64_000))) return void request.once('drain', pour);
          }
          request.end();
        };
        request.on('error', () => undefined);
        request.on('close', () => resolve({ status, written }));
        request.flushHeaders();
        setTimeout(pour, 50);
      });
    expect((await flood({ 'content-length': '10000000' })).status).toBe(413);
    // Without its length the flood is cut off once it is more than a piece.
    const unsaid = await flood({ 'transfer-encoding': 'chunked' });
    expect([413, undefined]).toContain(unsaid.status);
  });

  test('a phone that sends all its pieces at once is told to send them one after the other', async () => {
    const photo = makePhoto();
    await announce(photo);
    const pieces = sealPhoto(phone, photo);
    const answers = await Promise.all(pieces.map((piece, at) => put(photo.name, at, piece)));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 429]);
    const refused = answers.find(({ statusCode }) => statusCode === 429);
    expect(Number(refused?.headers['retry-after'])).toBeGreaterThan(0);
    for (const [at, piece] of pieces.entries()) expect((await put(photo.name, at, piece)).statusCode).toBe(200);
    expect((await view(people.ratna, photo)).statusCode).toBe(200);
  });

  test('of many phones at once some may have to come again, and every photo arrives', async () => {
    const account = { id: people.siti.account.id } as Parameters<typeof enrolPhone>[1];
    const phones = await Promise.all(Array.from({ length: 20 }, () => enrolPhone(centre.parts.db, account)));
    const photos = phones.map(() => makePhoto(60_000));
    await sendWork(centre, people.siti, [await writeVisitWith(family, photos)], ++sent);
    const deliver = async (one: Phone, photo: Photo) => {
      for (const [at, piece] of sealPhoto(one, photo).entries()) {
        while ((await put(photo.name, at, piece)).statusCode !== 200) await new Promise((go) => setTimeout(go, 20));
      }
    };
    await Promise.all(phones.map((one, at) => deliver(one, photos[at] as Photo)));
    for (const photo of photos) expect((await view(people.ratna, photo)).statusCode).toBe(200);
  });

  test('a phone that does not stop is told to wait a minute, and no other phone is', async () => {
    const [busy, calm] = await Promise.all(
      [1, 2].map(() => enrolPhone(centre.parts.db, { id: people.siti.account.id } as Parameters<typeof enrolPhone>[1])),
    );
    if (busy === undefined || calm === undefined) throw new Error('two phones');
    const photo = makePhoto(100);
    const [piece = new Uint8Array()] = sealPhoto(busy, photo);
    let status = 0;
    for (let count = 0; count <= 300 && status !== 429; count++) {
      status = (await put(photo.name, 0, piece)).statusCode;
    }
    expect(status).toBe(429);
    const [other = new Uint8Array()] = sealPhoto(calm, photo);
    expect((await put(photo.name, 0, other)).json()).toMatchObject({ code: 'photo_unannounced' });
  });

  test('both routes are described', async () => {
    const { paths } = (await centre.app.inject({ url: '/api/openapi.json' })).json();
    const chunk = paths['/api/photos/{photo}/chunks/{at}'].put;
    const photo = paths['/api/photos/{photo}'];
    expect([chunk.security, Object.keys(chunk.requestBody.content)]).toEqual([[], [photoChunkType]]);
    expect([photo.get.security, Object.keys(photo.get.responses[200].content)]).toEqual([
      ...[[{ session: [] }], ['image/jpeg']],
    ]);
    expect(Object.keys(photo)).toEqual(['get']);
  });
});
