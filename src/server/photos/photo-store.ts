import type { TransactionOptions } from '../db/database.ts';

/** `photo` is its name, in hex. */
export type PhotoKey = { readonly kab: string; readonly photo: string };

/** What lies in a store, and how large it is, in bytes. */
export type Stored = { readonly photo: string; readonly size: number };

/**
 * Where whole photos are kept: in the database (`database-store.ts`) or in an object store (`s3-store.ts`), never on the
 * server's own disk, which no other copy of the server sees. What is known of a photo stands in the database either way.
 */
export type PhotoStore = {
  /** Kept once it answers, however often it is said. */
  put(key: PhotoKey, bytes: Uint8Array): Promise<void>;
  /** For somebody who may see the photo; a store that can ask for itself whether he may (`as`) does. */
  get(key: PhotoKey, as: TransactionOptions): Promise<Uint8Array | undefined>;
  /** Also where there is nothing to remove. */
  remove(key: PhotoKey): Promise<void>;
  /** All that lies there of a kabupaten, page by page, in the order of the names. */
  list(kab: string): AsyncIterable<readonly Stored[]>;
};

/** The store cannot be reached or does not do what it is asked: a later try may fare better. */
export class PhotoStoreFailure extends Error {
  override readonly name = 'PhotoStoreFailure';
}
