import * as z from 'zod/mini';
import { instant } from '../revision.ts';

/**
 * SHA-256 of a JPEG in hex: the name of a photo, in answers, on the wire and in addresses. It is of the bytes that the phone
 * sent. The centre shows them without what a camera wrote beside the picture: what it answers need not bear the name.
 */
export const photoName = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/**
 * Answer of `PUT /api/photos/{photo}/chunks/{at}`: which pieces the centre still lacks, in order. Once it has all of them and
 * they make up the photo of that name, it is `complete` and the phone need not keep its pieces.
 */
export const photoProgress = z.object({
  photo: photoName,
  state: z.enum(['receiving', 'complete']),
  missing: z.array(z.int()),
  server_time: instant,
});
export type PhotoProgress = z.infer<typeof photoProgress>;
