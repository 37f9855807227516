import { asOwner } from './as-owner.ts';
import { enrol, openTab, sync } from './deeds.ts';
import { runJobs } from './happenings.ts';
import { killPhone, onPhone, type Phone } from './phone.ts';
import { sendPhotos } from './photos.ts';
import type { World } from './world.ts';

const hour = 3_600_000;
const mostRounds = 30;
/** After five days a revision counts without parents that never came. */
const waitForParents = 6 * 24 * hour;

/** All faults are over: everything under way ends, and everybody opens the app and syncs until nothing is left to do. */
export async function quieten(world: World): Promise<void> {
  const { storm, centre, phones } = world;
  storm.isOn = false;
  world.scheduler.note('quiet');
  for (const phone of phones)
    Object.assign(phone, { skewMs: 0 }, { line: Object.assign(phone.line, { hasSignal: true }) });
  for (const phone of phones) phone.disk.fullFor = 0;
  if (centre.process === undefined) await centre.start();
  await settleDown(world);
  await asOwner(world, 'update account set is_active = true where kab = $1', [world.kab]);
  closeAll(world);
  await syncUntilDone(world);
  world.scheduler.pass(waitForParents);
  runJobs(world);
  await settleDown(world);
  // Another day: whoever works then unlocks Cacah again.
  closeAll(world);
  await syncUntilDone(world);
}

function closeAll(world: World): void {
  for (const phone of world.phones) killPhone(world, phone, 'quiet');
}

async function settleDown({ scheduler }: World): Promise<void> {
  while (await scheduler.step());
}

async function syncUntilDone(world: World): Promise<void> {
  for (let round = 0; round < mostRounds; round++) {
    const before = await countWaiting(world);
    await syncAll(world);
    if (before === 0) return;
    world.scheduler.pass(hour);
  }
}

/** Each device in turn: a phone with two enrolments opens both. */
async function syncAll(world: World): Promise<void> {
  for (const phone of world.phones) {
    if (phone.devices.length === 0) enrol(world, phone);
    for (const { device } of phone.devices) {
      if (!phone.pages.some((page) => page.device === device)) openTab(world, phone, device);
    }
  }
  await settleDown(world);
  const pages = world.phones.flatMap((phone) => phone.pages);
  for (const page of pages) sync(world, page);
  await settleDown(world);
  for (const page of pages) sendPhotos(world, page, { urgent: true, pressed: true });
  await settleDown(world);
}

/** Records that wait on phones, and photos that the centre awaits from them. */
async function countWaiting(world: World): Promise<number> {
  const rows = await asOwner<{ photo: string }>(
    world,
    `select encode(name, 'hex') as photo from photo where kab = $1 and state = 'announced'`,
    [world.kab],
  );
  const awaited = new Set(rows.map(({ photo }) => photo));
  let waiting = 0;
  for (const phone of world.phones) waiting += await waitingOn(phone, awaited);
  return waiting;
}

/** At least one for a phone that nobody has opened yet. */
async function waitingOn(phone: Phone, awaited: ReadonlySet<string>): Promise<number> {
  const unopened = phone.devices.filter(({ device }) => !phone.pages.some((page) => page.device === device)).length;
  let waiting = unopened;
  for (const { session } of phone.pages) {
    const [counts, photos] = await onPhone(phone, () => Promise.all([session.counts(), session.photos()]));
    waiting += counts.waiting + photos.filter((one) => one.state === 'waiting' && awaited.has(one.photo)).length;
  }
  return waiting;
}
