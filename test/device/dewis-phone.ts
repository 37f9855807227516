import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import type { DeviceSession } from '../../src/device/device-session.ts';
import { enrolDevice } from '../../src/device/enrol-device.ts';
import { databaseName } from '../../src/device/schema.ts';
import type { Draft } from '../../src/device/store/drafts.ts';
import type { NewRevision } from '../../src/device/store/save-revisions.ts';
import type { Surroundings } from '../../src/device/surroundings.ts';
import type { Leaves } from '../../src/domain/answers.ts';
import type { Head } from '../../src/domain/head.ts';
import { uuidV7 } from '../../src/domain/uuid.ts';
import { lockInProcess } from './lock-in-process.ts';
import { dewisDevice, dictionary, openSmallCentre, type SmallCentre } from './small-centre.ts';

export const pin = '240611';
export const morning = Date.parse('2026-11-05T01:00:00Z');
export const place = { kab: '36.04', desa: '36.04.23.2015', rw: '001', rt: '003' };

/** A browser of its own: an empty disk, a clock that stands still until it is moved, and locks as Web Locks are. */
export function openBrowser(centre: { fetch: SmallCentre['fetch'] }) {
  const clock = { now: morning };
  const surroundings: Surroundings = {
    fetch: (path, init) => centre.fetch(path, init),
    now: () => clock.now,
    chance: () => 0.5,
    lock: lockInProcess(),
  };
  return { clock, surroundings };
}

export type Phone = ReturnType<typeof openBrowser> & { readonly centre: SmallCentre; readonly session: DeviceSession };

export async function dewisPhone(): Promise<Phone> {
  globalThis.indexedDB = new IDBFactory();
  Object.assign(Dexie.dependencies, { indexedDB, IDBKeyRange });
  const centre = await openSmallCentre(() => browser.clock.now + 4_000);
  const browser = openBrowser(centre);
  const session = await enrolDevice({ request: centre.enrol, pin, surroundings: browser.surroundings });
  return { ...browser, centre, session };
}

let born = 0;
export function newId(): string {
  born += 1;
  return uuidV7(
    morning + born,
    Uint8Array.from({ length: 10 }, (_, at) => (born * (at + 7)) % 256),
  );
}

/** Bayu Saputra, weighed in November. */
export const bayu = '019a0000-0000-7000-8000-00000000ba01';
export const bayusRecord = '019a0000-0000-8000-8000-00000000ba02';

export function weighing(set: Leaves, more: Partial<NewRevision> = {}): NewRevision {
  return {
    record: bayusRecord,
    form: 'penimbangan',
    form_version: 1,
    subject: { kind: 'person', id: bayu },
    period: '2026-11',
    place,
    parents: [],
    set,
    unset: [],
    visited_on: '2026-11-05',
    started_at: '2026-11-05T00:58:00Z',
    saved_at: '2026-11-05T01:00:00Z',
    app_version: '0.1.0',
    known: [],
    dictionary,
    ...more,
  };
}

export function draftOf(record: string, answers: Draft['answers']): Draft {
  return {
    key: `penimbangan/${record}`,
    ...{ form: 'penimbangan', form_version: 1, record, subject: { kind: 'person', id: bayu }, place },
    ...{ base: {}, known: [], parents: [], answers },
    started_at: '2026-11-05T00:58:00Z',
    updated_at: '2026-11-05T00:59:00Z',
  };
}

export function headOf(record: string, more: Partial<Head> = {}): Head {
  return {
    record,
    form: 'penimbangan',
    form_version: 1,
    subject: { kind: 'person', id: bayu },
    period: '2026-11',
    place,
    answers: {},
    irrelevant: [],
    conflicts: {},
    revisions: [],
    writers: {},
    tips: [],
    deleted: false,
    verdict: 'menunggu',
    review: null,
    ...more,
  };
}

export function includes(id: string, author: string): Head['revisions'][number] {
  return {
    id,
    visited_on: '2026-11-05',
    author,
    author_name: 'Dewi Kartika',
    receipt: '7K2-1',
    received_at: '2026-11-05T02:00:00Z',
  };
}

/** Every row of a store, read past all of the phone's own code. */
export async function rawRows<T>(store: string): Promise<T[]> {
  const db = await rawDatabase();
  const rows = await finished<T[]>(db.transaction(store).objectStore(store).getAll());
  db.close();
  return rows;
}

export async function rawDatabase(): Promise<IDBDatabase> {
  return finished(indexedDB.open(databaseName(dewisDevice)));
}

export function finished<T>(request: IDBRequest): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result as T);
    request.onerror = () => reject(request.error);
  });
}
