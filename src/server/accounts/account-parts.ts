import type { Database } from '../db/database.ts';

/** What the work on accounts is given: clock and chance are handed in. */
export type AccountParts = {
  readonly db: Database;
  readonly now: () => Date;
  /** As many unguessable bytes as asked for. */
  readonly random: (size: number) => Uint8Array;
};
