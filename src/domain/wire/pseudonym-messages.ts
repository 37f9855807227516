import * as z from 'zod/mini';
import { desaCode, uuid } from '../revision.ts';

/** What an officer is told instead of a name; only its end tells cases apart: "9C41F0". */
export const pseudonymQuery = z.object({ kode: z.string().check(z.regex(/^[0-9a-f]{6}$/i)) });

export const pseudonymAnswer = z.object({
  /** Persons and families that are called so, of those whom the reader looks after; hardly ever more than one. */
  found: z.array(
    z.object({
      /** The record of their own. */
      record: uuid,
      name: z.string(),
      desa: desaCode,
      rw: z.nullable(z.string()),
      rt: z.nullable(z.string()),
    }),
  ),
});
export type PseudonymAnswer = z.infer<typeof pseudonymAnswer>;
