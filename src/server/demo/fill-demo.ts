import type { GrowthTables } from '../../domain/growth/tables.ts';
import { insertAccount } from '../accounts/create-account.ts';
import type { SessionActor } from '../accounts/session-actor.ts';
import type { Database, Transaction } from '../db/database.ts';
import { applyRevisions } from '../intake/apply-revisions.ts';
import { hashContent } from '../intake/read-content.ts';
import { ensureKabupaten } from '../regions.ts';
import { findCentres } from '../review/find-centres.ts';
import { giveVerdicts } from '../review/give-verdict.ts';
import { groupBy } from '../summary/group-by.ts';
import { markDemo, readDemoMark } from './demo-mark.ts';
import { type DemoStep, demoSteps } from './demo-steps.ts';
import { writeHandlings } from './handlings.ts';
import type { DemoVerdict } from './verdicts.ts';
import { type DemoVillage, demoVillage } from './village.ts';

export type DemoParts = { readonly db: Database; readonly now: () => Date; readonly growth: GrowthTables };
/** `again`: an earlier start was broken off, and everything begins anew. */
export type Progress = (
  step: { kind: 'begin'; again: boolean } | { kind: 'filled'; done: number; all: number },
) => void;

const kab = '36.04';
const desa = '36.04.23.2015';
const seed = 3699;

/**
 * Whether this database is a demo, after filling it if it is empty and wanted. The database is marked before the first
 * row and marked ready after the last, so a start that finds it half full knows that all of it is invented and begins anew.
 */
export async function prepareDemo(parts: DemoParts, isWanted: boolean, progress: Progress): Promise<boolean> {
  const { mark, isEmpty } = await parts.db.transaction({ actor: 'owner' }, async (tx) => ({
    mark: await readDemoMark(tx),
    isEmpty: (await tx.query('select 1 from account limit 1')).length === 0,
  }));
  if (mark?.state === 'ready') return true;
  if (mark?.state === 'filling') await parts.db.transaction({ actor: 'owner' }, empty);
  if (!isWanted || (mark === undefined && !isEmpty)) return false;
  progress({ kind: 'begin', again: mark !== undefined });
  await fillDemo(parts, progress);
  return true;
}

// Everything but regions, desa rows, keys and what the migrator keeps.
const filled = [
  ...[
    'posyandu',
    'account',
    'account_scope',
    'enrolment_code',
    'device',
    'device_epoch',
    'session',
    'session_challenge',
  ],
  ...['envelope', 'record', 'head', 'revision', 'revision_content', 'verdict', 'feed', 'tally', 'rollup'],
  ...['follow_up', 'follow_up_closed', 'follow_up_content', 'follow_up_watch', 'referral', 'handling'],
  ...['growth_result', 'audit', 'queue_count', 'identity_key', 'not_twin'],
  ...['photo', 'photo_mention', 'photo_chunk', 'photo_bytes'],
];

async function empty(tx: Transaction): Promise<void> {
  await tx.query(`truncate ${filled.join(', ')}`);
  await tx.query('update desa set feed_number = 0');
  await tx.query("delete from setting where name = 'demo'");
}

async function fillDemo(parts: DemoParts, progress: Progress): Promise<void> {
  await ensureKabupaten(parts.db, kab);
  const today = todayInJakarta(parts.now());
  const village = await demoVillage({ today, kab, desa, seed });
  const tasks = Object.fromEntries(village.accounts.map(({ id, task }) => [id, task]));
  await parts.db.transaction({ actor: 'owner' }, async (tx) => {
    await markDemo(tx, { state: 'filling', tasks });
    await insertPeople(tx, village);
  });
  let done = 0;
  for (const step of demoSteps(village.revisions, village.verdicts)) {
    await writeStep(parts, village, step);
    done += step.revisions.length;
    progress({ kind: 'filled', done, all: village.revisions.length });
  }
  await findCentres(parts);
  await writeStep(parts, village, { revisions: village.latest, verdicts: [] });
  const officers = village.accounts.flatMap(({ id, role }) => (role === 'opd' ? [actorIn(village, id)] : []));
  await writeHandlings(parts, officers, today);
  await parts.db.transaction({ actor: 'owner' }, (tx) => markDemo(tx, { state: 'ready', tasks }));
}

function todayInJakarta(now: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta', dateStyle: 'short' }).format(now);
}

async function insertPeople(tx: Transaction, { accounts, posyandu }: DemoVillage): Promise<void> {
  for (const account of accounts) await insertAccount(tx, account);
  const gone = accounts.flatMap(({ id, isGone }) => (isGone ? [id] : []));
  await tx.query('update account set is_active = false where kab = $1 and id = any ($2::uuid[])', [kab, gone]);
  for (const one of posyandu) {
    await tx.query('insert into posyandu (kab, id, desa, name) values ($1, $2, $3, $4)', [
      kab,
      one.id,
      one.desa,
      one.name,
    ]);
  }
}

/** Through the same door as everybody's work: what counts, what is held and what is tallied is decided there. */
async function writeStep(parts: DemoParts, village: DemoVillage, { revisions, verdicts }: DemoStep): Promise<void> {
  const incoming = revisions.map(({ revision, author, saved_at }) => ({
    revision,
    author,
    device: null,
    number: null,
    content_hash: hashContent(revision),
    received_at: saved_at,
  }));
  if (incoming.length > 0) {
    await parts.db.transaction({ actor: 'intake', settings: { 'cacah.kab': kab } }, (tx) =>
      applyRevisions(tx, parts, kab, incoming),
    );
  }
  for (const [by, given] of groupBy(verdicts, ({ by }) => by)) {
    for (const some of chunksOf(given, mostVerdicts)) await writeVerdicts(parts, actorIn(village, by), some);
  }
}

const mostVerdicts = 100;

function chunksOf<T>(items: readonly T[], size: number): T[][] {
  return [...groupBy(items.entries(), ([at]) => Math.floor(at / size)).values()].map((chunk) =>
    chunk.map(([, item]) => item),
  );
}

function actorIn({ accounts }: DemoVillage, id: string): SessionActor {
  const account = accounts.find((one) => one.id === id);
  if (account === undefined) throw new Error('a deed of the demo is nobody’s');
  const { role, name, scope, office } = account;
  return { account: id, device: id, kab, role, name, scope, ...(office === undefined ? {} : { office }) };
}

async function writeVerdicts(parts: DemoParts, actor: SessionActor, given: readonly DemoVerdict[]): Promise<void> {
  const outcomes = await giveVerdicts(
    parts,
    actor,
    given.map(({ record, revision, verdict, text, notes, at }) => ({
      ...{ record, at: new Date(at) },
      request: { revision, verdict, text, notes: [...notes] },
    })),
  );
  // Written over meanwhile by a phone that did not know it: then the supervisor is told so, and says nothing.
  const lost = outcomes.find((outcome) => outcome === 'not_found');
  if (lost !== undefined) throw new Error('a verdict of the demo was not given');
}
