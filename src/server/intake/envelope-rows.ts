import type { HeldReason, UnreadableReason } from '../../domain/problem.ts';
import type { Transaction } from '../db/database.ts';
import type { Arrival } from './open-arrivals.ts';

/** How an envelope ended, as it is stored. */
export type Ending = {
  readonly outcome: 'received' | 'held' | 'unreadable' | 'dismissed';
  readonly reason: HeldReason | UnreadableReason | null;
};
export type StoredEnvelope = Ending & {
  readonly device: string;
  /** Of the sealed bytes, hex. */
  readonly hash: string;
  readonly received_at: string;
  /** What was in it stands among the revisions. If not, it is worth another try. */
  readonly is_stored: boolean;
};

/** What is known of these envelopes, by hash. */
export async function findEnvelopes(
  tx: Transaction,
  kab: string,
  arrivals: readonly Arrival[],
): Promise<Map<string, StoredEnvelope>> {
  const rows = await tx.query<StoredEnvelope>(
    `select e.device, encode(e.hash, 'hex') as hash, e.outcome, e.reason, e.received_at, e.is_stored
     from envelope e
     where e.kab = $1 and e.device = any ($2::uuid[]) and e.hash = any ($3::bytea[])`,
    [kab, arrivals.map(({ device }) => device.id), arrivals.map(({ hash }) => Buffer.from(hash, 'hex'))],
  );
  return new Map(rows.map((row) => [row.hash, row]));
}

export type EnvelopeToStore = Ending &
  Pick<StoredEnvelope, 'is_stored' | 'received_at'> & { readonly arrival: Arrival };

/** Keeps sealed bytes with their outcome, and the epochs that opened them. */
export async function storeEnvelopes(
  tx: Transaction,
  { kab, carrier }: { kab: string; carrier: string | null },
  envelopes: readonly EnvelopeToStore[],
): Promise<void> {
  if (envelopes.length === 0) return;
  await countArrived(tx, kab, envelopes);
  await noteUsedTwice(tx, kab, envelopes);
  await insertEnvelopes(tx, { kab, carrier }, envelopes);
  await insertEpochs(tx, kab, envelopes);
}

async function insertEnvelopes(
  tx: Transaction,
  { kab, carrier }: { kab: string; carrier: string | null },
  envelopes: readonly EnvelopeToStore[],
): Promise<void> {
  const rows = envelopes.map(({ arrival, ...ending }) => ({
    ...ending,
    ...{ device: arrival.device.id, hash: byteaText(Buffer.from(arrival.hash, 'hex')) },
    ...{ number: arrival.envelope.header.number, revision: arrival.envelope.header.revision },
    bytes: byteaText(arrival.bytes),
    carried_by: carrier === arrival.device.id ? null : carrier,
  }));
  await tx.query(
    `insert into envelope (kab, device, hash, number, revision, outcome, reason, is_stored, bytes, carried_by,
       received_at, tried_at)
     select $1, device, hash, number, revision, outcome, reason, is_stored, bytes, carried_by, received_at, received_at
     from jsonb_to_recordset($2::jsonb) as e (device uuid, hash bytea, number bigint, revision uuid, outcome text,
       reason text, is_stored boolean, bytes bytea, carried_by uuid, received_at timestamptz)
     on conflict (kab, device, hash) do update set outcome = excluded.outcome, reason = excluded.reason,
       is_stored = excluded.is_stored, tried_at = excluded.tried_at
     where envelope.outcome <> 'received' and (envelope.outcome <> 'dismissed' or excluded.outcome = 'received')`,
    [kab, JSON.stringify(rows)],
  );
}

