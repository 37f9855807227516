import type { PhotoProgress } from '../../domain/wire/photo-messages.ts';
import type { PhotoRow } from '../schema.ts';
import type { Surroundings } from '../surroundings.ts';
import { hasReadyEnvelope } from './choose-batch.ts';
import { type OutboxDatabase, openOutbox, readMeta, writeMeta } from './open-outbox.ts';
import { isParked, isPaused, pauseAfterFailure, pauseAsAsked } from './pause.ts';
import { changePhoto, forgetPhoto, parked, prunePhotoCopies, storeProgress } from './photo-rows.ts';
import { heardAt } from './prune-copies.ts';
import { putPiece } from './put-piece.ts';

/**
 * How one run ended: nothing left that could go now; no network; later (a pause, or a record goes first); photos go only
 * when somebody presses; somebody else is at it.
 */
export type PhotoDelivery = 'done' | 'offline' | 'later' | 'awaits_press' | 'busy';

export type DeliverPhotosParts = Surroundings & {
  readonly device: string;
  readonly openDatabase?: (device: string) => Promise<OutboxDatabase | undefined>;
  readonly urgent?: boolean;
  /** Somebody asked for the photos themselves. */
  readonly pressed?: boolean;
  /** The centre has a piece more. */
  readonly onProgress?: () => void;
};

type Run = DeliverPhotosParts & { readonly db: OutboxDatabase };
type Step = 'sent' | 'offline' | 'later';

/**
 * Sends photos piece by piece, once no record is left to be sent, under a lock of their own: a record never waits for a
 * photo. Between two pieces whatever was saved meanwhile goes first.
 */
export function deliverPhotos(parts: DeliverPhotosParts): Promise<PhotoDelivery> {
  const run = async (): Promise<PhotoDelivery> => {
    const db = await (parts.openDatabase ?? openOutbox)(parts.device);
    if (db === undefined) return 'done';
    try {
      // The worker may be newer than the page that last opened the database.
      return db.objectStoreNames.contains('photos') ? await deliverPieces({ ...parts, db }) : 'done';
    } finally {
      db.close();
    }
  };
  return parts.lock(`cacah-photos-${parts.device}`, run);
}

async function deliverPieces(run: Run): Promise<PhotoDelivery> {
  for (;;) {
    const row = await nextPhoto(run);
    if (row === undefined) return finish(run);
    if (!run.pressed && (await awaitsPress(run))) return 'awaits_press';
    if ((await isHeldUp(run)) || (await hasReadyEnvelope(run.db, run.now()))) return 'later';
    const step = await sendPiece(run, row);
    if (step !== 'sent') return step;
    run.onProgress?.();
  }
}

/** The oldest that a saved revision names, and that is neither complete, nor set aside, nor to be sealed again. */
async function nextPhoto({ db, now }: Run): Promise<PhotoRow | undefined> {
  const rows = (await db.getAll('photos')).filter(
    ({ missing, records, reseal, parked_until }) =>
      missing.length > 0 && records.length > 0 && reseal === 0 && !isParked(parked_until, now()),
  );
  return rows.sort((one, other) => one.kept_at.localeCompare(other.kept_at))[0];
}

async function awaitsPress({ db, savesData }: Run): Promise<boolean> {
  return savesData?.() === true || (await readMeta(db, 'photo_sending')) === 'when_pressed';
}

/** The centre's word to the records holds for photos as well. */
async function isHeldUp({ db, now, urgent = false }: Run): Promise<boolean> {
  const [records, photos] = await Promise.all([readMeta(db, 'pause'), readMeta(db, 'photo_pause')]);
  return isPaused(records, now(), urgent) || isPaused(photos, now(), urgent);
}

async function finish({ db }: Run): Promise<PhotoDelivery> {
  await prunePhotoCopies(db, await heardAt(db));
  return 'done';
}

/** The first piece that the centre lacks. Its answer says which it lacks now, whatever became of earlier answers. */
async function sendPiece(run: Run, row: PhotoRow): Promise<Step> {
  const { db, now } = run;
  const [at = 0] = row.missing;
  const piece = await db.get('photo_chunks', [row.photo, at]);
  if (piece === undefined) return setAside(run, row, { reseal: 1 });
  const replay = (await readMeta(db, 'replay'))?.number;
  const answer = await putPiece(run.fetch, piece);
  switch (answer.kind) {
    case 'progress':
      if (!isStepForward(answer.progress, at)) return setAside(run, row, {});
      await storeProgress(db, { ...answer, replay, now: now() });
      return 'sent';
    case 'unannounced':
      return setAside(run, row, {});
    case 'unreadable':
      return setAside(run, row, { reseal: 1 });
    case 'gone':
      return (await forgetPhoto(db, row)) ? 'sent' : setAside(run, row, {});
    case 'fault':
      await setAside(run, row, {});
      return pauseRun(run, null);
    case 'unreachable':
      return pauseRun(run, null);
    case 'wait':
      return pauseRun(run, answer);
  }
}

/** A centre that says nothing against a piece and lacks it all the same must not be asked round and round. */
function isStepForward({ state, missing }: PhotoProgress, at: number): boolean {
  return state === 'complete' || (missing.length > 0 && !missing.includes(at));
}

/** The others go on. The first time that it is to be sealed again it does not wait. */
async function setAside(
  { db, now }: Run,
  { photo }: PhotoRow,
  change: Pick<Partial<PhotoRow>, 'reseal'>,
): Promise<Step> {
  await changePhoto(db, photo, (row) => parked({ ...row, ...change }, now()));
  return 'sent';
}

async function pauseRun(run: Run, asked: { retry_after: string | null } | null): Promise<Step> {
  const before = await readMeta(run.db, 'photo_pause');
  const moment = { now: run.now(), chance: run.chance() };
  const pause = asked === null ? pauseAfterFailure(before, moment) : pauseAsAsked(before, asked.retry_after, moment);
  await writeMeta(run.db, 'photo_pause', pause);
  return asked === null ? 'offline' : 'later';
}
