import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import type { Dice } from './dice.ts';

/*
 * What a browser is to the phone's code, for many phones in one process: since one operation runs at a time, "the"
 * IndexedDB is that of the phone whose turn it is. Ids come from the seed, keys and nonces stay real.
 */

/** The address book of enrolments is one for the whole process: it only names devices, and a phone without one's database passes it over. */
const book = new IDBFactory();
const bookName = 'cacah';

let factory: IDBFactory = new IDBFactory();
let ids: Dice | undefined;

export function useDisk(next: IDBFactory): void {
  factory = next;
}

export function useIds(dice: Dice): void {
  ids = dice;
}

export function clearAddressBook(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = book.open(bookName);
    request.onupgradeneeded = () => request.result.createObjectStore('enrolments');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const db = request.result;
      const tx = db.transaction('enrolments', 'readwrite');
      tx.objectStore('enrolments').clear();
      tx.oncomplete = () => {
        db.close();
        resolve();
      };
    };
  });
}

const shared = {
  open: (name: string, version?: number) => (name === bookName ? book : factory).open(name, version),
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

const idSize = 10;
const realValues = crypto.getRandomValues.bind(crypto);
const realDerive = crypto.subtle.deriveKey.bind(crypto.subtle);

Object.defineProperty(globalThis, 'indexedDB', { get: () => shared, configurable: true });
Object.defineProperty(Dexie.dependencies, 'indexedDB', { get: () => shared, configurable: true });
Object.assign(Dexie.dependencies, { IDBKeyRange });
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
