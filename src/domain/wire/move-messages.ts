import * as z from 'zod/mini';
import { desaCode, unitCode } from '../revision.ts';

/** Where a family lives from now on, in another desa of the kabupaten; RT and RW where they are known there. */
export const moveRequest = z.strictObject({
  desa: desaCode,
  rw: z.nullable(unitCode),
  rt: z.nullable(unitCode),
  alamat: z.string().check(z.minLength(1), z.maxLength(160)),
});
export type MoveRequest = z.infer<typeof moveRequest>;
