import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import './kit/show-failures.ts';
import { type CountingLine, layCountingLine, totalOf } from './kit/counting-line.ts';
import type { NextBuild } from './kit/next-build.ts';
import { goTo, press, sees, unlock } from './kit/people.ts';
import { openSarisBuild, releaseOf, type SarisBuild } from './kit/saris-build.ts';
import { until } from './kit/until.ts';

/** What Chromium says of its line on a phone, and not on the machine of a test: pages and workers hear it alike. */
const onMobileData = `Object.defineProperty(navigator, 'connection', { value: Object.assign(new EventTarget(), { type: 'cellular' }) });`;

/** "Ada versi baru, sekitar 612 KB.", in bytes. */
async function sizeSaid(page: Page): Promise<number> {
  const words = await page
    .getByText(/Ada versi baru, sekitar/)
    .first()
    .innerText();
  return Number(/(\d+)\sKB/.exec(words)?.[1]) * 1_000;
}

describe('Sari on mobile data when there is a new version', () => {
  let opened: SarisBuild<CountingLine>;
  let build: NextBuild;
  let line: CountingLine;
  let page: Page;

  beforeAll(async () => {
    opened = await openSarisBuild({ layLine: layCountingLine, script: onMobileData });
    ({ build, line, page } = opened);
  });
  afterAll(() => opened?.dispose());

  /** A version in which every file is another one. */
  function releaseAnew(version: string): void {
    build.changeWorker((text) => text.replaceAll(/"revision":(null|"wholly-\w+")/g, `"revision":"wholly-${version}"`));
    build.release(version);
  }

  const files = () => line.exchanges.filter(({ kind }) => kind.startsWith('GET /assets/'));
  const quotaSaid = async () => {
    await goTo(page, '/kirim');
    const words = await page.getByText(/Kuota terpakai hari ini/).innerText();
    const [, amount = '', unit] = /([\d,]+)\s(KB|MB)/.exec(words) ?? [];
    return Number(amount.replace(',', '.')) * (unit === 'MB' ? 1_000_000 : 1_000);
  };

  async function lookForVersion(): Promise<void> {
    await goTo(page, '/setelan');
    await press(page, 'Cari versi baru');
  }

  test('what changes little loads by itself, like a day of sending', async () => {
    build.release('kecil');
    await lookForVersion();
    await sees(page, 'Versi baru siap.');
    await press(page, 'Pasang versi baru');
    await until('it runs', async () => (await releaseOf(page)) === 'kecil');
    await unlock(page);
  });

  test('a whole version is not loaded, and its size and its latest day are said', async () => {
    releaseAnew('besar');
    line.startAnew();
    await lookForVersion();
    await sees(page, /Ada versi baru, sekitar \d+\sKB/);
    await sees(page, /Dimuat sendiri saat ada Wi-Fi, paling lambat \d+ \w+/);
    expect(files()).toEqual([]);
    expect(await releaseOf(page)).toBe('kecil');
  });

  test('opened again and again it costs no more than the comparing, and can be put off', async () => {
    for (let morning = 0; morning < 2; morning++) {
      line.startAnew();
      await page.reload();
      await unlock(page);
      await sees(page, /Ada versi baru, sekitar/);
      await until('it was compared', async () => line.exchanges.some(({ kind }) => kind === 'GET /sw.js'));
      expect(line.exchanges.find(({ kind }) => kind === 'GET /sw.js')).toMatchObject({ status: 304 });
      expect(files()).toEqual([]);
    }
    await goTo(page, '/');
    await press(page, 'Nanti saja');
    expect(await page.getByText(/Ada versi baru/).count()).toBe(0);
    await goTo(page, '/setelan');
    await sees(page, /Ada versi baru, sekitar/);
  });

  test('her yes loads it; it costs what was said, and her meter says the same', async () => {
    const before = await quotaSaid();
    await goTo(page, '/setelan');
    const said = await sizeSaid(page);
    line.startAnew();
    await press(page, 'Muat sekarang');
    await sees(page, 'Versi baru siap.');
    const total = totalOf(line.exchanges);
    console.info(`said ${said}, on the line ${total} in ${line.exchanges.length} requests`);
    // Said is Brotli, as a real centre's TLS gets it; this line gets gzip.
    expect(Math.abs(said - total) / total).toBeLessThan(0.15);
    const metered = (await quotaSaid()) - before;
    console.info(`her phone says ${metered}`);
    expect(Math.abs(metered - total) / total).toBeLessThan(0.1);
  });

  test('then it is put in without a byte more, and nothing is offered any more', async () => {
    await press(page, 'Pasang versi baru');
    await until('it runs', async () => (await releaseOf(page)) === 'besar');
    await unlock(page);
    expect(await page.getByText(/versi baru/i).count()).toBe(0);
  });
});
