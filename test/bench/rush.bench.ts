// Many phones hand in their day within one second, to a real server over loopback: npx tsx test/bench/rush.bench.ts [phones] [engine]
// It measures the build in dist/.
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Moment, pauseAfterFailure, pauseAsAsked } from '../../src/device/outbox/pause.ts';
import { postBytes } from '../../src/device/outbox/post-batch.ts';
import type { Pause } from '../../src/device/schema.ts';
import { feedPage } from '../../src/domain/wire/messages.ts';
import { openDatabase } from '../../src/server/db/open-database.ts';
import { type Centre, prepareCentre } from '../journeys/kit/centre.ts';
import { dist } from '../journeys/kit/dist.ts';
import { startCluster } from '../server/postgresql-cluster.ts';
import { type LoadedPhone, settlePhones } from './kit/loaded-phones.ts';

const phones = Number(process.argv[2] ?? 300);
const engine = process.argv[3];
const withinMs = 1_000;
const migrationsDir = join(dist, 'server/migrations');

/** How one phone fared: ms from its first try, and how often it was sent away or not heard. */
type Fared = { readonly receiptMs: number; readonly newsMs: number; away: number; unheard: number };

if (engine !== 'PostgreSQL') await rush('embedded', await prepareCentre({ demo: false }));
if (engine !== 'embedded') await rushOnPostgresql();

async function rushOnPostgresql(): Promise<void> {
  const cluster = await startCluster();
  try {
    await rush('PostgreSQL', await prepareCentre({ demo: false, databaseUrl: cluster.url }), cluster.url);
  } finally {
    await cluster.stop();
  }
}

async function rush(name: string, centre: Centre, databaseUrl?: string): Promise<void> {
  try {
    const db = await openDatabase({ dataDir: centre.dataDir, databaseUrl, migrationsDir });
    const loaded = await settlePhones(db, phones).finally(() => db.close());
    console.log(`${name.padEnd(11)} ${loaded.length} phones are ready`);
    await centre.start();
    const began = performance.now();
    const fared = await Promise.all(
      loaded.map((phone, at) => sleep((at / phones) * withinMs).then(() => work(centre, phone))),
    );
    const seconds = (performance.now() - began) / 1000;
    const peak = centre.peakMegabytes();
    await centre.stop();
    await checkArrived(centre, loaded);
    report(name, { loaded, fared, seconds, peak });
  } finally {
    await centre.dispose();
  }
}

/** Hands in the day, waits as a phone does where it has to, and reads the news of its desa. */
async function work({ url }: Centre, { batch, revisions, session }: LoadedPhone): Promise<Fared> {
  const began = performance.now();
  const fared = { away: 0, unheard: 0 };
  const ask = (path: string, init?: RequestInit) => fetch(new URL(path, url), init);
  await untilHeard(fared, async () => {
    const answer = await postBytes(ask, batch);
    if (answer.kind === 'wait') return { retry_after: answer.retry_after };
    if (answer.kind !== 'receipts') return 'unheard';
    const received = answer.answer.receipts.filter(({ outcome }) => outcome === 'received' || outcome === 'duplicate');
    if (received.length !== revisions.length)
      throw new Error(`${received.length} of ${revisions.length} were received`);
    return 'heard';
  });
  const receiptMs = performance.now() - began;
  const headers = { authorization: `Bearer ${session}` };
  for (let cursor: string | undefined = ''; cursor !== undefined; ) {
    const query = new URLSearchParams({ cursor, highest: String(revisions.length) });
    await untilHeard(fared, async () => {
      const answer = await ask(`/api/feed?${query}`, { headers });
      if (answer.status === 503) return { retry_after: answer.headers.get('retry-after') };
      const page = feedPage.parse(await answer.json());
      cursor = page.more ? page.cursor : undefined;
      return 'heard';
    });
  }
  return { ...fared, receiptMs, newsMs: performance.now() - began };
}

type Heard = 'heard' | 'unheard' | { readonly retry_after: string | null };

async function untilHeard(fared: { away: number; unheard: number }, attempt: () => Promise<Heard>): Promise<void> {
  let pause: Pause | undefined;
  for (;;) {
    const heard = await attempt().catch((error: unknown): Heard => {
      if (error instanceof TypeError) return 'unheard';
      throw error;
    });
    if (heard === 'heard') return;
    const moment: Moment = { now: 0, chance: Math.random() };
    if (heard === 'unheard') fared.unheard++;
    else fared.away++;
    pause = heard === 'unheard' ? pauseAfterFailure(pause, moment) : pauseAsAsked(pause, heard.retry_after, moment);
    await sleep(pause.until);
  }
}

/** Every revision of every phone once, and nothing else. */
async function checkArrived(centre: Centre, loaded: readonly LoadedPhone[]): Promise<void> {
  const rows = await centre.read<{ id: string }>("select id from revision where state = 'counting'");
  const [stored, sent] = [rows.map(({ id }) => id).sort(), loaded.flatMap(({ revisions }) => revisions).sort()];
  if (stored.join() !== sent.join()) throw new Error(`${stored.length} revisions are stored, ${sent.length} were sent`);
  const envelopes = await centre.read<{ many: string }>('select count(distinct hash) as many from envelope');
  if (Number(envelopes[0]?.many) !== sent.length) throw new Error(`${envelopes[0]?.many} envelopes are stored`);
}

type Rush = { loaded: readonly LoadedPhone[]; fared: readonly Fared[]; seconds: number; peak: number };

function report(name: string, { loaded, fared, seconds, peak }: Rush): void {
  const sum = (of: (one: Fared) => number) => fared.reduce((total, one) => total + of(one), 0);
  const revisions = loaded.reduce((total, one) => total + one.revisions.length, 0);
  const lastReceipt = Math.max(...fared.map(({ receiptMs }) => receiptMs)) / 1000;
  console.log(
    [
      `${name.padEnd(11)} ${loaded.length} phones, ${revisions} revisions: all stored once`,
      `last receipt after ${lastReceipt.toFixed(1)} s (${Math.round(revisions / lastReceipt)} revisions a second)`,
      `receipt p50 ${part(fared, 0.5)} s, p95 ${part(fared, 0.95)} s`,
      `${sum(({ away }) => away)} times sent away (503), ${fared.filter(({ away }) => away > 0).length} phones at least once`,
      `${sum(({ unheard }) => unheard)} times not heard`,
      `everybody with the news of the desa after ${seconds.toFixed(1)} s`,
      `the server held at most ${peak.toFixed(0)} MB`,
    ].join('\n            '),
  );
}

function part(fared: readonly Fared[], share: number): string {
  const sorted = fared.map(({ receiptMs }) => receiptMs).sort((one, other) => one - other);
  return ((sorted[Math.ceil(sorted.length * share) - 1] ?? 0) / 1000).toFixed(1);
}
