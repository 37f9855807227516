import type { Revision } from '../../domain/revision.ts';
import type { Query } from '../db/database.ts';
import { admitIfHeld } from './admit-revision.ts';
import { concernedBy } from './apply-revisions.ts';
import type { IntakeParts } from './intake-parts.ts';
import { isDatabaseFailure } from './is-database-failure.ts';
import { listKabupaten } from './list-kabupaten.ts';
import { loadWorkspace } from './load-workspace.ts';
import { lockDossiers } from './lock-dossiers.ts';
import { openArrivals } from './open-arrivals.ts';
import { receiveArrivals } from './receive-arrivals.ts';
import { settleWorkspace } from './settle-workspace.ts';
import { revisionsOf } from './workspace.ts';

const mostSealed = 200;
const mostRecords = 500;

/**
 * Asks again for what is held and whose time has come. Returns how many records and envelopes were looked at. A record over
 * which our own rules stumble keeps nobody else's waiting: it is left for a day, and at the end its failure is thrown.
 */
export async function releaseHeld(parts: IntakeParts): Promise<number> {
  let count = 0;
  const failures: unknown[] = [];
  for (const kab of await listKabupaten(parts.db)) {
    count += await releaseSealed(parts, kab);
    for (const record of await findDue(parts, kab)) {
      const failure = await releaseOrLeave(parts, kab, record);
      if (failure !== undefined) failures.push(failure);
      count++;
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} held records could not be decided`);
  return count;
}

/** Answers with what our own rules stumbled over. */
async function releaseOrLeave(parts: IntakeParts, kab: string, record: string): Promise<unknown> {
  try {
    await releaseRecord(parts, kab, record);
    return undefined;
  } catch (error) {
    if (isDatabaseFailure(error)) throw error;
    await leaveForADay(parts, kab, record);
    return error;
  }
}

const dayMs = 86_400_000;

async function leaveForADay(parts: IntakeParts, kab: string, record: string): Promise<void> {
  const tomorrow = new Date(parts.now().getTime() + dayMs);
  await asIntake(parts, kab, (query) =>
    query(`update revision set retry_at = $3 where kab = $1 and record = $2 and state = 'held' and retry_at <= $4`, [
      ...[kab, record, tomorrow, parts.now()],
    ]),
  );
}

/** Envelopes of which nothing could be read: their form was not known yet, or something of ours was broken or too strict. */
async function releaseSealed(parts: IntakeParts, kab: string): Promise<number> {
  const rows = await asIntake(parts, kab, (query) =>
    query<{ bytes: Uint8Array }>(
      `select e.bytes from envelope e
       where e.kab = $1 and e.outcome = 'held' and not e.is_stored and e.reason in ('form_unknown', 'content_malformed', 'fault') and e.bytes is not null
       order by e.tried_at limit $2`,
      [kab, mostSealed],
    ),
  );
  const opened = await openArrivals(parts.db, { envelopes: rows.map(({ bytes }) => bytes), epochs: [] });
  const arrivals = opened.flatMap((one) => (one.kind === 'arrival' ? [one] : []));
  if (arrivals.length > 0) await receiveArrivals(parts, { kab, carrier: null, highest: 0 }, arrivals);
  return rows.length;
}

async function findDue(parts: IntakeParts, kab: string): Promise<string[]> {
  const rows = await asIntake(parts, kab, (query) =>
    query<{ record: string }>(
      `select record from revision where kab = $1 and state = 'held' and retry_at <= $2
       group by record order by min(retry_at) limit $3`,
      [kab, parts.now(), mostRecords],
    ),
  );
  return rows.map(({ record }) => record);
}

async function releaseRecord(parts: IntakeParts, kab: string, record: string): Promise<void> {
  const clock = { now: parts.now(), growth: parts.growth };
  await parts.db.transaction({ actor: 'intake', settings: { 'cacah.kab': kab } }, async (tx) => {
    const held = await tx.query<{ body: Revision }>(
      `select c.body || jsonb_build_object('record', r.record) as body
       from revision r join revision_content c on c.kab = r.kab and c.id = r.id
       where r.kab = $1 and r.record = $2 and r.state = 'held'`,
      [kab, record],
    );
    const locked = await lockDossiers(tx, kab, concernedBy(held.map(({ body }) => ({ revision: body }))));
    const workspace = await loadWorkspace(tx, kab, { locked, authors: [], devices: [] });
    const isDue = (at: string | null) => at !== null && new Date(at) <= clock.now;
    const due = revisionsOf(workspace, record).filter((one) => one.state === 'held' && isDue(one.retry_at));
    for (const one of due) await admitIfHeld(workspace, one, clock);
    await settleWorkspace(tx, workspace, clock);
  });
}

function asIntake<T>({ db }: IntakeParts, kab: string, ask: (query: Query) => Promise<T>): Promise<T> {
  return db.transaction({ actor: 'intake', settings: { 'cacah.kab': kab } }, (tx) => ask(tx.query));
}
