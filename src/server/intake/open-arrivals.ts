import { createHash } from 'node:crypto';
import type { UnreadableReason } from '../../domain/problem.ts';
import { toHex } from '../../domain/wire/bytes.ts';
import { type Envelope, parseEnvelope } from '../../domain/wire/envelope.ts';
import type { Database } from '../db/database.ts';
import { findDevices, type KnownDevice, type KnownEpoch } from './find-devices.ts';
import { type OpenedEnvelope, openEnvelope } from './open-envelope.ts';
import { type Content, readContent } from './read-content.ts';

/** Bytes that no device of ours can be asked about: answered, not kept. */
export type Stray = { readonly kind: 'stray'; readonly hash: string; readonly reason: UnreadableReason };

/** An envelope of a known device, opened as far as it would. */
export type Arrival = {
  readonly kind: 'arrival';
  readonly hash: string;
  readonly bytes: Uint8Array;
  readonly envelope: Envelope;
  readonly device: KnownDevice;
  /** The encapsulated key that opened it. */
  readonly enc: Uint8Array | null;
  readonly content: Content | { readonly kind: 'unreadable'; readonly reason: UnreadableReason };
};

/** Opens envelopes outside any transaction, in their order. `epochs` are the ones the carrier brought along. */
export async function openArrivals(
  db: Database,
  { envelopes, epochs }: { envelopes: readonly Uint8Array[]; epochs: readonly KnownEpoch[] },
): Promise<(Arrival | Stray)[]> {
  const parsed = envelopes.map((bytes) => ({ bytes, envelope: parseEnvelope(bytes) }));
  const senders = parsed.flatMap(({ envelope }) => envelope?.header.device ?? []);
  const known = await findDevices(db, [...new Set(senders)]);
  const candidates = [...epochs, ...known.epochs];
  const opened: (Arrival | Stray)[] = [];
  for (const { bytes, envelope } of parsed) {
    const hash = createHash('sha256').update(bytes).digest('hex');
    const device = known.devices.get(envelope?.header.device ?? '');
    if (envelope === null) opened.push({ kind: 'stray', hash, reason: 'malformed' });
    else if (device === undefined) opened.push({ kind: 'stray', hash, reason: 'device_unknown' });
    else
      opened.push({
        kind: 'arrival',
        hash,
        bytes,
        envelope,
        device,
        ...(await openOne(db, { envelope, device, candidates })),
      });
  }
  return opened;
}

type Openable = {
  readonly envelope: Envelope;
  readonly device: KnownDevice;
  readonly candidates: readonly KnownEpoch[];
};

async function openOne(db: Database, openable: Openable): Promise<Pick<Arrival, 'enc' | 'content'>> {
  const { header } = openable.envelope;
  if (header.kind !== 'revision' || header.number === 0) return { enc: null, content: unreadable('malformed') };
  const opened = await unseal(db, openable);
  if (!opened.ok) return { enc: null, content: unreadable(opened.reason) };
  return { enc: opened.enc, content: readContent(opened.content, header.revision) };
}

/** Tries those of the epochs that may be the envelope's. */
export function unseal(db: Database, { envelope, device, candidates }: Openable): Promise<OpenedEnvelope> {
  const { header } = envelope;
  const encs = candidates
    .filter((one) => one.device === device.id && one.epoch === header.epoch && one.server_key === header.server_key)
    .map(({ enc }) => enc);
  return openEnvelope(db, { device, envelope, encs: distinct(encs) });
}

function unreadable(reason: UnreadableReason): Arrival['content'] {
  return { kind: 'unreadable', reason };
}

function distinct(encs: readonly Uint8Array[]): Uint8Array[] {
  return [...new Map(encs.map((enc) => [toHex(enc), enc])).values()];
}
