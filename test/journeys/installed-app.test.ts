import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import './kit/show-failures.ts';
import type { Centre } from './kit/centre.ts';
import type { NextBuild } from './kit/next-build.ts';
import {
  fillIn,
  goTo,
  goToCheckPage,
  openForm,
  press,
  save,
  sees,
  unlock,
  waitingOnPhone,
  worksWithoutSignal,
} from './kit/people.ts';
import type { Phone } from './kit/phone.ts';
import { newId } from './kit/pocket-phone.ts';
import { openSarisBuild, releaseOf, type SarisBuild } from './kit/saris-build.ts';
import { type Line, layLine } from './kit/unreliable-line.ts';
import { until } from './kit/until.ts';

/** Chromium tries a sync that failed again after five minutes; the journey does not wait that long. */
const impatient = [
  '--force-fieldtrials=BackgroundSync/Exp',
  '--force-fieldtrial-params=BackgroundSync.Exp:initial_retry_delay_sec/3/retry_delay_factor/1/min_recovery_time_sec/3/max_sync_attempts/40',
];

describe('Cacah as an app on the phone', () => {
  let opened: SarisBuild<Line>;
  let build: NextBuild;
  let centre: Centre;
  let line: Line;
  let phone: Phone;
  let page: Page;

  beforeAll(async () => {
    opened = await openSarisBuild({ layLine, more: impatient });
    ({ build, centre, line, phone, page } = opened);
  });
  afterAll(() => opened?.dispose());

  async function writeFamily(on: Page, address: string): Promise<void> {
    await openForm(on, 'keluarga', newId());
    await fillIn(on, [['Alamat rumah', address]]);
    await sees(on, /Tersimpan di HP \d/);
  }

  test('it can be installed: the browser has nothing against it', async () => {
    const session = await page.context().newCDPSession(page);
    expect(await session.send('Page.getInstallabilityErrors')).toEqual({ installabilityErrors: [] });
    const { errors, data, url } = await session.send('Page.getAppManifest');
    expect(errors).toEqual([]);
    expect(url).toContain('manifest.webmanifest');
    const manifest = JSON.parse(data ?? '{}');
    expect(manifest).toMatchObject({ lang: 'id', display: 'standalone' });
    expect(manifest.id).toBeTruthy();
    const pictures = [
      ...manifest.icons,
      ...(manifest.screenshots ?? []),
      ...(manifest.shortcuts ?? []).flatMap((one: { icons?: [] }) => one.icons ?? []),
    ];
    for (const { src } of pictures)
      expect((await fetch(new URL(src, line.url))).headers.get('content-type'), src).toMatch(/^image/);
  });

  test('with the centre dead it opens from anywhere: reloaded, and by a deep link', async () => {
    await centre.kill();
    await page.reload();
    await unlock(page);
    await goTo(page, '/setelan');
    await sees(page, 'Versi Cacah');
    const deep = await phone.page('/keluarga');
    await unlock(deep);
    await sees(deep, 'Belum ada keluarga di wilayah tugas Anda.');
    expect(await deep.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
    await deep.close();
  });

  test('saved without a signal and Cacah closed: the worker delivers it once the centre answers, with no page open', async () => {
    await writeFamily(page, 'Kampung Pasir 4');
    await save(page);
    expect(await waitingOnPhone(page)).toBe(1);
    for (const open of phone.context().pages()) if (open.url().startsWith(line.url)) await open.close();
    const answered = new Promise<void>((resolve) => {
      line.onDelivery((moment) => {
        if (moment === 'answered') resolve();
        return 'none';
      });
    });
    await centre.start();
    await answered;
    page = await phone.page('/');
    await sees(page, 'Masukkan PIN');
    expect(await page.getByText('belum terkirim').count()).toBe(0);
    await unlock(page);
    await until('nothing waits', async () => (await waitingOnPhone(page)) === 0);
    expect(await page.locator('.counter', { hasText: 'Diterima' }).innerText()).toMatch(/^1\b/);
  });

  test('a new version is offered in every tab, and not put under an open form', async () => {
    const other = await phone.page('/');
    await unlock(other);
    await writeFamily(other, 'Kampung Sawah 7');
    expect([await releaseOf(page), await releaseOf(other)]).toEqual(['pertama', 'pertama']);
    build.release('kedua');
    await goTo(page, '/setelan');
    await press(page, 'Cari versi baru');
    await sees(page, 'Versi baru siap.');
    await sees(other, 'Versi baru siap, dipasang setelah formulir ditutup.');
    expect(await other.getByRole('button', { name: 'Pasang versi baru' }).count()).toBe(0);
  });

  test('taken in one tab it runs in both, in the other after its form is closed; what was written is all there', async () => {
    const other = phone.context().pages().at(-1);
    if (other === undefined) throw new Error('the other tab is gone');
    await press(page, 'Pasang versi baru');
    await until('this tab runs it', async () => (await releaseOf(page)) === 'kedua');
    expect(await releaseOf(other)).toBe('pertama');
    await goToCheckPage(other);
    await sees(other, 'Kampung Sawah 7');
    await save(other);
    await goTo(other, '/');
    await until('the other tab runs it, too', async () => (await releaseOf(other)) === 'kedua');
    await worksWithoutSignal(other);
    await unlock(other);
    await goTo(other, '/keluarga');
    await sees(other, /Semua/);
    await centre.stop();
    const rows = await centre.read<{ many: string }>("select count(*) as many from revision where form = 'keluarga'");
    expect(Number(rows[0]?.many)).toBe(2);
  });
});
