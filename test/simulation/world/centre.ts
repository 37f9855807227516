import type { FastifyInstance } from 'fastify';
import type { GrowthTables } from '../../../src/domain/growth/tables.ts';
import type { Database } from '../../../src/server/db/database.ts';
import { DatabaseError } from '../../../src/server/db/database-error.ts';
import { createServer } from '../../../src/server/http/create-server.ts';
import type { ServerParts } from '../../../src/server/http/server-parts.ts';
import type { IntakeParts } from '../../../src/server/intake/intake-parts.ts';
import { openEnvelope } from '../../../src/server/intake/open-envelope.ts';
import { checkReceipts } from '../check/check-kept.ts';
import { checkComplete } from '../check/check-photos-kept.ts';
import type { Dice } from '../kit/dice.ts';
import { type Actor, never, type Scheduler } from '../kit/scheduler.ts';
import type { SharedEngine } from '../kit/shared-engine.ts';
import type { Storm } from '../kit/storm.ts';

/** One life of the server: its memory goes with it. */
export type ServerProcess = {
  readonly actor: Actor;
  readonly app: FastifyInstance;
  readonly parts: ServerParts & IntakeParts;
};

export type HttpRequest = {
  readonly path: string;
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body: Buffer | undefined;
};
export type HttpAnswer = { readonly status: number; readonly headers: Record<string, string>; readonly body: Buffer };

/** A request that has reached the server. `isLost`: the server died over it. */
export type Exchange = { answer: HttpAnswer | undefined; isLost: boolean };

export type Centre = {
  /** Undefined while the server is down. */
  process: ServerProcess | undefined;
  start(): Promise<void>;
  kill(why: string): void;
  /** Hands a request to the server, which works on it when its turn comes. */
  receive(request: HttpRequest): Exchange;
};

export type CentreParts = {
  readonly scheduler: Scheduler;
  readonly storm: Storm;
  readonly dice: Dice;
  readonly shared: SharedEngine;
  readonly growth: GrowthTables;
};

export function createCentre(parts: CentreParts): Centre {
  const { scheduler } = parts;
  let lives = 0;
  const centre: Centre = {
    process: undefined,
    async start() {
      lives += 1;
      const { isOn } = parts.storm;
      parts.storm.isOn = false;
      centre.process = await startProcess(parts, lives, centre);
      parts.storm.isOn = isOn;
    },
    kill(why) {
      const { process } = centre;
      centre.process = undefined;
      if (process !== undefined) scheduler.kill(process.actor, why);
    },
    receive(request) {
      const exchange: Exchange = { answer: undefined, isLost: centre.process === undefined };
      if (centre.process !== undefined) serve(parts, centre.process, { request, exchange });
      return exchange;
    },
  };
  return centre;
}

function serve(
  parts: CentreParts,
  { actor, app }: ServerProcess,
  { request, exchange }: { request: HttpRequest; exchange: Exchange },
): void {
  const { scheduler } = parts;
  actor.onDeath.add(() => {
    exchange.isLost = exchange.answer === undefined;
  });
  const { path, method, headers, body } = request;
  scheduler.start(actor, `${method} ${path.split('?')[0]}`, async () => {
    const answered = await app.inject({
      method: method as 'GET' | 'POST',
      url: path,
      headers,
      ...(body === undefined ? {} : { payload: body }),
    });
    if (path === '/api/intake') await checkReceipts(parts, answered);
    if (method === 'PUT' && path.startsWith('/api/photos/')) await checkComplete(parts, answered);
    exchange.answer = {
      status: answered.statusCode,
      headers: { 'content-type': String(answered.headers['content-type'] ?? ''), ...retryAfter(answered.headers) },
      body: answered.rawPayload,
    };
    if (answered.statusCode === 500) scheduler.surprises.push(`${method} ${path.split('?')[0]}: 500`);
    return `${answered.statusCode}`;
  });
}

function retryAfter(headers: Record<string, unknown>): Record<string, string> {
  const asked = headers['retry-after'];
  return asked === undefined ? {} : { 'retry-after': String(asked) };
}

/** Whoever waits for another's turn has no point of its own to be scheduled at. */
const unbounded = { atOnce: 1_000, mostPlaces: 1_000, mostBytes: 1e9, mostWaitMs: 1e9 };

async function startProcess(parts: CentreParts, life: number, centre: Centre): Promise<ServerProcess> {
  const { scheduler, dice, growth } = parts;
  const actor = scheduler.createActor(`server ${life}`);
  const db = databaseOf(parts, actor, centre);
  const serverParts: ServerParts & IntakeParts = {
    db,
    growth,
    now: () => new Date(scheduler.now()),
    random: (size) => dice.bytes(size),
    version: 'simulation',
    bounds: { intake: unbounded, photos: unbounded, desk: unbounded },
    fault: (point) => stumble(parts, point),
  };
  await loadKeys(db);
  return { actor, app: await createServer(serverParts), parts: serverParts };
}

/**
 * All requests of a process wait for one loading of the server's keys. One that waits for another has no point of its own
 * to be scheduled at, so the keys are there before the first request: by opening an envelope that cannot be opened.
 */
async function loadKeys(db: Database): Promise<void> {
  const device = { id: '00000000-0000-7000-8000-000000000000', public_key: new Uint8Array(65) };
  const header = { kind: 'proof', device: device.id, number: 0, revision: device.id, epoch: 1, server_key: 1 } as const;
  const nothing = new Uint8Array(16);
  const envelope = { header, header_bytes: nothing, nonce: nothing, sealed: nothing };
  await openEnvelope(db, { device, envelope, encs: [nothing] });
}

export const stumbled = 'stumbled';

/** What is wrong with one envelope is not the database's fault: intake has to find it and hold it. */
function stumble({ storm }: CentreParts, point: string): void {
  if (point === 'applying' && storm.strikes('intake_stumbles', 0.01)) throw new Error(stumbled);
}

/** The database of one process: each transaction is a point, and any statement may be its last. */
function databaseOf({ scheduler, storm, shared }: CentreParts, actor: Actor, centre: Centre): Database {
  const dies = new Promise<void>((resolve) => {
    actor.onDeath.add(resolve);
  });
  const die = (why: string): Promise<never> => {
    centre.kill(why);
    return never;
  };
  const engine = shared.openFor({
    dies,
    async around(sql, run) {
      if (!actor.isAlive) return never;
      if (sql === 'rollback') return run();
      if (sql === 'commit') {
        if (storm.strikes('server_killed_before_commit', 0.006)) return die('before commit');
        const done = await run();
        return storm.strikes('server_killed_after_commit', 0.008) ? die('after commit') : done;
      }
      if (storm.strikes('server_killed_in_statement', 0.001)) return die('in a statement');
      if (storm.strikes('database_ill', 0.002)) throw new DatabaseError({ code: '53100' });
      if (storm.strikes('database_deadlock', 0.0012)) throw new DatabaseError({ code: '40P01' });
      return run();
    },
  });
  return {
    ...engine,
    async transaction(options, work) {
      await scheduler.point(actor, `transaction ${options.actor}`);
      const done = await engine.transaction(options, work);
      await scheduler.point(actor, 'committed');
      return done;
    },
  };
}
