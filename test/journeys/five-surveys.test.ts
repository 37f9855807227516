import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import './kit/show-failures.ts';
import { formatDayMonth } from '../../src/app/format/format-date.ts';
import { dayFromNow, today, typed } from './kit/calendar.ts';
import type { Centre } from './kit/centre.ts';
import { centreEngines } from './kit/centre-engines.ts';
import { asepsFamily, darmasFamily, type Family, iyahsFamily } from './kit/families.ts';
import { readFigures, readTally, wordsOf } from './kit/figures.ts';
import {
  answer,
  fetchNews,
  fillIn,
  goTo,
  loginWithCard,
  press,
  questionOf,
  save,
  sees,
  unlock,
  waitingOnPhone,
} from './kit/people.ts';
import { deskSize, type Phone, preparePhone } from './kit/phone.ts';
import { until } from './kit/until.ts';
import { desa, issueCard, type VillagerName } from './kit/villagers.ts';
import { add, beginFamily, finish, goOn } from './kit/visit.ts';

describe.each(centreEngines)('a day of five surveys, with a centre on $name', ({ prepare }) => {
  let centre: Centre;
  /** Sari's own, whose tab is killed; the others share one. */
  let hers: Phone;
  let others: Phone;
  let sari: Page;
  let dewi: Page;
  let ratna: Page;
  let asep = '';

  beforeAll(async () => {
    centre = await prepare();
    await centre.start();
    hers = await preparePhone({ url: centre.url });
    others = await preparePhone({ url: centre.url });
    await Promise.all([hers.open(), others.open()]);
    sari = await hers.page('/');
    await loginWithCard(sari, await issueCard(centre, 'Sari'));
    dewi = await login('Dewi');
  });
  afterAll(async () => {
    await hers?.dispose();
    await others?.dispose();
    await centre?.dispose();
  });

  async function login(who: VillagerName, size?: typeof deskSize): Promise<Page> {
    const page = await others.another(size);
    await loginWithCard(page, await issueCard(centre, who));
    return page;
  }

  /** From the door to the list of who lives there. */
  async function meet(page: Page, { home, opening, members }: Family): Promise<string> {
    const household = await beginFamily(page, home);
    expect(await goOn(page, opening)).toEqual(Object.keys(opening));
    for (const member of members) await add(page, household, 'anggota', member);
    return household;
  }

  /** Everything else about them, and on to what was found. */
  async function survey(page: Page, household: string, { forms, business }: Family): Promise<void> {
    await goTo(page, `/keluarga/${household}/kunjungan`);
    expect(await goOn(page, forms)).toEqual(Object.keys(forms));
    if (business.length > 0) await add(page, household, 'usaha', business);
    await finish(page, household);
  }

  test('the centre dies and the signal goes; Sari meets Asep, Rini and their children', async () => {
    await centre.kill();
    for (const page of [sari, dewi]) await page.context().setOffline(true);
    asep = await meet(sari, asepsFamily);
    expect(await waitingOnPhone(sari)).toBe(6);
  });

  test("her tab is killed in the middle of Dimas's certificate, and the visit goes on at that answer", async () => {
    await goTo(sari, `/keluarga/${asep}/kunjungan`);
    await sari
      .locator('a[href^="/mulai/akta/"]')
      .first()
      .evaluate((link: HTMLElement) => link.click());
    await fillIn(sari, [['Akta kelahiran', 'Tidak ada']]);
    await sees(sari, /^Tersimpan di HP \d\d\.\d\d/);
    const crashed = sari.waitForEvent('crash');
    await hers.killTabs();
    await crashed;
    await hers.kill();
    await hers.open();
    sari = await hers.page('/');
    await unlock(sari);
    await sari.context().setOffline(true);
    expect(await waitingOnPhone(sari)).toBe(6);
    await press(sari, /Belum selesai/);
    expect(await questionOf(sari, 'Akta kelahiran').getByRole('radio', { name: 'Tidak ada' }).isChecked()).toBe(true);
  });

  test('one button leads her through everything that is to be asked, and then she reads what was found', async () => {
    await survey(sari, asep, asepsFamily);
    await sees(sari, 'Dimas Pratama belum punya akta');
    await sees(sari, /Karena Ibu\/Bapak setuju, Disdukcapil diberi tahu/);
    await sees(sari, /Ibu hamil mungkin kurang energi: Rini Marlina/);
    await sees(sari, '1 balita terduga pendek: Aisyah Putri');
    await sees(sari, 'Jamban belum layak');
    await sees(sari, 'Keripik Rini belum punya NIB');
    expect(await sari.getByText('Menunggu persetujuan orang tua').count()).toBe(0);
    expect(await waitingOnPhone(sari)).toBe(20);
  });

  test("Dewi, with her own phone: a grandmother's word is not a parent's, and a stall with its number is well", async () => {
    await survey(dewi, await meet(dewi, iyahsFamily), iyahsFamily);
    await sees(dewi, 'Bayu Saputra belum punya akta');
    await sees(dewi, 'Menunggu persetujuan orang tua');
    await sees(dewi, /data anak tidak diteruskan ke dinas mana pun/);
    await survey(dewi, await meet(dewi, darmasFamily), darmasFamily);
    await sees(dewi, 'Warung Darma sudah punya NIB');
    await sees(dewi, 'Semua keluarga sudah dikunjungi tahun ini.');
  });

  test('the centre is back, the signal too: both phones deliver by themselves', async () => {
    await centre.start();
    for (const page of [sari, dewi]) await page.context().setOffline(false);
    for (const page of [sari, dewi]) await until('nothing waits', async () => (await waitingOnPhone(page)) === 0);
  });

  test('Bidan Ratna finds the certificates of Sari in the queue, and asks to look at that of Dimas again', async () => {
    ratna = await login('Ratna', deskSize);
    await goTo(ratna, '/antrean');
    await ratna.getByLabel('Formulir').selectOption({ label: 'Akta kelahiran (3)' });
    await ratna.getByLabel('Kader').selectOption({ label: 'Sari Wulandari (2)' });
    await sees(ratna, '2 dari 2 ditampilkan');
    await press(ratna, 'Dimas Pratama');
    await sees(ratna, /versi 1 dari 1/);
    await ratna
      .getByRole('button', { name: /^Catatan Tempat lahir/ })
      .first()
      .click();
    await ratna.getByRole('textbox', { name: /Catatan untuk Tempat lahir/ }).fill('Di puskesmas mana, atau di bidan?');
    await press(ratna, /^Minta perbaikan/);
    await sees(ratna, 'Diminta diperbaiki: Dimas Pratama.');
    await press(ratna, /^Setujui/);
    await sees(ratna, 'Disetujui: Aisyah Putri.');
  });

  test('Sari repairs that one answer, and Ratna approves it', async () => {
    await fetchNews(sari);
    await goTo(sari, '/perbaikan');
    await sees(sari, 'Di puskesmas mana, atau di bidan?');
    await press(sari, 'Buka isian: Tempat lahir');
    await questionOf(sari, 'Di mana Dimas').getByText('Di puskesmas mana, atau di bidan?').waitFor();
    await answer(sari, 'Di mana Dimas', 'Praktik bidan');
    await save(sari);
    await until('nothing waits', async () => (await waitingOnPhone(sari)) === 0);
    await goTo(ratna, '/antrean?formulir=akta');
    await press(ratna, 'Dimas Pratama');
    await sees(ratna, /versi 2 dari 2/);
    await sees(ratna, 'Praktik bidan');
    await press(ratna, /^Setujui/);
    await sees(ratna, 'Disetujui: Dimas Pratama.');
  });

  test("Haji Mulyana's numbers are those of the command line on the same database, small ones closed", async () => {
    const tally = readTally(await centre.command('tally', '--desa', desa, '--cutoff', today()));
    const wordsFor = (isMasked: boolean) => Object.fromEntries(tally.map((line) => [line.id, wordsOf(line, isMasked)]));
    const mulyana = await login('Mulyana');
    expect(await readFigures(mulyana)).toEqual(wordsFor(true));
    await goTo(ratna, '/ringkasan');
    expect(await readFigures(ratna)).toEqual(wordsFor(false));
    expect(wordsFor(true)).toMatchObject({ A1: '33,3% · 1 dari 3', H1: '50,0% · 1 dari 2', K1: '100,0% · 3 dari 3' });
    expect(wordsFor(false)).toMatchObject({
      B1: '100,0% · 1 dari 1',
      C1: '100,0% · 1 dari 1',
      D1: '100,0% · 1 dari 1',
    });
  });

  test('Disdukcapil gets Dimas alone, and of him only what it needs', async () => {
    const hendra = await login('Hendra', deskSize);
    await goTo(hendra, '/tindak-lanjut-dinas?daftar=akta');
    await sees(hendra, 'Dimas Pratama');
    const [answered] = await Promise.all([hendra.waitForResponse(/\/api\/follow-ups\?/), press(hendra, 'Muat ulang')]);
    const handed = await answered.text();
    expect(handed).toContain('Dimas Pratama');
    for (const word of ['Bayu', 'Iyah', 'alasan', 'hamil', 'belum_sempat']) expect(handed).not.toContain(word);
    await press(hendra, 'Dimas Pratama');
    await press(hendra, 'Tindakan lain…');
    await press(hendra, 'Jadwalkan…');
    for (const [at, part] of typed(dayFromNow(8)).split(' ').entries())
      await hendra.locator('.date-part input').nth(at).fill(part);
    await hendra.getByRole('textbox', { name: /^Tempat, jam/ }).fill('Di balai desa, 09.00');
    await press(hendra, 'Jadwalkan 1 kasus');
    await sees(hendra, '1 kasus dijadwalkan.');
  });

  test('and the day stands on the phone of Sari, beside Dimas', async () => {
    await fetchNews(sari);
    await goTo(sari, '/');
    await press(sari, /^Anak belum punya akta/);
    await sees(sari, `Disdukcapil: dijadwalkan ${formatDayMonth(dayFromNow(8))}`);
    await sees(sari, 'Di balai desa, 09.00');
  });
});
