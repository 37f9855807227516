import { readCanaries } from '../../../src/app/session/canary.ts';
import { checkKept } from '../check/check-kept.ts';
import { checkPhotosKept } from '../check/check-photos-kept.ts';
import { asOwner } from './as-owner.ts';
import { atWork, enrol, giveToCourier, leaveDraft, openTab, save, sync, wakeWorker } from './deeds.ts';
import {
  backUpOrRestore,
  closeAccount,
  expireSessions,
  handOver,
  judge,
  killServer,
  newEpoch,
  runSomeJob,
  settleConflict,
} from './happenings.ts';
import type { Written } from './model.ts';
import { closePage, killPhone, type Phone } from './phone.ts';
import { choosePhotoSending, lookAtSomePhoto, photograph, sendPhotos } from './photos.ts';
import type { World } from './world.ts';

type Deed = { readonly weight: number; run(world: World): void | Promise<void> };

const year = 365 * 86_400_000;

/** Does something on a phone's open page; a phone without one opens it, and enrols before it can. */
function onPage(run: (world: World, phone: Phone, page: Phone['pages'][number]) => void): Deed['run'] {
  return (world) => {
    const phone = world.dice.pick(world.phones);
    const [page] = phone.pages;
    const [enrolled] = phone.devices;
    if (page !== undefined) run(world, phone, page.isAsking ? page : world.dice.pick(phone.pages));
    else if (enrolled !== undefined) openTab(world, phone, world.dice.pick(phone.devices).device);
    else enrol(world, phone);
  };
}

/** What may happen next, and how often. */
const deeds: readonly Deed[] = [
  { weight: 34, run: onPage((world, phone, page) => save(world, phone, page)) },
  { weight: 12, run: onPage((world, _phone, page) => sync(world, page)) },
  { weight: 8, run: (world) => wakeWorker(world, world.dice.pick(world.phones)) },
  { weight: 3, run: (world) => giveToCourier(world, world.dice.pick(world.phones)) },
  { weight: 4, run: onPage((world, phone, page) => openTab(world, phone, page.device)) },
  { weight: 3, run: onPage((world, _phone, page) => leaveDraft(world, page)) },
  {
    weight: 6,
    run: onPage((world, phone, page) => photograph(world, { page, work: () => atWork(world, phone, page) })),
  },
  { weight: 4, run: onPage((world, _phone, page) => sendPhotos(world, page, { urgent: true, pressed: true })) },
  { weight: 4, run: onPage(lookAtSomePhoto) },
  { weight: 1, run: onPage((world, _phone, page) => choosePhotoSending(world, page)) },
  {
    weight: 3,
    run: onPage((world, _phone, page) => {
      world.storm.count('tab_killed');
      world.scheduler.kill(page.actor, 'killed');
    }),
  },
  {
    weight: 8,
    run(world) {
      const busy = world.phones.flatMap(({ worker }) => worker ?? []).filter(world.scheduler.isBusy);
      if (busy.length === 0) return;
      const worker = world.dice.pick(busy);
      world.storm.count('worker_killed');
      world.scheduler.kill(worker, 'killed');
    },
  },
  { weight: 2, run: (world) => cutPower(world, world.dice.pick(world.phones)) },
  { weight: 1, run: wipeSomePhone },
  { weight: 3, run: copyOrPutBack },
  {
    weight: 3,
    run: onPage((world, phone) => {
      world.storm.count('logged_out');
      for (const page of [...phone.pages]) closePage(world, page, 'locked');
    }),
  },
  {
    weight: 2,
    run: onPage((world, phone) => {
      world.storm.count('app_updated');
      for (const page of [...phone.pages]) closePage(world, page, 'updated');
      phone.version += 1;
    }),
  },
  {
    weight: 3,
    run(world) {
      const phone = world.dice.pick(world.phones);
      phone.skewMs = world.dice.pick([0, 0, -year, year, -86_400_000, 3_600_000]);
      if (phone.skewMs !== 0) world.storm.count('clock_wrong');
    },
  },
  {
    weight: 2,
    run(world) {
      const phone = world.dice.pick(world.phones);
      phone.disk.fullFor = 1 + world.dice.below(5);
      phone.wasFull = true;
    },
  },
  { weight: 3, run: loseSignal },
  { weight: 7, run: findSignal },
  // Another kader logs in on the same phone: its outbox of before still goes out.
  { weight: 1, run: (world) => enrolAnother(world, world.dice.pick(world.phones)) },
  { weight: 2, run: killServer },
  { weight: 3, run: handOver },
  { weight: 2, run: closeAccount },
  { weight: 2, run: expireSessions },
  { weight: 1, run: newEpoch },
  { weight: 7, run: backUpOrRestore },
  { weight: 5, run: judge },
  { weight: 3, run: settleConflict },
  { weight: 3, run: runSomeJob },
];

