import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Answer = { readonly status: number; readonly body?: Uint8Array };

export type SmallS3 = {
  readonly url: string;
  /** What lies in it, by path. */
  readonly objects: Map<string, Uint8Array>;
  /** Every request, as `PUT /foto/… 200`. */
  readonly log: string[];
  /** Answers with this status, whatever is asked, until it is null again. */
  sick: number | null;
  /** How many keys one page of a listing has at most. */
  pageSize: number;
  close(): Promise<void>;
};

/**
 * A bucket behind real HTTP. It looks at each request as an S3 store does: the signature is worked out anew from what came
 * over the wire (AWS Signature Version 4), the body must have the hash that was signed, and the time must be now.
 */
export async function openSmallS3(
  { key, secret, region }: { key: string; secret: string; region: string },
  now: () => Date,
): Promise<SmallS3> {
  const objects = new Map<string, Uint8Array>();
  const log: string[] = [];
  const state = { sick: null as number | null, pageSize: 1_000 };
  const server = createServer(async (request, response) => {
    const body = await readBody(request);
    const isSigned = signatureOf(request, body, { key, secret, region }, now());
    const answer =
      state.sick !== null
        ? { status: state.sick }
        : isSigned
          ? act(objects, request, body, state.pageSize)
          : { status: 403 };
    log.push(`${request.method} ${request.url} ${answer.status}`);
    respond(response, answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(state, {
    ...{ url: `http://127.0.0.1:${port}/foto`, objects, log },
    close: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  });
}

function act(
  objects: Map<string, Uint8Array>,
  { method, url = '' }: IncomingMessage,
  body: Uint8Array,
  pageSize: number,
): Answer {
  if (method === 'GET' && url.startsWith('/foto?')) return list(objects, url, pageSize);
  const held = objects.get(url);
  if (method === 'GET') return held === undefined ? { status: 404 } : { status: 200, body: held };
  if (method === 'PUT') objects.set(url, body);
  if (method === 'DELETE') objects.delete(url);
  return { status: method === 'PUT' ? 200 : 204 };
}

/** ListObjectsV2 of the bucket `foto`: the keys of a prefix in their order, and where to go on. */
function list(objects: Map<string, Uint8Array>, url: string, pageSize: number): Answer {
  const asked = new URL(url, 'http://bucket').searchParams;
  const [prefix, after] = [asked.get('prefix') ?? '', asked.get('continuation-token')?.replace(/^after&/, '') ?? ''];
  if (asked.get('list-type') !== '2') return { status: 400 };
  const keys = [...objects.keys()].map((path) => path.slice('/foto/'.length)).sort();
  const left = keys.filter((key) => key.startsWith(prefix) && key > after);
  const page = left.slice(0, pageSize);
  const contents = page.map((key) => {
    const size = objects.get(`/foto/${key}`)?.byteLength;
    return `<Contents><Key>${key}</Key><LastModified>2026-11-05T02:00:00.000Z</LastModified><Size>${size}</Size></Contents>`;
  });
  const isCut = left.length > pageSize;
  const next = isCut ? `<NextContinuationToken>after&amp;${page.at(-1)}</NextContinuationToken>` : '';
  const text = `<?xml version="1.0" encoding="UTF-8"?>
<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>foto</Name><Prefix>${prefix}</Prefix><KeyCount>${page.length}</KeyCount><IsTruncated>${isCut}</IsTruncated>${next}${contents.join('')}</ListBucketResult>`;
  return { status: 200, body: Buffer.from(text) };
}

function respond(response: ServerResponse, { status, body }: Answer): void {
  response.writeHead(status, { 'content-type': 'image/jpeg' });
  response.end(body === undefined ? undefined : Buffer.from(body));
}

async function readBody(request: IncomingMessage): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of request) parts.push(part as Uint8Array);
  return Buffer.concat(parts);
}

type Keys = { key: string; secret: string; region: string };

function signatureOf(request: IncomingMessage, body: Uint8Array, keys: Keys, now: Date): boolean {
  const header = (name: string) => String(request.headers[name] ?? '');
  const given =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=(\w{64})$/;
  const [, key, day = '', region, names = '', signature] = given.exec(header('authorization')) ?? [];
  if (key !== keys.key || region !== keys.region) return false;
  const time = header('x-amz-date');
  if (!time.startsWith(day) || Math.abs(now.getTime() - instantOf(time)) > 15 * 60_000) return false;
  if (!['host', 'x-amz-content-sha256', 'x-amz-date'].every((name) => names.split(';').includes(name))) return false;
  if (header('x-amz-content-sha256') !== sha256(body)) return false;
  const [path, query = ''] = String(request.url).split('?');
  const lines = names.split(';').map((name) => `${name}:${header(name).trim()}\n`);
  const asked = `${request.method}\n${path}\n${query}\n${lines.join('')}\n${names}\n${header('x-amz-content-sha256')}`;
  const toSign = `AWS4-HMAC-SHA256\n${time}\n${day}/${region}/s3/aws4_request\n${sha256(asked)}`;
  const hmac = (secret: string | Buffer, text: string) => createHmac('sha256', secret).update(text).digest();
  const signing = hmac(hmac(hmac(hmac(`AWS4${keys.secret}`, day), keys.region), 's3'), 'aws4_request');
  return hmac(signing, toSign).toString('hex') === signature;
}

/** `20261105T020000Z` */
function instantOf(time: string): number {
  return Date.parse(time.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
}

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
