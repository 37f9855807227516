import { listBucket } from './list-bucket.ts';
import { type PhotoKey, type PhotoStore, PhotoStoreFailure } from './photo-store.ts';
import { type S3Keys, signRequest, type ToSign } from './sign-request.ts';

/** `url` is the bucket's address, `https://s3.example/foto` or `https://foto.s3.example`, a folder behind it if wanted. */
export type S3Place = S3Keys & { readonly url: string };

const mostWaitMs = 20_000;

/**
 * Photos in a bucket of an S3-compatible store: `kab/name.jpg`. The bucket is to be closed to everybody else, since who may
 * see a photo is decided here, and encrypted by the store.
 */
export function s3PhotoStore(place: S3Place, now: () => Date): PhotoStore {
  const ask = (method: string, key: PhotoKey, more: Pick<ToSign, 'headers' | 'body'> = {}) =>
    request(place, { method, url: addressOf(place, key), ...more }, now());
  return {
    put: async (key, body) => {
      const answer = await ask('PUT', key, { body, headers: { 'content-type': 'image/jpeg' } });
      await finish(answer, answer.ok);
    },
    get: async (key) => {
      const answer = await ask('GET', key);
      if (answer.status !== 404) return readBytes(answer);
      await finish(answer, true);
      return undefined;
    },
    remove: async (key) => {
      const answer = await ask('DELETE', key);
      await finish(answer, answer.ok || answer.status === 404);
    },
    list: (kab) => listBucket(({ url }) => request(place, { method: 'GET', url }, now()), place.url, kab),
  };
}

function addressOf({ url }: S3Place, { kab, photo }: PhotoKey): URL {
  return new URL(`${url.replace(/\/+$/, '')}/${kab}/${photo}.jpg`);
}

async function request(place: S3Place, toSign: ToSign, now: Date): Promise<Response> {
  const { method, url, body } = toSign;
  const headers = signRequest(toSign, place, now);
  const init = { method, headers, redirect: 'error', signal: AbortSignal.timeout(mostWaitMs) } as const;
  return fetch(url, body === undefined ? init : { ...init, body: new Uint8Array(body) }).catch(fail);
}

async function readBytes(answer: Response): Promise<Uint8Array> {
  if (!answer.ok) await finish(answer, false);
  return new Uint8Array(await answer.arrayBuffer().catch(fail));
}

/** An answer that is not read to its end keeps its connection. */
async function finish(answer: Response, isFine: boolean): Promise<void> {
  await answer.arrayBuffer().catch(fail);
  if (!isFine) throw new PhotoStoreFailure(`the photo store answered ${answer.status}`);
}

/** What the network says may quote addresses and keys. */
function fail(): never {
  throw new PhotoStoreFailure('the photo store does not answer');
}
