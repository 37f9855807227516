import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import type { Dice } from './dice.ts';

/*
 * What a browser is to the phone's code, for many phones in one process: since one operation runs at a time, "the"
 * IndexedDB is that of the phone whose turn it is. Ids come from the seed, keys and nonces stay real.
 */

/**
 * What idb-keyval opens once per process, and so is one for all phones: the address book, which only names devices (a phone
 * without one's database passes it over), and the shelves of parcels, which whoever wakes up takes along.
 */
const common = new IDBFactory();
const shelves = { cacah: 'enrolments', 'cacah-parcels': 'parcels', 'cacah-parcel-pieces': 'pieces' };

/** What a browser keeps of a site: databases, which it may throw away, and cookies, which it then leaves alone. */
export type Kept = { readonly disk: { readonly factory: IDBFactory }; readonly jar: Jar };
export type Jar = { cookie: string };

let factory: IDBFactory = new IDBFactory();
let jar: Jar = { cookie: '' };
let ids: Dice | undefined;

export function useBrowser(kept: Kept): void {
  factory = kept.disk.factory;
  jar = kept.jar;
}

export function useIds(dice: Dice): void {
  ids = dice;
}

export async function clearShelves(): Promise<void> {
  for (const [name, store] of Object.entries(shelves)) await clearShelf(name, store);
}

function clearShelf(name: string, store: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = common.open(name);
    request.onupgradeneeded = () => request.result.createObjectStore(store);
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const db = request.result;
      const tx = db.transaction(store, 'readwrite');
      tx.objectStore(store).clear();
      tx.oncomplete = () => {
        db.close();
        resolve();
      };
    };
  });
}

const shared = {
  open: (name: string, version?: number) => (name in shelves ? common : factory).open(name, version),
  deleteDatabase: (name: string) => factory.deleteDatabase(name),
  databases: () => factory.databases(),
  cmp: (one: unknown, other: unknown) => factory.cmp(one, other),
};

/** Screens hear of changes by it; here nobody looks. */
class DeafChannel {
  onmessage: unknown = null;
  postMessage(): void {}
  close(): void {}
}

/** The only cookie that the phone writes, as `document` hands it out. */
function oneCookie() {
  return {
    get cookie() {
      return jar.cookie;
    },
    set cookie(text: string) {
      jar.cookie = text.includes('Max-Age=0;') ? '' : (text.split(';')[0] ?? '');
    },
  };
}

const idSize = 10;
const realValues = crypto.getRandomValues.bind(crypto);
const realDerive = crypto.subtle.deriveKey.bind(crypto.subtle);

Object.defineProperty(globalThis, 'indexedDB', { get: () => shared, configurable: true });
Object.defineProperty(Dexie.dependencies, 'indexedDB', { get: () => shared, configurable: true });
Object.assign(Dexie.dependencies, { IDBKeyRange });
Object.defineProperty(globalThis, 'location', { value: { protocol: 'https:' }, configurable: true });
Object.defineProperty(globalThis, 'document', { value: oneCookie(), configurable: true });
Object.defineProperty(globalThis, 'BroadcastChannel', { value: DeafChannel, configurable: true });
Object.defineProperty(crypto, 'getRandomValues', {
  value: <T extends ArrayBufferView>(into: T): T => {
    if (into.byteLength !== idSize || ids === undefined) return realValues(into as never) as T;
    new Uint8Array(into.buffer, into.byteOffset, idSize).set(ids.bytes(idSize));
    return into;
  },
});
// 600,000 rounds are for whoever guesses a PIN.
Object.defineProperty(crypto.subtle, 'deriveKey', {
  value: (algorithm: Pbkdf2Params, ...rest: [CryptoKey, AesKeyGenParams, boolean, KeyUsage[]]) =>
    realDerive({ ...algorithm, iterations: 1 }, ...rest),
});
