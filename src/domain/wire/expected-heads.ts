import { canonicalJson } from '../canonical-json.ts';
import type { Head } from '../head.ts';
import type { Digest } from '../record-id.ts';
import { joinBytes, toHex } from './bytes.ts';

/*
 * A phone that has sent its work knows nearly always what head the centre made of it. So it says with its question for news
 * which heads it expects: six letters of each head's digest. The centre leaves out of the page what is there as expected,
 * and says of which: their places in the question, and one SHA-256 over the full digests of all of them. The six letters
 * only choose; nothing is believed before that digest is the same. Who does not say what he expects gets whole heads.
 *
 * The digest is of the whole head, ids made by chance among it: six letters of it tell nobody anything.
 */

/** So many fit well into an address. */
export const mostExpected = 200;
const claimLength = 6;
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** SHA-256 of all that the feed says of a record. */
export async function digestHead(head: Head, digest: Digest): Promise<Uint8Array> {
  return digest(new TextEncoder().encode(canonicalJson(head)));
}

/** A question's `expected`. */
export function writeClaims(digests: readonly Uint8Array[]): string {
  return digests.map(claimOf).join('');
}

/** What is not a whole claim is none. */
export function readClaims(text: string): string[] {
  return (text.match(/.{6}/gs) ?? []).slice(0, mostExpected);
}

export function claimOf(digest: Uint8Array): string {
  return Array.from(digest.subarray(0, claimLength), (byte) => letters.charAt(byte % letters.length)).join('');
}

/** Over the full digests of all heads that a page leaves out, in the order in which it names them. Hex. */
export async function digestTogether(digests: readonly Uint8Array[], digest: Digest): Promise<string> {
  return toHex(await digest(joinBytes(digests)));
}
