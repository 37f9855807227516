import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { type EnrolmentEntry, noteEnrolment } from '../../../src/device/enrolments.ts';
import { databaseName } from '../../../src/device/schema.ts';
import type { Counts } from '../../../src/device/store/count-work.ts';
import { openBrowser } from '../dewis-phone.ts';
import { dewisDevice, openSmallCentre } from '../small-centre.ts';

type Plain = { readonly [key: string]: unknown };
type Store = {
  readonly name: string;
  readonly key: string | string[];
  readonly indexes: readonly { readonly name: string; readonly key: string | string[] }[];
  readonly rows: readonly Plain[];
};

/** What lay on Dewi's phone under one schema, as `make.ts` took it down. */
export type Released = {
  readonly records: Readonly<Record<'shown' | 'received' | 'waiting' | 'held', string>>;
  /** Of the waiting record; schemas before 3 knew none. */
  readonly photo?: string;
  readonly counts: Counts;
  readonly centre: { readonly pair: Plain; readonly public_key: string };
  readonly enrolments: readonly EnrolmentEntry[];
  readonly database: { readonly version: number; readonly stores: readonly Store[] };
};

export function releasedVersions(): number[] {
  const names = readdirSync(import.meta.dirname).flatMap((name) => /^v(\d+)\.json$/.exec(name)?.[1] ?? []);
  return names.map(Number).sort((one, other) => one - other);
}

export function readReleased(version: number): Released {
  return JSON.parse(readFileSync(join(import.meta.dirname, `v${version}.json`), 'utf8'));
}

const algorithm = { name: 'ECDH', namedCurve: 'P-256' };

/** Bytes and keys as they were. A private key cannot leave its device any more; the small centre has to derive the public one. */
async function alive(value: unknown, isCentres = false): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map((one) => alive(one, isCentres)));
  if (typeof value !== 'object' || value === null) return value;
  if ('$bytes' in value) return new Uint8Array(Buffer.from(String(value.$bytes), 'base64'));
  if ('$key' in value && 'usages' in value) {
    const jwk = value.$key as JsonWebKey;
    return crypto.subtle.importKey('jwk', jwk, algorithm, isCentres || jwk.d === undefined, value.usages as KeyUsage[]);
  }
  const entries = Object.entries(value).map(async ([key, one]) => [key, await alive(one, isCentres)] as const);
  return Object.fromEntries(await Promise.all(entries));
}

/** A phone as it lay in a drawer since that version, and the centre that it was enrolled with. */
export async function wakePhone(version: number) {
  const released = readReleased(version);
  globalThis.indexedDB = new IDBFactory();
  Object.assign(Dexie.dependencies, { indexedDB, IDBKeyRange });
  const centre = await openSmallCentre(() => browser.clock.now + 4_000);
  const browser = openBrowser(centre);
  const { pair, public_key } = released.centre;
  Object.assign(centre, { keys: { pair: await alive(pair, true), public_key } });
  await fill(released);
  for (const entry of released.enrolments) await noteEnrolment(entry);
  const meta = released.database.stores.find(({ name }) => name === 'meta');
  const keys = meta?.rows.find(({ name }) => name === 'device_keys')?.value as { public_key: string };
  await centre.enrol(keys.public_key);
  return { ...browser, centre, released };
}

async function fill({ database: { version, stores } }: Released): Promise<void> {
  const rows = await Promise.all(stores.map((store) => alive(store.rows)));
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open(databaseName(dewisDevice), version);
    opening.onupgradeneeded = () => {
      for (const [at, { name, key, indexes }] of stores.entries()) {
        const store = opening.result.createObjectStore(name, { keyPath: key });
        for (const index of indexes) store.createIndex(index.name, index.key);
        for (const row of rows[at] as Plain[]) store.add(row);
      }
    };
    opening.onsuccess = () => resolve(opening.result.close());
    opening.onerror = () => reject(opening.error);
  });
}
