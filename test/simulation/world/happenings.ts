import type { Head } from '../../../src/domain/head.ts';
import type { VerdictRequest } from '../../../src/domain/wire/review-messages.ts';
import type { SessionActor } from '../../../src/server/accounts/session-actor.ts';
import { listJobs } from '../../../src/server/jobs/jobs.ts';
import { giveVerdict } from '../../../src/server/review/give-verdict.ts';
import { settleAnswers } from '../../../src/server/review/settle-answers.ts';
import { asOwner } from './as-owner.ts';
import { assign, randomScope } from './assignments.ts';
import { makeBackup, mayRestore, restoreBackup } from './backup.ts';
import { type ServerProcess, stumbled } from './centre.ts';
import type { Person, World } from './world.ts';

/*
 * What happens at the centre: verdicts, jobs, hand-overs, accounts closed and opened, and the server's own lives.
 */

function atCentre(world: World, name: string, work: (process: ServerProcess) => Promise<unknown>): void {
  const { process } = world.centre;
  if (process !== undefined) world.scheduler.start(process.actor, name, () => work(process));
}

export function runJobs(world: World): void {
  atCentre(world, 'does its jobs', async ({ parts }) => {
    for (const job of listJobs(parts)) await job.run();
  });
}

export function runSomeJob(world: World): void {
  atCentre(world, 'does a job', async ({ parts }) => {
    await world.dice.pick(listJobs(parts)).run();
  });
}

const verdicts = ['disetujui', 'perlu_perbaikan', 'ditolak'] as const;

/** A supervisor judges the newest revision of some record. */
export function judge(world: World): void {
  const { supervisor, kab, dice } = world;
  atCentre(world, 'judges', async ({ parts }) => {
    if (supervisor === undefined) return;
    const rows = await asOwner<{ id: string; newest_revision: string }>(
      world,
      'select id, newest_revision from record where kab = $1 and newest_revision is not null order by id',
      [kab],
    );
    if (rows.length === 0) return;
    const { id, newest_revision } = dice.pick(rows);
    const request: VerdictRequest = {
      ...{ revision: newest_revision, verdict: dice.pick(verdicts), text: '', notes: [] },
    };
    return giveVerdict(parts, actorOf(world, supervisor), id, request);
  });
}

/** Where phones wrote two answers to one question, the supervisor chooses: an ordinary revision in her own name. */
export function settleConflict(world: World): void {
  const { supervisor, kab, dice } = world;
  atCentre(world, 'settles', async ({ parts }) => {
    const rows = await asOwner<Torn>(
      world,
      `select r.id, r.newest_revision, h.conflicts from record r join head h on h.kab = r.kab and h.record = r.id
       where r.kab = $1 and r.in_conflict order by r.id`,
      [kab],
    );
    if (supervisor === undefined || rows.length === 0) return;
    const { id, newest_revision: revision, conflicts } = dice.pick(rows);
    const choices = Object.fromEntries(
      Object.keys(conflicts)
        .sort()
        .map((path) => [path, dice.pick(conflicts[path] ?? []).revision]),
    );
    const settled = await settleAnswers(parts, actorOf(world, supervisor), id, { revision, choices }).catch(pressAgain);
    return typeof settled === 'string' ? settled : 'settled';
  });
}

/** A fault planted into the intake meets the supervisor as an error on her screen: nothing was settled. */
function pressAgain(error: unknown): 'fault' {
  if (error instanceof Error && error.message === stumbled) return 'fault';
  throw error;
}

type Torn = { id: string; newest_revision: string; conflicts: Head['conflicts'] };

function actorOf({ kab }: World, { id, name, scope }: Person): SessionActor {
  return { account: id, device: id, kab, role: 'supervisor', name, scope };
}

/** A kader gets other RT: what was hers leaves her phone, unless unsent work hangs on it. */
export function handOver(world: World): void {
  const phone = world.dice.pick(world.phones);
  phone.scope = randomScope(world);
  world.storm.count('handed_over');
  atCentre(world, 'hands over', () => assign(world, phone.account, phone.scope));
}

export function closeAccount(world: World): void {
  const phone = world.dice.pick(world.phones);
  const isActive = world.dice.chance(0.5);
  if (!isActive) world.storm.count('account_closed');
  atCentre(world, isActive ? 'opens an account' : 'closes an account', () =>
    asOwner(world, 'update account set is_active = $3 where kab = $1 and id = $2', [
      world.kab,
      phone.account,
      isActive,
    ]),
  );
}

export function expireSessions(world: World): void {
  world.storm.count('session_expired');
  atCentre(world, 'forgets sessions', () => asOwner(world, 'delete from session where kab = $1', [world.kab]));
}

/** The database was moved to another machine, whole: every phone pulls from zero. */
export function newEpoch(world: World): void {
  world.storm.count('feed_epoch_new');
  atCentre(world, 'has another feed', () => setEpoch(world, `epoch-${world.seed}-${world.scheduler.now()}`));
}

export async function setEpoch(world: World, epoch: string): Promise<void> {
  await asOwner(world, `update setting set value = $1::jsonb where name = 'feed_epoch'`, [JSON.stringify(epoch)]);
}

/** Somebody pulls the plug; the server comes back after a while. */
export function killServer(world: World): void {
  if (world.centre.process === undefined) return;
  world.storm.count('server_killed');
  world.centre.kill('killed');
}

/** Backups are made at night: what the centre's disk takes with it is some work, and not the last word said. */
const youngest = 12;

/** A backup is made; some time later, if nothing stands in the way, the centre loses its disk and has only that. */
export async function backUpOrRestore(world: World): Promise<void> {
  const { backup, centre, storm, scheduler } = world;
  if (backup === undefined || !(await mayRestore(world, backup))) {
    world.backup = await makeBackup(world);
    return scheduler.note('a backup is made');
  }
  if (world.operations - backup.at < youngest) return;
  storm.count('server_restored');
  centre.kill('lost its disk');
  await restoreBackup(world, backup);
  world.backup = undefined;
  world.model.isRestored = true;
  for (const written of world.model.written.values()) written.isBeforeLoss = true;
  scheduler.note('the centre has what the backup has');
}
