import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { photoChunkType } from '../../../src/domain/wire/photo-chunk.ts';
import { photoProgress } from '../../../src/domain/wire/photo-messages.ts';
import { migrate } from '../../../src/server/db/migrate.ts';
import { openPostgresql } from '../../../src/server/db/postgresql/open-postgresql.ts';
import { readPhoto } from '../../../src/server/photos/read-photo.ts';
import { freePort } from '../../journeys/kit/free-port.ts';
import { writeFamily } from '../kit/family.ts';
import { enrolPhone, send } from '../kit/phone.ts';
import { makePhoto, type Photo, sealPhoto, writeVisitWith } from '../kit/photo.ts';
import { asOwner } from '../kit/read-state.ts';
import { actorFor, openVillage, ratna, siti, type Village } from '../kit/village.ts';
import { createDatabase } from '../postgresql-cluster.ts';

/** The real server in a process of its own, so that it can be killed for real. */
type Server = { readonly url: string; start(): Promise<void>; kill(): Promise<void> };

const main = resolve(import.meta.dirname, '../../../src/server/main.ts');

async function prepareServer(databaseUrl: string, dataDir: string): Promise<Server> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = { ...process.env, PORT: String(port), DATABASE_URL: databaseUrl, DATA_DIR: dataDir, HOST: '127.0.0.1' };
  let child: ChildProcess | undefined;
  return {
    url,
    start: async () => {
      const started = spawn(process.execPath, ['--import', 'tsx', main], { env, stdio: 'ignore' });
      child = started;
      for (;;) {
        if (started.exitCode !== null) throw new Error('the server ended');
        const health = await fetch(`${url}/api/health`).catch(() => undefined);
        if (health?.ok) return;
        await new Promise((wait) => setTimeout(wait, 100));
      }
    },
    kill: async () => {
      if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}

let village: Village;
let servers: [Server, Server];
const dataDir = mkdtempSync(join(tmpdir(), 'cacah-photos-'));

beforeAll(async () => {
  const { url, drop } = await createDatabase(inject('postgresqlUrl'));
  const db = await openPostgresql({ url });
  await migrate(db);
  const close = async () => {
    await db.close();
    await drop();
  };
  const opened = { db, close, reopen: () => Promise.resolve(db), openSecond: () => openPostgresql({ url }) };
  village = await openVillage({ name: 'PostgreSQL', open: () => Promise.resolve(opened) });
  servers = [await prepareServer(url, dataDir), await prepareServer(url, dataDir)];
  await Promise.all(servers.map((server) => server.start()));
});
afterAll(async () => {
  await Promise.all(servers.map((server) => server.kill()));
  await village.opened.close();
  rmSync(dataDir, { recursive: true });
});

/** What is lacking now, or undefined where nobody answered, or not now. */
async function put({ url }: Server, { name }: Photo, [at, piece]: readonly [number, Uint8Array]) {
  const address = `${url}/api/photos/${name}/chunks/${at}`;
  const headers = { 'content-type': photoChunkType };
  const answer = await fetch(address, { method: 'PUT', headers, body: Buffer.from(piece) }).catch(() => undefined);
  return answer?.status === 200 ? photoProgress.parse(await answer.json()) : undefined;
}

test('two servers take in the pieces of one photo, and one of them is killed again and again', async () => {
  const [first, second] = servers;
  const phone = await enrolPhone(village.db, siti);
  const family = await writeFamily();
  const photos = Array.from({ length: 3 }, () => makePhoto(250_000));
  await send(village, phone, [family.home, await writeVisitWith(family, photos)]);
  for (const [turn, photo] of photos.entries()) {
    const pieces = [...sealPhoto(phone, photo).entries()];
    // Each piece to both at once; the first server dies while it has one in its hands.
    for (const piece of pieces) {
      const both = Promise.all([put(first, photo, piece), put(second, photo, piece)]);
      if (piece[0] === turn) await first.kill();
      await both;
    }
    await first.start();
    // Whoever asks goes on from what is lacking, at whichever server.
    let progress = await put(first, photo, pieces[0] as (typeof pieces)[number]);
    while (progress?.state !== 'complete') {
      const piece = pieces[progress?.missing[0] ?? 0] as (typeof pieces)[number];
      progress = await put(turn % 2 === 0 ? first : second, photo, piece);
    }
    expect(progress.missing).toEqual([]);
    expect(await readPhoto(village, actorFor(ratna), photo.name)).toEqual(new Uint8Array(photo.bytes));
  }
  expect(await asOwner(village.db, 'select 1 from photo_chunk')).toEqual([]);
  expect(await asOwner(village.db, 'select 1 from photo_bytes')).toHaveLength(photos.length);
});
