import type { Page } from 'playwright';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DeviceSession } from '../../../src/device/device-session.ts';
import { type Phone, preparePhone } from '../../journeys/kit/phone.ts';
import { until } from '../../journeys/kit/until.ts';
import { dewisDevice } from '../small-centre.ts';
import type { DevicePage } from './device-page.ts';
import { openSite, type Site } from './loopback-site.ts';

declare const device: DevicePage;

let site: Site;
let phone: Phone;

beforeEach(async () => {
  site = await openSite();
  phone = await preparePhone({ url: site.url });
  await phone.open();
});

afterEach(async () => {
  await phone.dispose();
  await site.close();
});

function enrol(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const request = async (key: string) => (await fetch('/api/enrolments', { method: 'POST', body: key })).json();
    Object.assign(globalThis, { session: await device.enrolDevice({ request, pin: '240611' }) });
  });
}

function unlock(page: Page): Promise<boolean> {
  return page.evaluate(async (id) => {
    const unlocked = await device.unlockDevice(id, '240611');
    if (unlocked.ok) Object.assign(globalThis, { session: unlocked.session });
    return unlocked.ok;
  }, dewisDevice);
}

/** Saves weighings one after the other; each number is given back once the phone has said "tersimpan". */
function save(page: Page, count: number): Promise<number[]> {
  return page.evaluate(async (many) => {
    const { session } = globalThis as unknown as {
      session: DeviceSession;
    };
    const dictionary = {
      name: 'penimbangan@1',
      bytes: new TextEncoder().encode('"form":"penimbangan""bb_kg":"tb_cm":'),
    };
    const numbers: number[] = [];
    for (let at = 0; at < many; at++) {
      const [saved] = await session.saveRevisions({
        revisions: [
          {
            record: `019a0000-0000-7000-8000-${String(Math.floor(Math.random() * 1e12)).padStart(12, '0')}`,
            form: 'penimbangan',
            form_version: 1,
            subject: { kind: 'person', id: '019a0000-0000-7000-8000-00000000ba01' },
            place: { kab: '36.04', desa: '36.04.23.2015' },
            parents: [],
            set: { bb_kg: 8.6 },
            unset: [],
            visited_on: '2026-11-05',
            started_at: '2026-11-05T00:58:00Z',
            saved_at: '2026-11-05T01:00:00Z',
            app_version: '0.1.0',
            known: [],
            dictionary,
          },
        ],
        dropDrafts: [],
      });
      numbers.push(saved?.number ?? 0);
    }
    return numbers;
  }, count);
}

function sync(page: Page) {
  return page.evaluate(() => {
    const { session } = globalThis as unknown as {
      session: DeviceSession;
    };
    return session.sync();
  });
}

function waiting(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const { session } = globalThis as unknown as {
      session: DeviceSession;
    };
    return (await session.counts()).waiting;
  });
}

const arrived = () => [...site.centre.received.values()].map((one) => one.number).sort((one, other) => one - other);

test('a browser killed right after saving has lost nothing, and its device key still proves who it is', async () => {
  const page = await phone.page('/');
  await enrol(page);
  expect(await save(page, 3)).toEqual([1, 2, 3]);
  await phone.kill();
  await phone.open();
  const again = await phone.page('/');
  expect(await unlock(again)).toBe(true);
  expect(await waiting(again)).toBe(3);
  expect(await save(again, 1)).toEqual([4]);
  expect(await sync(again)).toMatchObject({ delivered: 'done', pulled: 'done' });
  expect(arrived()).toEqual([1, 2, 3, 4]);
  site.centre.session = 'sesi-2';
  expect(await sync(again)).toMatchObject({ pulled: 'done' });
});

test('a browser killed while saving loses nothing that it confirmed, and gives no number twice', async () => {
  const page = await phone.page('/');
  await enrol(page);
  const confirmed: number[] = [];
  const saving = (async () => {
    for (;;) confirmed.push(...(await save(page, 1)));
  })().catch(() => {});
  await until('some are saved', async () => confirmed.length >= 8);
  await phone.kill();
  await saving;
  await phone.open();
  const again = await phone.page('/');
  await unlock(again);
  const [next] = await save(again, 1);
  await sync(again);
  expect(arrived()).toEqual(Array.from({ length: next ?? 0 }, (_, at) => at + 1));
  expect(next).toBeGreaterThan(confirmed.length);
});