/** Numbers that had not arrived before. What could not be opened has arrived in name only: anyone can write a number. */
async function countArrived(tx: Transaction, kab: string, envelopes: readonly EnvelopeToStore[]): Promise<void> {
  const rows = envelopes.filter(isOpened).map(({ arrival }) => numberRow(arrival));
  await tx.query(
    `update device d set arrived = d.arrived + n.numbers
     from (
       select a.device, count(distinct a.number) as numbers
       from jsonb_to_recordset($2::jsonb) as a (device uuid, number bigint)
       where not exists (select from envelope e where e.kab = $1 and e.device = a.device and e.number = a.number
         and e.outcome <> 'unreadable')
       group by a.device
     ) as n
     where d.kab = $1 and d.id = n.device`,
    [kab, JSON.stringify(rows)],
  );
}

const mostUsedTwice = 100;

/**
 * Numbers that stand for two revisions: two phones work with one phone's keys, or one was put back to an older state. Both
 * revisions count; a supervisor has to hear of it.
 */
async function noteUsedTwice(tx: Transaction, kab: string, envelopes: readonly EnvelopeToStore[]): Promise<void> {
  const rows = envelopes
    .filter(isOpened)
    .map(({ arrival }) => ({ ...numberRow(arrival), revision: arrival.envelope.header.revision }));
  await tx.query(
    `with arriving as (select * from jsonb_to_recordset($2::jsonb) as a (device uuid, number bigint, revision uuid)),
     twice as (
       select a.device, array_agg(distinct a.number) as numbers
       from arriving a
       where exists (select from envelope e where e.kab = $1 and e.device = a.device and e.number = a.number
           and e.revision <> a.revision and e.outcome <> 'unreadable')
         or exists (select from arriving o where o.device = a.device and o.number = a.number and o.revision <> a.revision)
       group by a.device)
     update device d set used_twice = array(
       select distinct n from unnest(d.used_twice || t.numbers) as n order by n limit ${mostUsedTwice})
     from twice t
     where d.kab = $1 and d.id = t.device`,
    [kab, JSON.stringify(rows)],
  );
}

function isOpened({ outcome }: Ending): boolean {
  return outcome !== 'unreadable';
}

function numberRow({ device, envelope }: Arrival): { device: string; number: number } {
  return { device: device.id, number: envelope.header.number };
}

async function insertEpochs(tx: Transaction, kab: string, envelopes: readonly EnvelopeToStore[]): Promise<void> {
  const rows = envelopes.flatMap(({ arrival: { device, enc, envelope } }) =>
    enc === null
      ? []
      : [
          {
            device: device.id,
            epoch: envelope.header.epoch,
            server_key: envelope.header.server_key,
            enc: byteaText(enc),
          },
        ],
  );
  if (rows.length === 0) return;
  await tx.query(
    `insert into device_epoch (kab, device, epoch, enc, server_key)
     select distinct $1, device, epoch, enc, server_key
     from jsonb_to_recordset($2::jsonb) as e (device uuid, epoch bigint, enc bytea, server_key smallint)
     on conflict do nothing`,
    [kab, JSON.stringify(rows)],
  );
}

/**
 * The highest number that each device has given out: what the carrier says of itself, and what was sealed. Taken only from
 * beside an envelope that opened, for nothing else here proves whose word it is.
 */
export async function noteContact(
  tx: Transaction,
  { kab, carrier, highest, at }: { kab: string; carrier: string | null; highest: number; at: string },
  arrivals: readonly Arrival[],
): Promise<void> {
  const opened = arrivals.filter(({ content }) => content.kind !== 'unreadable');
  if (opened.length === 0) return;
  const rows = opened.map(numberRow).map(({ device, number }) => {
    const isCarrier = device === carrier;
    return { device, highest: isCarrier ? Math.max(highest, number) : number, at: isCarrier ? at : null };
  });
  await tx.query(
    `update device d set highest_number = greatest(d.highest_number, n.highest),
       last_contact_at = greatest(d.last_contact_at, n.at)
     from (
       select c.device, max(c.highest) as highest, max(c.at) as at
       from jsonb_to_recordset($2::jsonb) as c (device uuid, highest bigint, at timestamptz) group by c.device
     ) as n
     where d.kab = $1 and d.id = n.device`,
    [kab, JSON.stringify(rows)],
  );
}

function byteaText(bytes: Uint8Array): string {
  return `\\x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')}`;
}