const total = deeds.reduce((sum, { weight }) => sum + weight, 0);

const mostOpen = 7;

/** Everybody at work, and everything that can go wrong goes wrong. */
export async function rage(world: World): Promise<void> {
  const { dice, scheduler, storm, centre } = world;
  await centre.start();
  for (const phone of world.phones) enrol(world, phone);
  while (await scheduler.step());
  storm.isOn = true;
  const planned = 40 + dice.below(50);
  while (world.operations < planned) {
    if (centre.process === undefined && dice.chance(0.08)) await centre.start();
    const isTime = scheduler.openOps() === 0 || (scheduler.openOps() < mostOpen && dice.chance(0.08));
    if (!isTime) await scheduler.step();
    else {
      world.operations += 1;
      for (const phone of world.phones) {
        await checkKept(world, phone);
        await checkPhotosKept(world, phone);
      }
      await pickDeed(world).run(world);
      scheduler.pass(dice.below(1_200_000));
    }
  }
}

function pickDeed({ dice }: World): Deed {
  let left = dice.below(total);
  const found = deeds.find(({ weight }) => {
    left -= weight;
    return left < 0;
  });
  if (found === undefined) throw new Error('no deed');
  return found;
}

function loseSignal({ dice, phones, storm }: World): void {
  const { line } = dice.pick(phones);
  if (line.hasSignal) storm.count('signal_gone');
  line.hasSignal = false;
}

/** Whoever comes back to where there is signal: open pages notice, and the browser wakes the worker. */
function findSignal(world: World): void {
  const away = world.phones.filter(({ line }) => !line.hasSignal);
  if (away.length === 0) return;
  const phone = world.dice.pick(away);
  phone.line.hasSignal = true;
  for (const page of phone.pages) sync(world, page);
  wakeWorker(world, phone);
}

function cutPower(world: World, phone: Phone): void {
  world.storm.count('power_cut');
  killPhone(world, phone, 'power cut');
  const lost = phone.disk.loseTail();
  if (lost > 0) world.storm.count('relaxed_writes_lost');
  world.scheduler.note(`${phone.name} loses ${lost} relaxed writes`);
}

/**
 * The browser throws the phone's storage away and leaves its cookie. What was confirmed a breath ago, before the cookie was
 * written, nobody could name: it is not asked for here.
 */
async function wipeSomePhone(world: World): Promise<void> {
  const phone = world.dice.pick(world.phones);
  if (!(await isAllHeardOf(world, phone))) return;
  world.storm.count('storage_wiped');
  killPhone(world, phone, 'storage wiped');
  for (const { device } of phone.devices) world.model.destroyed.push(device);
  Object.assign(phone, { devices: [], copied: undefined });
  phone.disk.wipe();
}

/** Somebody makes a copy of the phone's data; the next time it is put back, and what was saved since is not there any more. */
async function copyOrPutBack(world: World): Promise<void> {
  const phone = world.dice.pick(world.phones);
  const devices = phone.devices.map(({ device }) => device);
  if (devices.join() !== phone.copied?.join()) {
    killPhone(world, phone, 'copied');
    phone.disk.copy();
    phone.copied = devices;
    return;
  }
  if (devices.length === 0 || !(await isAllHeardOf(world, phone))) return;
  world.storm.count('storage_put_back');
  killPhone(world, phone, 'put back');
  world.model.destroyed.push(...devices);
  for (const written of writtenOn(world, phone)) written.isUndone = true;
  phone.copied = undefined;
  phone.disk.putBack();
}

/** Of whatever this phone has confirmed the centre or the cookie has heard the number. */
async function isAllHeardOf(world: World, phone: Phone): Promise<boolean> {
  const heard = await highestHeard(world);
  for (const { device, highest } of readCanaries(phone.jar.cookie)) {
    heard.set(device, Math.max(heard.get(device) ?? 0, highest));
  }
  return writtenOn(world, phone).every(({ device, saved }) => (saved?.number ?? 0) <= (heard.get(device) ?? 0));
}

function writtenOn({ model }: World, { devices }: Phone): Written[] {
  return [...model.written.values()].filter((written) => devices.some(({ device }) => device === written.device));
}

async function highestHeard(world: World): Promise<Map<string, number>> {
  const rows = await asOwner<{ id: string; highest_number: number }>(
    world,
    'select id, highest_number from device where kab = $1',
    [world.kab],
  );
  return new Map(rows.map((row) => [row.id, row.highest_number]));
}

function enrolAnother(world: World, phone: Phone): void {
  if (phone.devices.length < 2) enrol(world, phone, world.dice.pick(world.phones).account);
}
