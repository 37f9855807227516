import type { Revision } from '../../domain/revision.ts';
import type { Query } from '../db/database.ts';
import { admitRevision } from './admit-revision.ts';
import { concernedBy } from './apply-revisions.ts';
import type { IntakeParts } from './intake-parts.ts';
import { listKabupaten } from './list-kabupaten.ts';
import { loadWorkspace } from './load-workspace.ts';
import { lockDossiers } from './lock-dossiers.ts';
import { openArrivals } from './open-arrivals.ts';
import { receiveArrivals } from './receive-arrivals.ts';
import { settleWorkspace } from './settle-workspace.ts';
import { revisionsOf } from './workspace.ts';

const mostSealed = 200;
const mostRecords = 500;

/** Asks again for what is held and whose time has come. Returns how many records and envelopes were looked at. */
export async function releaseHeld(parts: IntakeParts): Promise<number> {
  let count = 0;
  for (const kab of await listKabupaten(parts.db)) {
    count += await releaseSealed(parts, kab);
    for (const record of await findDue(parts, kab)) {
      await releaseRecord(parts, kab, record);
      count++;
    }
  }
  return count;
}

/** Envelopes of which nothing could be read: their form was not known yet, or something of ours was broken. */
async function releaseSealed(parts: IntakeParts, kab: string): Promise<number> {
  const rows = await asIntake(parts, kab, (query) =>
    query<{ bytes: Uint8Array }>(
      `select e.bytes from envelope e
       where e.kab = $1 and e.outcome = 'held' and not e.is_stored and e.reason in ('form_unknown', 'fault') and e.bytes is not null
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
    for (const one of due) await admitRevision(workspace, one, clock);
    await settleWorkspace(tx, workspace, clock);
  });
}

function asIntake<T>({ db }: IntakeParts, kab: string, ask: (query: Query) => Promise<T>): Promise<T> {
  return db.transaction({ actor: 'intake', settings: { 'cacah.kab': kab } }, (tx) => ask(tx.query));
}
