import { createHash } from 'node:crypto';
import type { Revision } from '../../src/domain/revision.ts';
import { type Batch, type Epoch, parseBatch } from '../../src/domain/wire/batch.ts';
import { parseEnvelope } from '../../src/domain/wire/envelope.ts';
import type { Account, Enrolment, FeedPage } from '../../src/domain/wire/messages.ts';
import type { Receipt } from '../../src/domain/wire/receipt.ts';
import { createServerKeys, openContent, readRevision, type ServerKeys } from './open-envelope.ts';
import { openPhotoShelf, type PhotoShelf } from './photo-shelf.ts';

export const dictionary = {
  name: 'penimbangan@1',
  bytes: new TextEncoder().encode('"form":"penimbangan""bb_kg":"tb_cm":'),
};
const dictionaries = { [dictionary.name]: dictionary.bytes };

export const dewi: Account = {
  id: '019a0000-0000-7000-8000-0000000000d1',
  name: 'Dewi Kartika',
  role: 'kader',
  kab: '36.04',
  scope: [{ desa: '36.04.23.2015', rw: null, rt: null }],
};
export const dewisDevice = '019a0000-0000-7000-8000-0000000000f1';

type Reply = (request: { path: string; init: RequestInit }) => Response | Promise<Response | undefined> | undefined;

/** As much of a centre as a phone needs to see: it opens envelopes as the real one does, and keeps them in memory. */
export type SmallCentre = {
  readonly keys: ServerKeys;
  readonly received: Map<string, { number: number; revision: Revision }>;
  readonly batches: Batch[];
  readonly pages: Omit<FeedPage, 'account' | 'server_time'>[];
  readonly asked: string[];
  readonly photos: PhotoShelf;
  session: string;
  /** Answers instead of the centre; `undefined` lets it through. */
  between: Reply;
  /** What becomes of an envelope, when it is not simply received. */
  outcome: (number: number, hash: string) => Partial<Receipt> | undefined;
  now: () => number;
  enrol(publicKey: string): Promise<Enrolment>;
  fetch(path: string, init?: RequestInit): Promise<Response>;
};

export async function openSmallCentre(now: () => number, device = dewisDevice): Promise<SmallCentre> {
  let devicePublicKey = '';
  const epochs = new Map<string, Epoch>();
  const centre: SmallCentre = {
    keys: await createServerKeys(),
    photos: openPhotoShelf({
      keys: () => centre.keys,
      deviceKey: () => devicePublicKey,
      isNamed: (photo) => [...centre.received.values()].some(({ revision }) => names(revision, photo)),
      time: () => time(centre),
    }),
    ...{ received: new Map(), batches: [], pages: [], asked: [], session: 'sesi-1', now },
    between: () => undefined,
    outcome: () => undefined,
    async enrol(publicKey) {
      devicePublicKey = publicKey;
      return enrolmentOf(centre, device);
    },
    async fetch(path, init = {}) {
      centre.asked.push(path);
      const instead = await centre.between({ path, init });
      return instead ?? answer(path, init);
    },
  };

  async function answer(path: string, init: RequestInit): Promise<Response> {
    if (path === '/api/intake') return Response.json(await intake(bodyOf(init)));
    if (path.includes('/chunks/')) return centre.photos.put(path, bodyOf(init));
    if (path === '/api/session/challenge') return Response.json({ challenge: 'teka-teki', server_time: time(centre) });
    if (path === '/api/session') return Response.json(await renew(bodyOf(init)));
    if (new Headers(init.headers).get('authorization') !== `Bearer ${centre.session}`)
      return Response.json({ code: 'session_expired' }, { status: 401 });
    if (path.startsWith('/api/photos/')) return centre.photos.get(path);
    const page = centre.pages.shift() ?? emptyPage(path);
    return Response.json({ ...page, account: dewi, server_time: time(centre) });
  }

  async function intake(bytes: Uint8Array) {
    const batch = parse(bytes);
    centre.batches.push(batch);
    const receipts: Receipt[] = [];
    for (const envelope of batch.envelopes) receipts.push(await receive(envelope));
    return { receipts, server_time: time(centre) };
  }

  async function receive(bytes: Uint8Array): Promise<Receipt> {
    const [envelope, hash] = [parseEnvelope(bytes), createHash('sha256').update(bytes).digest('hex')];
    if (envelope === null) throw new Error('no envelope');
    const { number, revision: id } = envelope.header;
    const forced = centre.outcome(number, hash);
    if (forced?.outcome === 'unreadable') return { hash, outcome: 'unreadable', at: time(centre), ...forced };
    const outcome = centre.received.has(id) ? 'duplicate' : 'received';
    const content = await openContent(centre.keys, {
      envelope,
      epoch: epochOf(envelope.header.epoch),
      device_key: devicePublicKey,
    });
    centre.received.set(id, { number, revision: readRevision(content, dictionaries, id) });
    return { hash, outcome, receipt: `7K2-${number}`, at: time(centre), ...forced };
  }

  async function renew(bytes: Uint8Array) {
    const [proof] = parse(bytes).envelopes;
    const envelope = proof === undefined ? null : parseEnvelope(proof);
    if (envelope?.header.kind !== 'proof') throw new Error('no proof');
    const content = await openContent(centre.keys, {
      envelope,
      epoch: epochOf(envelope.header.epoch),
      device_key: devicePublicKey,
    });
    if (content.toString() !== 'teka-teki') throw new Error('wrong challenge');
    return { session: centre.session, session_expires_at: time(centre), account: dewi };
  }

  function parse(bytes: Uint8Array): Batch {
    const batch = parseBatch(bytes);
    if (batch === null) throw new Error('malformed');
    for (const epoch of batch.epochs) epochs.set(`${epoch.epoch}`, epoch);
    return batch;
  }

  function epochOf(number: number): Epoch {
    const epoch = epochs.get(`${number}`);
    if (epoch === undefined) throw new Error(`epoch ${number} did not come along`);
    return epoch;
  }

  return centre;
}

function names({ set }: Revision, photo: string): boolean {
  return Object.keys(set).some((path) => path.endsWith(`#${photo}`));
}

function enrolmentOf(centre: SmallCentre, device: string): Enrolment {
  return {
    device,
    device_code: '7K2',
    account: dewi,
    server_keys: [{ id: 1, public_key: centre.keys.public_key }],
    session: centre.session,
    session_expires_at: '2026-12-01T00:00:00Z',
    regions: [{ code: '36.04.23.2015', name: 'Mongpok' }],
    posyandu: [],
    demo: false,
    server_time: time(centre),
  };
}

function emptyPage(path: string) {
  const cursor = new URLSearchParams(path.split('?')[1]).get('cursor') || 'awal';
  return { from_start: false, items: [], cursor, more: false };
}

function time({ now }: SmallCentre): string {
  return new Date(now()).toISOString();
}

function bodyOf(init: RequestInit): Uint8Array {
  if (!(init.body instanceof Uint8Array)) throw new Error('a batch is bytes');
  return init.body;
}