test('two tabs that save at once give no number twice and skip none', async () => {
  const [one, other] = [await phone.page('/'), await phone.page('/')];
  await enrol(one);
  await unlock(other);
  const numbers = (await Promise.all([save(one, 20), save(other, 20)])).flat();
  expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, at) => at + 1));
  await sync(other);
  expect(arrived()).toHaveLength(40);
});

test('two tabs that deliver at once send everything once: one holds the lock, the other sees that', async () => {
  const [one, other] = [await phone.page('/'), await phone.page('/')];
  await enrol(one);
  await save(one, 5);
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  site.centre.between = async ({ path }) => {
    if (path === '/api/intake') await held;
    return undefined as unknown as Response;
  };
  const deliver = (page: Page) =>
    page.evaluate((id) => device.deliverOutbox({ ...device.browserSurroundings(), device: id }), dewisDevice);
  const first = deliver(one);
  await until('the first is at it', async () => site.centre.asked.includes('/api/intake'));
  expect(await deliver(other)).toBe('busy');
  letGo();
  expect(await first).toBe('done');
  expect(site.centre.batches).toHaveLength(1);
});

test('the service worker delivers a locked phone, and the page hears of it', async () => {
  const page = await phone.page('/');
  await enrol(page);
  await save(page, 2);
  await page.evaluate(async (id) => {
    const scope = globalThis as unknown as { session: DeviceSession; heard: string[] };
    scope.session.lock();
    scope.heard = [];
    new BroadcastChannel(`cacah-${id}`).onmessage = ({ data }) => scope.heard.push(data);
    await navigator.serviceWorker.register('/sw.js');
    const registration = await navigator.serviceWorker.ready;
    await (registration as unknown as { sync: { register(tag: string): Promise<void> } }).sync.register('outbox');
  }, dewisDevice);
  await until('the service worker delivered', async () => site.centre.received.size === 2);
  const heard = () => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
  await until('the page heard', async () => (await heard()).includes('sync'));
  expect(await unlock(page)).toBe(true);
  expect(await waiting(page)).toBe(0);
  expect(arrived()).toEqual([1, 2]);
});

test('a worker woken while a page delivers waits for it, and sends what that page could not', async () => {
  const page = await phone.page('/');
  await enrol(page);
  await save(page, 1);
  let lose = () => {};
  const underWay = new Promise<void>((resolve) => {
    lose = resolve;
  });
  let tries = 0;
  site.centre.between = async ({ path }) => {
    if (path !== '/api/intake' || tries++ > 0) return undefined as unknown as Response;
    await underWay;
    return new Response('<html>hotspot</html>');
  };
  const delivered = page.evaluate(
    (id) => device.deliverOutbox({ ...device.browserSurroundings(), device: id }),
    dewisDevice,
  );
  await until('the page is at it', async () => tries === 1);
  await page.evaluate(async () => {
    await navigator.serviceWorker.register('/sw.js');
    const registration = await navigator.serviceWorker.ready;
    await (registration as unknown as { sync: { register(tag: string): Promise<void> } }).sync.register('outbox');
  });
  await page.waitForTimeout(500);
  expect(site.centre.received.size).toBe(0);
  lose();
  expect(await delivered).toBe('offline');
  await until('the worker sent it', async () => site.centre.received.size === 1);
});

test('a save asks the disk for strict durability, a draft does not', async () => {
  const page = await phone.page('/');
  await page.evaluate(() => {
    const asked: string[] = [];
    const { transaction } = IDBDatabase.prototype;
    Object.assign(globalThis, { asked });
    IDBDatabase.prototype.transaction = function (...how) {
      const opened = transaction.apply(this, how);
      if (opened.mode === 'readwrite') asked.push(`${[...opened.objectStoreNames].join(' ')}: ${opened.durability}`);
      return opened;
    };
  });
  await enrol(page);
  await save(page, 1);
  await sync(page);
  await page.evaluate(async () => {
    const { session } = globalThis as unknown as { session: DeviceSession };
    await session.keepPhoto(Uint8Array.of(0xff, 0xd8, 0xff));
    await session.dropDraft('tidak ada');
  });
  const asked = await page.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);
  expect(asked).toContain('meta: strict');
  expect(asked).toContain('drafts meta outbox revisions: strict');
  expect(asked).toContain('copies meta outbox revisions sent: strict');
  expect(asked).toContain('epochs: strict');
  expect(asked).toContain('photo_chunks photo_copies photos: strict');
  expect(asked).toContain('drafts: relaxed');
});
