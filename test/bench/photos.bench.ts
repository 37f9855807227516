// Photos through the whole centre, sealed for real, and looked at: npx tsx test/bench/photos.bench.ts [photos]
import { readPhoto } from '../../src/server/photos/read-photo.ts';
import { writeFamily } from '../server/kit/family.ts';
import { enrolPhone, type Phone, send } from '../server/kit/phone.ts';
import { makePhoto, type Photo, sealPhoto, sendPiece, writeVisitWith } from '../server/kit/photo.ts';
import { actorFor, openVillage, ratna, siti, type Village } from '../server/kit/village.ts';
import { benchEngines } from './kit/bench-engines.ts';

const count = Number(process.argv[2] ?? 60);
/** As a phone makes them, about. */
const size = 250_000;
/** As many as the route lets in at once. */
const phonesAtOnce = 8;

for (const engine of benchEngines) {
  const village = await openVillage(engine);
  const phones = await Promise.all(Array.from({ length: phonesAtOnce }, () => enrolPhone(village.db, siti)));
  const work = phones.map((phone) => ({ phone, photos: makePhotos() }));
  for (const one of work) await announce(village, one);
  const all = work.flatMap(({ photos }) => photos);
  const pieces = await time(engine.name, 'pieces', async () => {
    const sent = await Promise.all(work.map((one) => deliver(village, one)));
    return sent.reduce((sum, some) => sum + some, 0);
  });
  await time(engine.name, 'views', async () => {
    for (const { name } of all) {
      const found = await readPhoto(village, actorFor(ratna), name);
      if (!(found instanceof Uint8Array)) throw new Error(`a photo is not seen: ${found}`);
    }
    return all.length;
  });
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(
    `${engine.name.padEnd(11)} ${all.length} photos in ${pieces} pieces; at most ${memory} MB of memory so far`,
  );
  await village.opened.close();
}

function makePhotos(): Photo[] {
  return Array.from({ length: Math.ceil(count / phonesAtOnce) }, () => makePhoto(size));
}

async function announce(
  village: Village,
  { phone, photos }: { phone: Phone; photos: readonly Photo[] },
): Promise<void> {
  const family = await writeFamily();
  await send(village, phone, [family.home, await writeVisitWith(family, photos)]);
}

/** One piece after the other, as a phone does. */
async function deliver(
  village: Village,
  { phone, photos }: { phone: Phone; photos: readonly Photo[] },
): Promise<number> {
  let pieces = 0;
  for (const photo of photos) {
    let last = '';
    for (const [at, piece] of sealPhoto(phone, photo).entries()) {
      last = await sendPiece(village, { photo: photo.name, at }, piece);
      pieces++;
    }
    if (last !== 'complete') throw new Error(`a photo is ${last}`);
  }
  return pieces;
}

async function time(engine: string, what: string, work: () => Promise<number>): Promise<number> {
  const began = performance.now();
  const done = await work();
  const milliseconds = performance.now() - began;
  const speed = Math.round((done / milliseconds) * 1000);
  console.log(`${engine.padEnd(11)} ${done} ${what} in ${milliseconds.toFixed(0)} ms, ${speed} a second`);
  return done;
}
