// Pins what lies on a phone of today's schema, for ever: npx tsx test/device/released/make.ts
// Run before `schemaVersion` is raised; what is pinned already is never written again.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The keys of a real device cannot leave it. These were made for the fixture alone and protect nothing. */
const generateKey = crypto.subtle.generateKey.bind(crypto.subtle);
crypto.subtle.generateKey = ((algorithm: EcKeyGenParams, _extractable: boolean, usages: KeyUsage[]) =>
  generateKey(algorithm, true, usages)) as typeof crypto.subtle.generateKey;

const { schemaVersion } = await import('../../../src/device/schema.ts');
const { pictureOf } = await import('../photo-shelf.ts');
const { dewisPhone, draftOf, headOf, newId, rawDatabase, rawRows, weighing } = await import('../dewis-phone.ts');

const file = join(import.meta.dirname, `v${schemaVersion}.json`);
if (existsSync(file)) throw new Error(`v${schemaVersion} is pinned already`);

/** As JSON: bytes in base64, keys as JWK. */
async function plain(value: unknown): Promise<unknown> {
  if (value instanceof Uint8Array) return { $bytes: Buffer.from(value).toString('base64') };
  if (value instanceof CryptoKey) return { $key: await crypto.subtle.exportKey('jwk', value), usages: value.usages };
  if (Array.isArray(value)) return Promise.all(value.map(plain));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(async ([key, one]) => [key, await plain(one)] as const);
  return Object.fromEntries(await Promise.all(entries));
}

async function dump() {
  const db = await rawDatabase();
  const names = [...db.objectStoreNames];
  const stores = await Promise.all(
    names.map(async (name) => {
      const store = db.transaction(name).objectStore(name);
      const indexes = [...store.indexNames].map((index) => ({ name: index, key: store.index(index).keyPath }));
      return { name, key: store.keyPath, indexes, rows: await plain(await rawRows(name)) };
    }),
  );
  const { version } = db;
  db.close();
  return { version, stores };
}

// One received and shown by the centre, one received and not shown yet, one that waits with its photo, one that is held, a hundred and ten heads
// from the feed, a form that is begun, and a mark of a screen.
const { session, centre } = await dewisPhone();
const [shown, received, waiting, held] = [newId(), newId(), newId(), newId()];
const save = (record: string, bb_kg: number) =>
  session.saveRevisions({ revisions: [weighing({ bb_kg }, { record })], dropDrafts: [] });
await save(shown, 8.6);
await save(received, 9.1);
centre.outcome = (number) => (number === 3 ? { outcome: 'held', reason: 'outside_scope' } : undefined);
await save(held, 8.1);
const own = { visited_on: '2026-11-05', author: session.account.id, author_name: 'Dewi Kartika' };
const counted = { receipt: '7K2-1', received_at: '2026-11-05T02:00:00Z' };
const [first] = await session.loadRecords();
const revisions = [{ id: first?.waiting[0]?.id ?? '', ...own, ...counted }];
const review = {
  revision: revisions[0]?.id ?? '',
  verdict: 'disetujui',
  by: 'Ratna',
  at: '2026-11-05T02:00:00Z',
} as const;
const heads = [
  headOf(shown, {
    answers: { bb_kg: 8.6 },
    revisions,
    review: { ...review, text: '', notes: [] },
    verdict: 'disetujui',
  }),
  ...Array.from({ length: 110 }, (_, at) => headOf(newId(), { answers: { bb_kg: 7 + at / 100 } })),
];
const items = heads.map((head) => ({ kind: 'head' as const, head }));
centre.pages.push({ from_start: true, items, cursor: 'k1', more: false });
await session.sync();
const photo = await session.keepPhoto(pictureOf(1));
const shot = weighing({ bb_kg: 7.4, [`foto_bukti#${photo}`]: true }, { record: waiting });
await session.saveRevisions({ revisions: [shot], dropDrafts: [] });
await session.saveDraft(draftOf(shown, { bb_kg: 8.8 }));
await session.keep('masih sama', { keluarga: '2026-11-05' });
const counts = await session.counts();
session.lock();

const { listEnrolments } = await import('../../../src/device/enrolments.ts');
const pinned = {
  ...{ records: { shown, received, waiting, held }, photo, counts },
  centre: { pair: await plain(centre.keys.pair), public_key: centre.keys.public_key },
  ...{ enrolments: await listEnrolments(), database: await dump() },
};
writeFileSync(file, `${JSON.stringify(pinned, null, 1)}\n`);
console.log(`v${schemaVersion}: ${JSON.stringify(counts)}`);
process.exit(0);
