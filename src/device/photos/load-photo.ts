import { problems } from '../../domain/problem.ts';
import { joinBytes } from '../../domain/wire/bytes.ts';
import { photoMostBytes } from '../../domain/wire/photo-chunk.ts';
import type { Bytes } from '../schema.ts';
import { piecesOf } from '../store/photo-pieces.ts';
import { problemOf, type Requester } from '../sync/request-authorised.ts';
import type { Unlocked } from '../unlocked.ts';
import { spotOf } from './seal-photo.ts';

/** `not_sent`: the centre does not have it (yet); `lost`: not any more; `gone`: it was erased; `offline`: nobody could be asked. */
export type LoadedPhoto =
  | { readonly kind: 'here'; readonly jpeg: Bytes }
  | { readonly kind: 'not_sent' | 'lost' | 'gone' | 'offline' };

/** A photo from this phone's own copy; undefined where there is none (any more). */
export async function loadOwnPhoto({ store, vault }: Unlocked, photo: string): Promise<Bytes | undefined> {
  const [row, copies] = await Promise.all([store.strict.photos.get(photo), piecesOf(store.strict.photo_copies, photo)]);
  if (row === undefined || copies.length === 0) return undefined;
  const jpeg = joinBytes(await Promise.all(copies.map(({ at, sealed }) => vault.open(spotOf(photo, at), sealed))));
  return jpeg.byteLength === row.size ? jpeg : undefined;
}

/** From here, else from the centre; what comes from there is not kept. */
export async function loadPhoto(unlocked: Unlocked, request: Requester, photo: string): Promise<LoadedPhoto> {
  const own = await loadOwnPhoto(unlocked, photo);
  return own === undefined ? fetchPhoto(request, photo) : { kind: 'here', jpeg: own };
}

async function fetchPhoto(request: Requester, photo: string): Promise<LoadedPhoto> {
  try {
    const response = await request(`/api/photos/${photo}`);
    if (!response.ok) return { kind: await whyNot(response) };
    const jpeg = new Uint8Array(await response.arrayBuffer());
    return isWholeJpeg(jpeg) ? { kind: 'here', jpeg } : { kind: 'offline' };
  } catch {
    return { kind: 'offline' };
  }
}

/**
 * The centre leaves out what a camera wrote beside the picture, so the bytes need not bear the photo's name any more. It
 * shows nothing behind a picture's end either: what does not end with it was cut on its way.
 */
function isWholeJpeg(bytes: Bytes): boolean {
  const [one, two, last] = [bytes[0], bytes[1], bytes.subarray(-2)];
  return bytes.byteLength <= photoMostBytes && one === 0xff && two === 0xd8 && last[0] === 0xff && last[1] === 0xd9;
}

/** A hot spot's sign-in page knows the status 404, too, but not our problems. */
async function whyNot(response: Response): Promise<'not_sent' | 'lost' | 'gone' | 'offline'> {
  const problem = await problemOf(response);
  if (problem === 'photo_gone') return 'gone';
  if (problem === 'photo_lost') return 'lost';
  return problem !== undefined && problems[problem] === 404 ? 'not_sent' : 'offline';
}
