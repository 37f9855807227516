import type { World } from '../world/world.ts';
import { checkHeads } from './check-heads.ts';
import { checkPhones } from './check-phones.ts';
import { checkPhotos } from './check-photos.ts';
import { checkPhotosOnPhones } from './check-photos-on-phones.ts';
import { checkRevisions } from './check-revisions.ts';
import { checkSums } from './check-sums.ts';
import type { Findings } from './findings.ts';
import { noteEnd } from './note-end.ts';

/** The invariants of DESIGN, section 5, against what people were told. */
export async function checkWorld(world: World): Promise<Findings> {
  const { reported, lost, doubled, changed } = await checkRevisions(world);
  const photos = await checkPhotos(world);
  const diverged = [
    ...world.scheduler.surprises,
    ...changed,
    ...(await checkHeads(world)),
    ...(await checkPhones(world)),
    ...photos.wrong,
    ...(await checkPhotosOnPhones(world)),
  ];
  const mismatches = await checkSums(world);
  await noteEnd(world);
  const saved = [...world.model.written.values()].filter((one) => one.saved !== undefined).length;
  return {
    saved,
    photos: photos.named,
    reported: reported.length + photos.reported.length,
    lost: lost.length + photos.lost.length,
    doubled: doubled.length,
    diverged: diverged.length,
    tally_mismatches: mismatches.length,
    wrong: [
      ...[...lost, ...photos.lost].map((line) => `lost: ${line}`),
      ...doubled.map((line) => `doubled: ${line}`),
      ...diverged.map((line) => `diverged: ${line}`),
      ...mismatches.map((line) => `mismatch: ${line}`),
    ],
  };
}
