import { connect, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { pauseAsAsked } from '../../../src/device/outbox/pause.ts';
import { postBytes } from '../../../src/device/outbox/post-batch.ts';
import { problemCode } from '../../../src/domain/problem.ts';
import { batchMostBytes, batchType } from '../../../src/domain/wire/batch.ts';
import type { RoomBounds } from '../../../src/server/http/waiting-room.ts';
import { engines } from '../engines.ts';
import { type Family, writeFamily } from '../kit/family.ts';
import { keepLine } from '../kit/kept-line.ts';
import { enrolPhone, type Phone } from '../kit/phone.ts';
import { asOwner } from '../kit/read-state.ts';
import { addPerson, type Centre, dewi, type LoggedIn, logIn, openCentre, ratna } from './open-centre.ts';

const wide: RoomBounds = { atOnce: 100, mostPlaces: 1_000, mostBytes: 1e8, mostWaitMs: 1e6 };

describe.each(engines)('a centre on $name that is asked too much', (engine) => {
  let centre: Centre;
  let url: string;

  async function open(bounds: { intake?: RoomBounds; desk?: RoomBounds }): Promise<void> {
    centre = await openCentre(engine, { bounds: { intake: wide, photos: wide, desk: wide, ...bounds } });
    url = await centre.app.listen({ port: 0, host: '127.0.0.1' });
  }
  const ask = (path: string, init?: RequestInit) => fetch(new URL(path, url), init);
  const read = (path: string, who: LoggedIn) => ask(path, { headers: { authorization: `Bearer ${who.session}` } });
  const post = (body: Uint8Array<ArrayBuffer>) =>
    ask('/api/intake', { method: 'POST', headers: { 'content-type': batchType }, body });

  /** As the phone's outbox does it: sends, waits as long as it is asked to, sends again. Answers with how often it was sent away. */
  async function deliverAsPhonesDo(batch: Uint8Array): Promise<number> {
    const bytes = Uint8Array.from(batch);
    for (let away = 0; ; away++) {
      const answer = await postBytes(ask, bytes);
      if (answer.kind === 'receipts') {
        expect(new Set(answer.answer.receipts.map(({ outcome }) => outcome))).toEqual(new Set(['received']));
        return away;
      }
      if (answer.kind !== 'wait') throw new Error(`the centre answered with ${answer.kind}`);
      const { until } = pauseAsAsked(undefined, answer.retry_after, { now: 0, chance: Math.random() });
      await sleep(until);
    }
  }

  async function phoneWithFamily(): Promise<{ phone: Phone; family: Family; batch: Uint8Array<ArrayBuffer> }> {
    const account = await addPerson(centre.parts, { ...dewi, scope: [{ desa: '36.04.23.2015', rw: null, rt: null }] });
    const phone = await enrolPhone(centre.opened.db, { ...dewi, id: account });
    const family = await writeFamily();
    const batch = phone.batch([family.home, family.member, family.weighing].map((one) => phone.seal(one)));
    return { phone, family, batch: Uint8Array.from(batch) };
  }

  test('forty phones at once find a queue of five: many are sent away, all are served, none is lost or doubled', async () => {
    await open({ intake: { ...wide, atOnce: 1, mostPlaces: 5 } });
    const phones = await Promise.all(Array.from({ length: 40 }, phoneWithFamily));
    const away = await Promise.all(phones.map(({ batch }) => deliverAsPhonesDo(batch)));
    expect(away.filter((times) => times > 0).length).toBeGreaterThan(5);
    const revisions = await asOwner(centre.opened.db, 'select id from revision where state = $1', ['counting']);
    expect(revisions.map(({ id }) => id).sort()).toEqual(
      phones.flatMap(({ family: { home, member, weighing } }) => [home.id, member.id, weighing.id]).sort(),
    );
    const envelopes = await asOwner(centre.opened.db, 'select distinct revision from envelope');
    expect(envelopes).toHaveLength(120);
    await centre.close();
  });

  test('a full intake keeps nobody from reading, and readers keep nobody from handing in', async () => {
    await open({ intake: { ...wide, mostPlaces: 0 } });
    const full = await post((await phoneWithFamily()).batch);
    expect([full.status, await full.json()]).toEqual([503, expect.objectContaining({ code: 'centre_busy' })]);
    expect(Number(full.headers.get('retry-after'))).toBeGreaterThan(0);
    const supervisor = await logIn(centre, ratna);
    expect((await read('/api/feed?cursor=&highest=0', supervisor)).status).toBe(200);
    await centre.close();
    await open({ desk: { ...wide, mostPlaces: 0 } });
    const { batch } = await phoneWithFamily();
    expect((await ask('/api/session/challenge')).status).toBe(503);
    expect((await post(batch)).status).toBe(200);
    expect((await ask('/api/health')).status).toBe(200);
    await centre.close();
  });

  test('a server that stops answers what it has begun and sends the others away', async () => {
    await open({ intake: { ...wide, atOnce: 1 } });
    const phones = await Promise.all(Array.from({ length: 8 }, phoneWithFamily));
    const answers = phones.map(({ batch }) => post(batch).then(({ status }) => status));
    await Promise.race(answers);
    await centre.app.close();
    const statuses = await Promise.all(answers);
    expect(new Set(statuses)).toEqual(new Set([200, 503]));
    const stored = await asOwner(centre.opened.db, 'select distinct device from revision where state = $1', [
      'counting',
    ]);
    expect(stored).toHaveLength(statuses.filter((status) => status === 200).length);
    await centre.close();
  });

  test('what comes on kept lines while a server stops is told by the centre itself when to come back', async () => {
    await open({});
    const { batch } = await phoneWithFamily();
    const arrived = countArrived(centre.app.server);
    const phone = keepLine(url);
    const others = ['/api/session/challenge', '/api/health', '/api/nothing'].map((path) => ({
      path,
      line: keepLine(url),
    }));
    const lines = [phone, ...others.map(({ line }) => line)];
    for (const line of lines) expect((await line.fetch('/api/health')).status).toBe(200);

    phone.begin('POST');
    for (const { line } of others) line.begin('GET');
    await vi.waitFor(() => expect(arrived()).toBe(sum(lines.map((line) => line.written()))));
    const closed = centre.app.close();
    await vi.waitFor(() => expect(centre.app.server.listening).toBe(false));

    const handedIn = await postBytes(phone.fetch, batch);
    expect(handedIn).toEqual({ kind: 'wait', retry_after: expect.stringMatching(/^[1-9]\d*$/) });
    for (const { path, line } of others) {
      const answer = await line.fetch(path);
      expect([path, problemCode(answer.status, await answer.json())]).toEqual([path, 'centre_busy']);
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    }
    await closed;
    expect(await asOwner(centre.opened.db, 'select id from revision')).toEqual([]);
    await centre.close();
  });

  describe('that takes one batch after the other', () => {
    beforeAll(() => open({ intake: { ...wide, atOnce: 1 } }));
    afterAll(() => centre.close());

    test('a body larger than a batch may be is refused before it has come', async () => {
      const told = await new Promise<string>((resolve, reject) => {
        const { hostname, port } = new URL(url);
        const socket = connect(Number(port), hostname, () => {
          const head = `POST /api/intake HTTP/1.1\r\nhost: pusat\r\ncontent-type: ${batchType}\r\n`;
          // Not one byte of it follows.
          socket.write(`${head}content-length: ${batchMostBytes + 1}\r\n\r\n`);
        });
        socket.once('data', (data) => {
          socket.destroy();
          resolve(String(data));
        });
        socket.once('error', reject);
      });
      expect(told).toMatch(/^HTTP\/1\.1 413 /);
      expect(told).toContain('batch_too_large');
    });

    test('a phone that does not wait for its answers is asked to, and its neighbour at the same address is not', async () => {
      const [flooding, neighbour] = [await phoneWithFamily(), await phoneWithFamily()];
      const answers = await Promise.all([
        ...Array.from({ length: 12 }, () => post(flooding.batch)),
        post(neighbour.batch),
      ]);
      const statuses = answers.map(({ status }) => status);
      expect(statuses.at(-1)).toBe(200);
      expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(3);
      expect(statuses.filter((status) => status === 200).length).toBeGreaterThan(3);
      expect(answers.filter(({ status, headers }) => status === 429 && headers.get('retry-after') === null)).toEqual(
        [],
      );
      expect((await post(flooding.batch)).status).toBe(200);
    });

    test('a batch of a phone that has hung up before its turn is not worked on', async () => {
      const phones = await Promise.all(Array.from({ length: 6 }, phoneWithFamily));
      const [first, ...others] = phones;
      const answered = post(first?.batch ?? new Uint8Array());
      const impatient = others.map(({ batch }) =>
        ask('/api/intake', {
          method: 'POST',
          headers: { 'content-type': batchType },
          body: batch,
          signal: AbortSignal.timeout(1),
        }).catch(() => 'hung up'),
      );
      expect((await answered).status).toBe(200);
      const heard = (await Promise.all(impatient)).filter((one) => one !== 'hung up');
      // Whatever became of them, they are handed in again and counted once.
      await Promise.all(phones.map(({ batch }) => post(batch)));
      expect(heard.length).toBeLessThan(5);
      const mine = phones.map(({ phone }) => phone.device);
      const stored = await asOwner(
        centre.opened.db,
        'select id from revision where state = $1 and device = any ($2::uuid[])',
        ['counting', mine],
      );
      expect(stored).toHaveLength(18);
    });
  });
});

/** Bytes that have come in on all lines of a server, counted from its next line on. */
function countArrived(server: Server): () => number {
  const sockets: Socket[] = [];
  server.on('connection', (socket) => sockets.push(socket));
  return () => sum(sockets.map(({ bytesRead }) => bytesRead));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
