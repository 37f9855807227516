import { canaryCookie, readCanaries, withCanary } from '../../../src/app/session/canary.ts';
import { reportLostDevices, resumeNumbers } from '../../../src/app/session/keep-canary.ts';
import type { DeviceSession } from '../../../src/device/device-session.ts';
import type { Surroundings } from '../../../src/device/surroundings.ts';
import { unlockDevice } from '../../../src/device/unlock-device.ts';
import type { ScopeUnit } from '../../../src/domain/roles.ts';
import { type Jar, useBrowser } from '../kit/browser-globals.ts';
import { createDisk, type Disk } from '../kit/disk.ts';
import { asFirstRelease } from '../kit/first-release.ts';
import { createLine, type Line, surroundingsFor } from '../kit/network.ts';
import type { Actor } from '../kit/scheduler.ts';
import type { World } from './world.ts';

export const pin = '240611';

/** A tab. It dies with what it had under way, and another one opens on the same disk. */
export type Page = {
  readonly actor: Actor;
  readonly device: string;
  readonly session: DeviceSession;
  /** It calls in the account's name. A second call would wait for the first one's new session, at no point of its own. */
  isAsking: boolean;
  isSending: boolean;
};

export type Phone = {
  readonly name: string;
  readonly account: string;
  scope: readonly ScopeUnit[];
  readonly disk: Disk;
  readonly jar: Jar;
  readonly line: Line;
  /** How far its clock is off. */
  skewMs: number;
  wasFull: boolean;
  /** Which devices were on the phone when it was copied; undefined where no copy is kept. */
  copied: readonly string[] | undefined;
  /** Until its first update it runs the app of the first release. */
  readonly isOld: boolean;
  /** Of the app that it runs. */
  version: number;
  pages: Page[];
  /** Tabs that live, also those that are still opening. */
  readonly tabs: Set<Actor>;
  worker: Actor | undefined;
  /** Enrolments whose database lies on this disk, and who they belong to. */
  devices: { readonly device: string; readonly account: string }[];
};

export function createPhone(
  { scheduler, storm, dice }: World,
  who: Pick<Phone, 'name' | 'account' | 'scope' | 'isOld'>,
): Phone {
  return {
    ...who,
    disk: createDisk({ scheduler, storm, dice }),
    line: createLine(),
    jar: { cookie: '' },
    ...{
      skewMs: 0,
      wasFull: false,
      copied: undefined,
      version: 1,
      pages: [],
      tabs: new Set(),
      worker: undefined,
      devices: [],
    },
  };
}

export function clockOf({ scheduler }: World, phone: Phone): () => number {
  return () => scheduler.now() + phone.skewMs;
}

export function outsideOf(world: World, phone: Phone, actor: Actor): Surroundings {
  const today = surroundingsFor(world, { line: phone.line, actor, now: clockOf(world, phone) });
  return phone.isOld && phone.version === 1 ? { ...today, fetch: asFirstRelease(today.fetch) } : today;
}

/** An actor of its own before anything is opened: it may die while opening. */
export function newTab({ scheduler }: World, phone: Phone): Actor {
  const actor = scheduler.createActor(`${phone.name} page`, () => useBrowser(phone));
  phone.tabs.add(actor);
  actor.onDeath.add(() => phone.tabs.delete(actor));
  return actor;
}

/** Opens a tab on one of the phone's devices with its PIN. Undefined when the PIN has to wait. */
export async function openPage(
  world: World,
  phone: Phone,
  { actor, device }: { actor: Actor; device: string },
): Promise<Page | undefined> {
  const unlocking = await unlockDevice(device, pin, outsideOf(world, phone, actor));
  if (!unlocking.ok) return undefined;
  const { session } = unlocking;
  await resumeNumbers(session).catch(() => undefined);
  await reportLostDevices(session, clockOf(world, phone)()).catch(() => undefined);
  return addPage(phone, { actor, device, session });
}

export function addPage(phone: Phone, opened: Omit<Page, 'isAsking' | 'isSending'>): Page {
  const page: Page = { ...opened, isAsking: false, isSending: false };
  phone.pages.push(page);
  opened.actor.onDeath.add(() => {
    phone.pages = phone.pages.filter((one) => one !== page);
  });
  return page;
}

/** As a person locks or closes a tab. */
export function closePage(world: World, page: Page, why: string): void {
  page.session.lock();
  world.scheduler.kill(page.actor, why);
}

export function killPhone(world: World, phone: Phone, why: string): void {
  for (const tab of [...phone.tabs]) world.scheduler.kill(tab, why);
  if (phone.worker !== undefined) world.scheduler.kill(phone.worker, why);
  phone.worker = undefined;
}

/** Looks at a phone from outside of the simulated world. */
export function onPhone<T>(phone: Phone, look: () => Promise<T>): Promise<T> {
  useBrowser(phone);
  return look();
}

/** As the app does after each save: a cookie knows how far this device has numbered. */
export async function keepCanary({ jar }: Phone, { device, session }: Page): Promise<void> {
  const counts = await session.counts();
  const before = readCanaries(jar.cookie).find((one) => one.device === device)?.highest ?? 0;
  const [highest, waiting] = [Math.max(counts.highest, before), counts.waiting];
  const canaries = withCanary(readCanaries(jar.cookie), { device, highest, waiting });
  [jar.cookie = ''] = canaryCookie(canaries, true).split(';');
}
