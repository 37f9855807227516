// Envelopes a second through the whole intake, sealed for real: npx tsx test/bench/intake.bench.ts [batches]
import type { Revision } from '../../src/domain/revision.ts';
import { receiveBatch } from '../../src/server/intake/receive-batch.ts';
import { type Family, weighingAnswers, write, writeFamily } from '../server/kit/family.ts';
import { enrolPhone, type Phone } from '../server/kit/phone.ts';
import { openVillage, siti, type Village } from '../server/kit/village.ts';
import { benchEngines } from './kit/bench-engines.ts';

const batches = Number(process.argv[2] ?? 5);
/** What fits into a batch: a posyandu day, or 66 families of a house, a child and its weighing. */
const perBatch = 198;

type Bench = { readonly engine: string; readonly village: Village; readonly phone: Phone };

for (const engine of benchEngines) {
  const village = await openVillage(engine);
  const phone = await enrolPhone(village.db, siti);
  const bench = { engine: engine.name, village, phone };
  const families: Family[] = [];
  for (let at = 0; at < batches; at++) {
    const some = await Promise.all(Array.from({ length: perBatch / 3 }, () => writeFamily()));
    families.push(...some);
    await deliverOne(
      bench,
      `batch ${at + 1}, new families`,
      some.flatMap(({ home, member, weighing }) => [home, member, weighing]),
    );
  }
  const children = families.slice(0, perBatch);
  await deliverOne(bench, 'weighings of known children', await Promise.all(children.map(weighAgain)));
  await village.opened.close();
}

function weighAgain({ household, child }: Family): Promise<Revision> {
  const subject = { kind: 'person', id: child } as const;
  const answers = { ...weighingAnswers(7.9), tgl_ukur: '2026-10-05' };
  return write({ form: 'penimbangan', subject, period: '2026-10', answers, household, visited_on: '2026-10-05' });
}

async function deliverOne(
  { engine, village, phone }: Bench,
  what: string,
  revisions: readonly Revision[],
): Promise<void> {
  const batch = phone.batch(revisions.map((one) => phone.seal(one)));
  const began = performance.now();
  const answer = await receiveBatch(village, batch);
  const milliseconds = performance.now() - began;
  const received = answer === 'batch_malformed' ? [] : answer.receipts.filter(({ outcome }) => outcome === 'received');
  if (received.length !== revisions.length) throw new Error(`${received.length} of ${revisions.length} were received`);
  const speed = Math.round((revisions.length / milliseconds) * 1000);
  const kilobytes = Math.round(batch.length / 1024);
  console.log(
    `${engine.padEnd(11)} ${what.padEnd(30)} ${revisions.length} envelopes (${kilobytes} KB) in ${milliseconds.toFixed(0)} ms, ${speed} a second`,
  );
}
