import { createHash, createHmac } from 'node:crypto';

export type S3Keys = { readonly region: string; readonly key: string; readonly secret: string };
export type ToSign = {
  readonly method: string;
  readonly url: URL;
  /** Beside host, date and hash, which are added here. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
};

const algorithm = 'AWS4-HMAC-SHA256';

/**
 * The headers of a request to an S3 store, signed as AWS Signature Version 4 asks for (published by AWS as "Signature
 * calculations for the Authorization header"). The signature holds for the body too, and for a quarter of an hour.
 */
export function signRequest(
  { method, url, headers = {}, body }: ToSign,
  keys: S3Keys,
  now: Date,
): Record<string, string> {
  const time = now.toISOString().replace(/[-:]|\.\d{3}/g, '');
  const hash = sha256(body ?? '');
  const all = { ...headers, host: url.host, 'x-amz-content-sha256': hash, 'x-amz-date': time };
  const lines = Object.entries(all)
    .map(([name, value]) => [name.toLowerCase(), value.trim()] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  const names = lines.map(([name]) => name).join(';');
  const canonical = [
    ...[method, canonicalPath(url), canonicalQuery(url)],
    ...[...lines.map(([name, value]) => `${name}:${value}`), '', names, hash],
  ].join('\n');
  const scope = `${time.slice(0, 8)}/${keys.region}/s3/aws4_request`;
  const signature = hmac(signingKey(keys, time.slice(0, 8)), [algorithm, time, scope, sha256(canonical)].join('\n'));
  return {
    ...Object.fromEntries(lines.filter(([name]) => name !== 'host')),
    authorization: `${algorithm} Credential=${keys.key}/${scope},SignedHeaders=${names},Signature=${signature.toString('hex')}`,
  };
}

function signingKey({ secret, region }: S3Keys, day: string): Buffer {
  return [region, 's3', 'aws4_request'].reduce((key, part) => hmac(key, part), hmac(`AWS4${secret}`, day));
}

function canonicalPath({ pathname }: URL): string {
  return pathname
    .split('/')
    .map((part) => encode(decodeURIComponent(part)))
    .join('/');
}

function canonicalQuery({ searchParams }: URL): string {
  return [...searchParams]
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join('&');
}

/** Everything but letters, digits and `-._~`. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
