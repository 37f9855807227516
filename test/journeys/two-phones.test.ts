import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import './kit/show-failures.ts';
import type { Centre } from './kit/centre.ts';
import { prepareEmptyCentre } from './kit/centre-engines.ts';
import {
  answer,
  fetchNews,
  fillIn,
  goTo,
  goToCheckPage,
  loginWithCard,
  openForm,
  press,
  questionOf,
  save,
  sees,
} from './kit/people.ts';
import { deskSize, type Phone, preparePhone } from './kit/phone.ts';
import { enrolPocketPhone, type PocketFamily, writeFamily } from './kit/pocket-phone.ts';
import { until } from './kit/until.ts';
import { issueCard, type VillagerName } from './kit/villagers.ts';

describe('Sari, Dewi and Bidan Ratna', () => {
  let centre: Centre;
  let phone: Phone;
  let family: PocketFamily;
  let sari: Page;
  let dewi: Page;
  let ratna: Page;

  beforeAll(async () => {
    centre = await prepareEmptyCentre();
    await centre.start();
    phone = await preparePhone({ url: centre.url });
    await phone.open();
    family = await recordFamily();
    sari = await login('Sari');
    dewi = await login('Dewi');
    ratna = await login('Ratna', deskSize);
  });
  afterAll(async () => {
    await phone?.dispose();
    await centre?.dispose();
  });

  /** Wati recorded the family of little Aisyah, and did not weigh her. */
  async function recordFamily(): Promise<PocketFamily> {
    const wati = await enrolPocketPhone(centre.url, await issueCard(centre, 'Wati'));
    const written = await writeFamily('Aisyah Putri', 8.2);
    const revisions = written.revisions.filter(({ form }) => form !== 'penimbangan');
    await wati.saveRevisions({ revisions, dropDrafts: [] });
    expect(await wati.sync()).toMatchObject({ delivered: 'done' });
    wati.lock();
    return written;
  }

  async function login(who: VillagerName, size?: typeof deskSize): Promise<Page> {
    const page = await phone.another(size);
    await loginWithCard(page, await issueCard(centre, who));
    return page;
  }

  async function weigh(page: Page, answers: readonly [string, string][]): Promise<void> {
    await page.context().setOffline(true);
    await openForm(page, 'penimbangan', family.child);
    await fillIn(page, [['Tanggal penimbangan', 'Hari ini'], ['Apakah Aisyah', 'Hadir di posyandu'], ...answers]);
    await save(page);
  }

  test('both weigh Aisyah in the same month without a signal, and write different weights', async () => {
    await weigh(sari, [
      ['Berat badan', '8,2'],
      ['Lingkar lengan atas', '14,5'],
    ]);
    await weigh(dewi, [
      ['Berat badan', '8,4'],
      ['Lingkar kepala', '45'],
    ]);
    for (const page of [sari, dewi]) {
      await page.context().setOffline(false);
      await until('it is delivered', async () => (await page.locator('header').innerText()).includes('0 di HP ini'));
    }
  });

  test('it is one record: the two weights stand on a card, and what only one of them measured is there too', async () => {
    await fetchNews(sari);
    await goTo(sari, `/keluarga/${family.household}`);
    await sees(sari, /Dua jawaban berbeda: Berat badan/);
    const card = sari.locator('.two-answers').first();
    expect(await card.innerText()).toMatch(/8,2/);
    expect(await card.innerText()).toMatch(/8,4/);
    await openForm(sari, 'penimbangan', family.child);
    await goToCheckPage(sari);
    await sees(sari, /14,5/);
    await sees(sari, /45/);
    await goTo(sari, '/');
  });

  test('Ratna sees both, and asks for the weight again: with a note at that question', async () => {
    await goTo(ratna, '/antrean');
    await press(ratna, 'Muat ulang');
    await ratna
      .getByRole('row', { name: /Penimbangan/ })
      .getByRole('link')
      .first()
      .click();
    await sees(ratna, /Dua jawaban berbeda/);
    await sees(ratna, /8,2/);
    await sees(ratna, /8,4/);
    await press(ratna, /^Semua isian/);
    await ratna
      .getByRole('button', { name: /^Catatan Berat badan/ })
      .first()
      .click();
    await ratna.getByRole('textbox', { name: /Catatan untuk Berat badan/ }).fill('Timbang sekali lagi ya, Bu');
    await press(ratna, /^Minta perbaikan/);
    await sees(ratna, /Diminta diperbaiki/);
  });

  test('on Sari\'s phone it stands under "Perlu diperbaiki", and opens at that question with the note', async () => {
    await fetchNews(sari);
    await goTo(sari, '/perbaikan');
    await sees(sari, 'Timbang sekali lagi ya, Bu');
    await press(sari, /^Buka isian: Berat badan/);
    const weight = questionOf(sari, 'Berat badan');
    await weight.getByText('Timbang sekali lagi ya, Bu').waitFor();
    const isFocused = () => weight.getByRole('textbox').evaluate((field) => field === document.activeElement);
    await until('the weight has the focus', isFocused);
    await answer(sari, 'Berat badan', '8,3');
    await save(sari);
    await until('it is delivered', async () => (await sari.locator('header').innerText()).includes('0 di HP ini'));
  });

  test('her correction comes back as a difference, and settles the two answers; Ratna approves it', async () => {
    await goTo(ratna, '/antrean');
    await press(ratna, 'Muat ulang');
    await ratna
      .getByRole('row', { name: /Penimbangan/ })
      .getByRole('link')
      .first()
      .click();
    await sees(ratna, /versi 3 dari 3/);
    const change = ratna.locator('.answer-row', { hasText: 'Berat badan' }).first();
    expect(await change.innerText()).toMatch(/8,3/);
    expect(await ratna.getByText(/Dua jawaban berbeda/).count()).toBe(0);
    await press(ratna, /^Setujui/);
    await sees(ratna, /Disetujui: /);
  });

  test("Sari's counter of what is approved rises: her weighing and its correction", async () => {
    await fetchNews(sari);
    await goTo(sari, '/');
    const approved = sari.locator('.counter', { hasText: 'Disetujui' });
    await until('both are approved', async () => /^2\b/.test(await approved.innerText()), 10_000);
  });
});
