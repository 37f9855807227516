import type { Database } from '../db/database.ts';
import { databasePhotoStore } from './database-store.ts';
import type { PhotoStore } from './photo-store.ts';

export type PhotoParts = {
  readonly db: Database;
  readonly now: () => Date;
  /** Where whole photos are kept; beside everything else, in the database, where none is named. */
  readonly photos?: PhotoStore | undefined;
  /** For tests that kill: called between the steps by which a photo becomes whole. What it throws is thrown. */
  readonly photoFault?: (point: 'piece_stored' | 'photo_stored') => void | Promise<void>;
};

export function photoStoreOf({ db, photos }: PhotoParts): PhotoStore {
  return photos ?? databasePhotoStore(db);
}
