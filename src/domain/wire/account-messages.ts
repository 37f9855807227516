import * as z from 'zod/mini';
import { offices } from '../follow-up.ts';
import { instant, uuid } from '../revision.ts';
import { roles } from '../roles.ts';
import { scopeUnit } from './messages.ts';

export const accountEntry = z.object({
  id: uuid,
  name: z.string(),
  role: z.enum(roles),
  scope: z.array(scopeUnit),
  office: z.optional(z.enum(offices)),
  is_active: z.boolean(),
  devices: z.int(),
});
export const accountsAnswer = z.object({ accounts: z.array(accountEntry) });
export const newAccountRequest = z.strictObject({
  name: z.string().check(z.minLength(1), z.maxLength(80)),
  role: z.enum(roles),
  scope: z.array(scopeUnit).check(z.maxLength(50)),
  /** Of role `opd`, and of no other: an officer without an office would see nothing. */
  office: z.optional(z.enum(offices)),
});
/** The code is shown once, and works once. */
export const codeAnswer = z.object({ account: uuid, code: z.string(), expires_at: instant });
