import type { Database } from '../db/database.ts';
import type { ApplyParts } from './apply-revisions.ts';

export type IntakeParts = ApplyParts & { readonly db: Database };
