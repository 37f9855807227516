import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import './kit/show-failures.ts';
import type { Centre } from './kit/centre.ts';
import { greeting, type HotSpot, openHotSpot, signIns } from './kit/hot-spot.ts';
import type { NextBuild } from './kit/next-build.ts';
import { fillIn, goTo, openForm, press, save, sees, unlock, waitingOnPhone } from './kit/people.ts';
import { newId } from './kit/pocket-phone.ts';
import { openSarisBuild, releaseOf, type SarisBuild } from './kit/saris-build.ts';
import { until } from './kit/until.ts';

describe('Sari in a warung whose Wi-Fi wants her to sign in', () => {
  let opened: SarisBuild<HotSpot>;
  let build: NextBuild;
  let centre: Centre;
  let hotSpot: HotSpot;
  let page: Page;

  beforeAll(async () => {
    opened = await openSarisBuild({ layLine: openHotSpot });
    ({ build, centre, line: hotSpot, page } = opened);
  });
  afterAll(() => opened?.dispose());

  /** Everything that the worker has kept, as text. */
  const keptText = () =>
    page.evaluate(async () => {
      const texts: string[] = [];
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys()) texts.push((await (await cache.match(request))?.text()) ?? '');
      }
      return texts;
    });

  test.each(signIns)('where it answers with "%s" nothing counts as sent, and she is told what to do', async (how) => {
    hotSpot.ask(how);
    await openForm(page, 'keluarga', newId());
    await fillIn(page, [['Alamat rumah', `Warung Bu Iis ${how}`]]);
    await save(page);
    await goTo(page, '/kirim');
    await press(page, /^Kirim sekarang/);
    await sees(page, /Wi-Fi ini minta masuk dulu/);
    expect(hotSpot.answered).toContain('/api/intake');
    expect(await waitingOnPhone(page)).toBe(signIns.indexOf(how) + 1);
  });

  test('a firewall that answers "come back in an hour" is told from the centre, and keeps nobody', async () => {
    hotSpot.ask('firewall');
    await goTo(page, '/kirim');
    await press(page, /^Kirim sekarang/);
    await sees(page, /Yang menjawab bukan pusat/);
    hotSpot.letThrough();
    await press(page, /^Kirim sekarang/);
    await until('nothing waits', async () => (await waitingOnPhone(page)) === 0);
    hotSpot.ask('page');
    await openForm(page, 'keluarga', newId());
    await fillIn(page, [['Alamat rumah', 'Warung Bu Iis, kemudian']]);
    await save(page);
  });

  test('Cacah opens from the phone, and the sign-in page is nowhere in what it keeps', async () => {
    hotSpot.ask('page');
    await page.reload();
    await unlock(page);
    expect(await waitingOnPhone(page)).toBe(1);
    await goTo(page, '/setelan');
    await press(page, 'Cari versi baru');
    await until('it asked for a new version', async () => hotSpot.answered.includes('/sw.js'));
    const kept = await keptText();
    expect(kept.length).toBeGreaterThan(50);
    expect(kept.filter((text) => text.includes(greeting))).toEqual([]);
  });

  test.each(['page', 'json'] as const)('a new version whose files are answered with "%s" is not taken', async (how) => {
    build.release(`dengan_${how}`);
    hotSpot.answered.length = 0;
    hotSpot.ask(how, (path) => path === '/sw.js');
    await goTo(page, '/setelan');
    await press(page, 'Cari versi baru');
    await until('it asked for its page', async () => hotSpot.answered.some((path) => path.startsWith('/index.html')));
    const install = () => page.evaluate(async () => (await navigator.serviceWorker.ready).installing?.state ?? 'none');
    await until('the attempt is over', async () => (await install()) === 'none');
    expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).waiting)).toBeNull();
    await page.reload();
    await unlock(page);
    expect(await releaseOf(page)).toBe('pertama');
    expect((await keptText()).filter((text) => text.includes(greeting))).toEqual([]);
  });

  test('she signs in: everything arrives once, and the new version is offered', async () => {
    hotSpot.letThrough();
    await goTo(page, '/kirim');
    await press(page, /^Kirim sekarang/);
    await until('nothing waits', async () => (await waitingOnPhone(page)) === 0);
    await goTo(page, '/setelan');
    await press(page, 'Cari versi baru');
    await sees(page, 'Versi baru siap.');
    await centre.stop();
    const [row] = await centre.read(
      'select count(*)::int as many, count(distinct record)::int as records from revision',
    );
    expect(row).toEqual({ many: signIns.length + 1, records: signIns.length + 1 });
  });
});
