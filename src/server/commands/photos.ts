import type { AccountParts } from '../accounts/account-parts.ts';
import { countPhotos } from '../photos/count-photos.ts';

/** `photos`: how many photos are announced, here and gone, and how much room they take; one JSON object a kabupaten. */
export async function photosFromOptions({ db }: AccountParts): Promise<string> {
  return (await countPhotos({ db })).map((count) => JSON.stringify(count)).join('\n');
}
