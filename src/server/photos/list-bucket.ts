import { PhotoStoreFailure, type Stored } from './photo-store.ts';

type Ask = (what: { readonly url: URL }) => Promise<Response>;

/**
 * What lies in a bucket of a kabupaten, by ListObjectsV2 (published by AWS as part of the S3 API): a thousand a page, in the
 * order of their keys. Objects that are not named as photos are passed over.
 */
export async function* listBucket(ask: Ask, address: string, kab: string): AsyncIterable<readonly Stored[]> {
  const places = placesOf(address);
  let place = places.shift();
  for (let token: string | undefined; place !== undefined; ) {
    const answer = await ask({ url: pageAddress(place, kab, token) });
    const text = await answer.text().catch(() => '');
    // The first folder of the address may be one inside a bucket that is named by the host.
    if (answer.status === 404 && places.length > 0) {
      place = places.shift();
      continue;
    }
    if (!answer.ok || !text.includes('<ListBucketResult')) {
      throw new PhotoStoreFailure(`the photo store answered ${answer.status} when it was to be listed`);
    }
    yield photosIn(text, `${place.folder}${kab}/`);
    token = textOf(text, 'NextContinuationToken');
    if (textOf(text, 'IsTruncated') !== 'true' || token === undefined) return;
  }
}

/** Where the bucket is, and the folder in it. */
type BucketPlace = { readonly bucket: URL; readonly folder: string };

function placesOf(address: string): BucketPlace[] {
  const url = new URL(address);
  const [first, ...rest] = url.pathname.split('/').filter((part) => part !== '');
  const folder = (parts: readonly string[]) => parts.map((part) => `${part}/`).join('');
  const byHost = { bucket: new URL('/', url), folder: folder([first ?? '', ...rest].filter(Boolean)) };
  return first === undefined ? [byHost] : [{ bucket: new URL(`/${first}`, url), folder: folder(rest) }, byHost];
}

function pageAddress({ bucket, folder }: BucketPlace, kab: string, token: string | undefined): URL {
  const url = new URL(bucket);
  url.searchParams.set('list-type', '2');
  url.searchParams.set('prefix', `${folder}${kab}/`);
  if (token !== undefined) url.searchParams.set('continuation-token', token);
  // As it is signed.
  url.searchParams.sort();
  return url;
}

function photosIn(text: string, prefix: string): Stored[] {
  return [...text.matchAll(/<Contents>([\s\S]*?)<\/Contents>/g)].flatMap(([, object = '']) => {
    const key = textOf(object, 'Key') ?? '';
    const [, photo] = /^([0-9a-f]{64})\.jpg$/.exec(key.startsWith(prefix) ? key.slice(prefix.length) : '') ?? [];
    return photo === undefined ? [] : [{ photo, size: Number(textOf(object, 'Size') ?? 0) }];
  });
}

function textOf(text: string, name: string): string | undefined {
  const [, value] = new RegExp(`<${name}>([^<]*)</${name}>`).exec(text) ?? [];
  return value?.replace(/&(amp|lt|gt|quot|apos|#\d+);/g, (_, entity: string) => signOf(entity));
}

const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function signOf(entity: string): string {
  return signs[entity] ?? String.fromCharCode(Number(entity.slice(1)));
}
