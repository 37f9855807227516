import type { Database } from '../db/database.ts';
import type { ApplyParts } from './apply-revisions.ts';

export type IntakeParts = ApplyParts & {
  readonly db: Database;
  /** Hears why an envelope was held as `fault`: what is wrong is ours to mend. */
  readonly logger?: { error(about: object, message: string): void } | undefined;
};
