import type { Revision } from '../../domain/revision.ts';
import { uuidV7 } from '../../domain/uuid.ts';
import { type Dictionary, deflateRevision } from '../deflate-revision.ts';
import type { Bytes, OutboxRow, RevisionRow } from '../schema.ts';
import { sealEnvelope } from '../seal-envelope.ts';
import type { Unlocked } from '../unlocked.ts';
import { changedPhotos, notePhotos } from './named-photos.ts';
import { readMeta, type Store, writeMeta } from './open-store.ts';
import { runStored } from './run-stored.ts';

/** A revision about to be saved. The device gives the id where there is none, and the clock's offset. */
export type NewRevision = Omit<Revision, 'id' | 'clock_offset_ms'> & {
  readonly id?: string;
  readonly clock_offset_ms?: number | null;
  /** The revisions whose effect the author saw. */
  readonly known: readonly string[];
  readonly dictionary: Dictionary;
};
export type SaveInput = { readonly revisions: readonly NewRevision[]; readonly dropDrafts: readonly string[] };

/** The readable local copy, as it lies sealed in `revisions`. */
export type LocalCopy = { readonly revision: Revision; readonly known: readonly string[] };
export type SavedRevision = LocalCopy & { readonly number: number };

type Prepared = LocalCopy & { readonly content: Bytes };
type SealedRows = { readonly outbox: OutboxRow; readonly revision: RevisionRow };

/**
 * Saves revisions that belong together in ONE transaction that has reached the disk when this resolves: envelopes, readable
 * copies, counter, and the drafts gone. Sealing comes before (no WebCrypto inside a transaction); if another tab
 * saved in between, the counter has moved and everything is sealed again under the next numbers.
 */
export async function saveRevisions(unlocked: Unlocked, input: SaveInput): Promise<readonly SavedRevision[]> {
  const prepared = await prepareRevisions(unlocked, input.revisions);
  for (;;) {
    const counter = (await runStored(unlocked.store, () => readMeta(unlocked.store.strict, 'counter'))) ?? 0;
    const rows = await Promise.all(prepared.map((one, at) => sealRows(unlocked, one, counter + 1 + at)));
    const numbers = await runStored(unlocked.store, () => commit(unlocked.store, { counter, rows, input }));
    if (numbers !== null) return prepared.map((one, at) => savedAs(one, numbers[at] ?? 0));
  }
}

function savedAs({ revision, known }: Prepared, number: number): SavedRevision {
  return { revision, known, number };
}

async function prepareRevisions(unlocked: Unlocked, revisions: readonly NewRevision[]): Promise<Prepared[]> {
  const { strict } = unlocked.store;
  const offset = await runStored(unlocked.store, () => readMeta(strict, 'clock_offset_ms'));
  const contents = (await runStored(unlocked.store, () => readMeta(strict, 'contents'))) ?? 1;
  return revisions.map(({ known, dictionary, ...given }) => {
    const id = given.id ?? uuidV7(unlocked.surroundings.now(), crypto.getRandomValues(new Uint8Array(10)));
    const revision: Revision = { ...given, id, clock_offset_ms: given.clock_offset_ms ?? offset ?? null };
    return { revision, known, content: deflateRevision(revision, dictionary, contents) };
  });
}

async function sealRows(unlocked: Unlocked, one: Prepared, number: number): Promise<SealedRows> {
  const { id, record, saved_at } = one.revision;
  const epoch = await unlocked.epochs.current();
  const about = { kind: 'revision', device: unlocked.device, number, revision: id } as const;
  const [envelope, sealed, content] = await Promise.all([
    sealEnvelope(about, one.content, epoch),
    unlocked.vault.sealJson(['revisions', id], { revision: one.revision, known: one.known } satisfies LocalCopy),
    unlocked.vault.seal(['content', id], one.content),
  ]);
  return {
    outbox: { number, revision: id, record, epoch: epoch.row.epoch, ...envelope, saved_at, tries: 0 },
    revision: { id, record, number, sealed, content, included: 0 },
  };
}

type Commit = { readonly counter: number; readonly rows: readonly SealedRows[]; readonly input: SaveInput };

/** The numbers under which the revisions stand, or `null` when the counter has moved and nothing was written. */
function commit({ strict }: Store, { counter, rows, input }: Commit): Promise<number[] | null> {
  const photos = changedPhotos(input.revisions);
  const tables = [strict.meta, strict.outbox, strict.revisions, strict.drafts];
  return strict.transaction('rw', photos.length === 0 ? tables : [...tables, strict.photos], async () => {
    const held = await strict.revisions.bulkGet(rows.map((row) => row.revision.id));
    // A connection may be lost after the commit and before its answer: the second try finds its own work.
    if (held.length > 0 && held.every((row) => row !== undefined)) return held.map((row) => row.number);
    if (((await readMeta(strict, 'counter')) ?? 0) !== counter) return null;
    await strict.outbox.bulkAdd(rows.map((row) => row.outbox));
    await strict.revisions.bulkAdd(rows.map((row) => row.revision));
    await writeMeta(strict, 'counter', counter + rows.length);
    await notePhotos(strict, photos);
    await strict.drafts.bulkDelete([...input.dropDrafts]);
    return rows.map((row) => row.outbox.number);
  });
}
