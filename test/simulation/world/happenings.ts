import type { VerdictRequest } from '../../../src/domain/wire/review-messages.ts';
import type { SessionActor } from '../../../src/server/accounts/session-actor.ts';
import { listJobs } from '../../../src/server/jobs/jobs.ts';
import { giveVerdict } from '../../../src/server/review/give-verdict.ts';
import { asOwner } from './as-owner.ts';
import { assign, randomScope } from './assignments.ts';
import type { ServerProcess } from './centre.ts';
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
