// What a supervisor waits for with 5,000 households and 30,000 records: npx tsx test/bench/queue.bench.ts [runs]

import type { QueueAsk } from '../../src/domain/wire/review-messages.ts';
import { readKader } from '../../src/server/accounts/read-kader.ts';
import { readerOptions, type SessionActor } from '../../src/server/accounts/session-actor.ts';
import { readFeedPage } from '../../src/server/feed/read-feed.ts';
import { readQueue } from '../../src/server/queue/read-queue.ts';
import { readSummary } from '../../src/server/summary/read-summary.ts';
import { actorFor, openVillage, ratna, rohmah, type Village } from '../server/kit/village.ts';
import { benchEngines } from './kit/bench-engines.ts';
import { fillKecamatan, scopeOfAll, tenDesa } from './kit/big-kecamatan.ts';
import { measure, say } from './kit/measure.ts';

const runs = Number(process.argv[2] ?? 10);

for (const engine of benchEngines) {
  const village = await openVillage(engine);
  await fillKecamatan(village);
  for (const [place, scope] of [
    ['10 desa', scopeOfAll],
    ['1 desa', scopeOfAll.slice(0, 1)],
    ['1 RT', [{ desa: tenDesa[0] ?? '', rw: '001', rt: '003' }]],
  ] as const) {
    await measureDesk(village, actorFor({ ...ratna, scope }), `${engine.name} ${place}`);
  }
  await village.opened.close();
}

async function measureDesk(village: Village, actor: SessionActor, where: string): Promise<void> {
  const queue = (ask: QueueAsk) =>
    village.db.transaction({ ...readerOptions(actor), readOnly: true }, (tx) => readQueue(tx, actor, ask));
  const asked: [what: string, () => Promise<unknown>][] = [
    ['queue, waiting', () => queue({ state: 'menunggu' })],
    ['queue, approved', () => queue({ state: 'disetujui' })],
    ['queue, rejected (none)', () => queue({ state: 'ditolak' })],
    ['queue, held', () => queue({ state: 'ditahan' })],
    ['queue, everything', () => queue({})],
    [
      'queue, flagged weighings of one kader',
      () => queue({ kader: rohmah.id, form: 'penimbangan', flag: 'nik_tidak_cocok' }),
    ],
    ['queue, approved, newest first', () => queue({ state: 'disetujui', order: 'newest' })],
    ['summary, one month', () => readSummary(village, actor, { desa: tenDesa[0] ?? '', months: 1 })],
    ['summary, thirteen months', () => readSummary(village, actor, { desa: tenDesa[0] ?? '', months: 13 })],
    ['kader', () => readKader({ ...village, mayIssueCode: () => true }, actor, 13)],
    ['feed, first page', () => readFeedPage(village, actor, '')],
  ];
  for (const [what, run] of asked) say(where, what, await measure(runs, run));
}
