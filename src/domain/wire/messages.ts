import * as z from 'zod/mini';
import { offices } from '../follow-up.ts';
import { head } from '../head.ts';
import { heldReasons, unreadableReasons } from '../problem.ts';
import { desaCode, instant, kabupatenCode, uuid } from '../revision.ts';
import { roles } from '../roles.ts';
import { outcomes } from './receipt.ts';
import { settingsState } from './settings-messages.ts';

/**
 * Answer of `POST /api/intake`: one receipt per envelope, in the batch's order; or none of them and `together`
 * (`wire/receipts-together.ts`), for who accepts that.
 */
export const receiptAnswer = z.object({
  receipts: z.array(
    z.object({
      hash: z.string(),
      outcome: z.enum(outcomes),
      receipt: z.optional(z.string()),
      reason: z.optional(z.enum([...heldReasons, ...unreadableReasons])),
      at: instant,
    }),
  ),
  together: z.optional(z.object({ at: instant, code: z.string(), digest: z.string() })),
  server_time: instant,
});

export const scopeUnit = z.object({ desa: desaCode, rw: z.nullable(z.string()), rt: z.nullable(z.string()) });
export const posyandu = z.object({ id: uuid, name: z.string(), desa: desaCode });

/** Who is logged in on a device, and what the phone needs to know about the place. */
export const account = z.object({
  id: uuid,
  name: z.string(),
  role: z.enum(roles),
  kab: kabupatenCode,
  scope: z.array(scopeUnit),
  /** Of an OPD officer: whose cases the account gets. */
  office: z.optional(z.enum(offices)),
});
export type Account = z.infer<typeof account>;

export const region = z.object({ code: z.string(), name: z.string() });

/** `public_key` is the device's raw P-256 point, 65 bytes in base64url. */
export const enrolRequest = z.strictObject({
  code: z.string().check(z.minLength(4), z.maxLength(40)),
  public_key: z.string().check(z.maxLength(120)),
});
export const demoEnrolRequest = z.strictObject({ account: uuid, public_key: z.string().check(z.maxLength(120)) });

export const enrolment = z.object({
  device: uuid,
  /** Three letters or digits in front of every receipt number of this device. */
  device_code: z.string(),
  account,
  /** Newest first; a phone seals to the first. */
  server_keys: z.array(z.object({ id: z.int(), public_key: z.string() })),
  session: z.string(),
  session_expires_at: instant,
  /** Provinces and the own kabupaten's kecamatan and desa. */
  regions: z.array(region),
  posyandu: z.array(posyandu),
  demo: z.boolean(),
  server_time: instant,
});
export type Enrolment = z.infer<typeof enrolment>;

export const demoPerson = z.object({ account: uuid, name: z.string(), role: z.enum(roles), task: z.string() });
export const demoAnswer = z.object({ people: z.array(demoPerson) });
export type DemoPerson = z.infer<typeof demoPerson>;

/** `GET /api/session/challenge`, then the challenge comes back sealed in an envelope of kind `proof`. */
export const challengeAnswer = z.object({ challenge: z.string(), server_time: instant });
export const sessionAnswer = z.object({ session: z.string(), session_expires_at: instant, account });

/** Devices whose store the browser threw away, and how far each had numbered: a cookie kept that. */
export const lostDevices = z.strictObject({
  devices: z
    .array(z.strictObject({ device: uuid, highest: z.int().check(z.gte(1), z.lte(0xffff_ffff)) }))
    .check(z.maxLength(20)),
});
/** Those of them that were the asker's own. */
export const lostDevicesAnswer = z.object({ noted: z.array(uuid) });

/** `cursor` is the server's, opaque; empty asks from the start. `highest` is the device's highest number. */
export const feedQuery = z.object({
  cursor: z.string(),
  highest: z.coerce.number(),
  /** Version of the kabupaten's settings that the device knows; an old app does not say. */
  settings: z.optional(z.coerce.number()),
  /** Heads that the device expects (`wire/expected-heads.ts`); an old app does not say. */
  expected: z.optional(z.string()),
  /** Numbers that it knows as held (`wire/held-ends.ts`); absent where there are none. */
  held: z.optional(z.string()),
});
export const feedItem = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('head'), head }),
  z.object({ kind: z.literal('removal'), record: uuid }),
]);
export const feedPage = z.object({
  /** True: what the phone holds of the server's heads is to be dropped once this pull is through. */
  from_start: z.boolean(),
  items: z.array(feedItem),
  /**
   * Heads of this page that are as the device said it expects them, and are not among the items: their places in what it
   * said, and the SHA-256 of their digests together, in hex.
   */
  as_expected: z.optional(z.object({ at: z.array(z.int()), digest: z.string() })),
  cursor: z.string(),
  more: z.boolean(),
  account,
  /**
   * This device's numbers that the centre lacks although it had them confirmed once, as after a backup was restored. Only on
   * a pull's last page.
   */
  wanted: z.optional(z.array(z.int())),
  /**
   * How those of the `held` stand that stand differently by now: `received`, `dismissed`, or `held` for another reason. Words
   * that a phone does not know change nothing there. Only on a pull's last page.
   */
  ends: z.optional(
    z.array(z.object({ number: z.int(), revision: uuid, outcome: z.string(), reason: z.nullable(z.string()) })),
  ),
  /** Where the device knows another version of them; else absent. */
  settings: z.optional(settingsState),
  /** Version of envelopes' contents that this centre reads (`wire/envelope.ts`); absent: the first. */
  contents: z.optional(z.int()),
  /** A number of this device, higher than it knows of itself: its store was put back to an older state. It goes on from there. */
  highest: z.optional(z.int()),
  server_time: instant,
});
export type FeedPage = z.infer<typeof feedPage>;

export const healthAnswer = z.object({
  status: z.literal('ok'),
  version: z.string(),
  database: z.object({ engine: z.string(), state: z.literal('ok') }),
  demo: z.boolean(),
});
