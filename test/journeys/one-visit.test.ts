import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import './kit/show-failures.ts';
import type { Centre } from './kit/centre.ts';
import { prepareEmptyCentre } from './kit/centre-engines.ts';
import { answer, fillIn, goTo, loginWithCard, press, questionOf, save, sees, unlock } from './kit/people.ts';
import { type Phone, preparePhone } from './kit/phone.ts';
import { until } from './kit/until.ts';
import { issueCard } from './kit/villagers.ts';

const doorstep = [
  ['Tanggal kunjungan', 'Hari ini'],
  ['Hasil kunjungan', 'Terisi lengkap'],
] as const;
const agreed = [
  ['Siapa nama yang menjawab', 'Nenek Iyah'],
  ['Yang menjawab', 'Pengasuh'],
  ['Apakah Ibu/Bapak setuju', 'Setuju'],
  ['Bagaimana persetujuan', 'Lisan'],
  ['Yang setuju untuk data anak', 'Pengasuh'],
] as const;
const dimas = [
  ['Nama lengkap', 'Dimas Pratama'],
  ['Jenis kelamin', 'Laki-laki'],
  ['Tanggal lahir', '27 3 2019'],
  ['Hubungan', 'Anak'],
  ['Di mana Dimas', 'Di rumah ini'],
] as const;

describe('one visit, not five apps', () => {
  let centre: Centre;
  let phone: Phone;
  let page: Page;
  let family = '';

  beforeAll(async () => {
    centre = await prepareEmptyCentre();
    await centre.start();
    phone = await preparePhone({ url: centre.url });
    await phone.open();
    page = await phone.page('/');
    await loginWithCard(page, await issueCard(centre, 'Sari'));
    await page.context().setOffline(true);
  });
  afterAll(async () => {
    await phone?.dispose();
    await centre?.dispose();
  });

  const hub = () => goTo(page, `/keluarga/${family}/kunjungan`);
  const onward = () => page.locator('.bottom-bar').getByRole('link', { name: /^Lanjut: / });
  const onwardWords = () => onward().innerText();

  async function newFamily(address: string, head: string): Promise<string> {
    await goTo(page, '/keluarga/baru');
    await page.getByRole('textbox', { name: 'Alamat rumah' }).fill(address);
    await page.getByRole('textbox', { name: 'Nama kepala keluarga' }).fill(head);
    await press(page, 'Mulai kunjungan');
    await page.waitForURL(/kunjungan$/);
    return /keluarga\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
  }

  test('consent comes first, then *Lanjut* leads from form to form in the order of the paper', async () => {
    family = await newFamily('Kampung Pasir 4', 'Rini Marlina');
    expect(await onwardWords()).toBe('Lanjut: Persetujuan');
    await onward().click();
    await fillIn(page, [...doorstep, ...agreed]);
    await save(page);
    expect(await onwardWords()).toBe('Lanjut: Data keluarga');
    await onward().click();
    await fillIn(page, [['Berapa jiwa yang tinggal serumah?', '2']]);
    await save(page);
    expect(await onwardWords()).toBe('Lanjut: Data diri Rini M.');
  });

  test('a child brings its own forms with it, and waits for a parent to agree', async () => {
    await goTo(page, `/keluarga/${family}/anggota-baru`);
    await fillIn(page, dimas);
    await save(page);
    await hub();
    await sees(page, 'Menunggu persetujuan orang tua');
    const forms = page.locator('details', { hasText: 'Dimas Pratama' }).locator('a');
    expect(
      await forms.evaluateAll((links) =>
        links.map((link) => /mulai\/(\w+)/.exec(link.getAttribute('href') ?? '')?.[1]),
      ),
    ).toEqual(['anggota', 'akta', 'kia', 'sekolah']);
  });

  test('the tab is killed in the middle of a form: the visit goes on with that form, at that answer', async () => {
    await page
      .locator('a[href^="/mulai/akta/"]')
      .first()
      .evaluate((link: HTMLElement) => link.click());
    await fillIn(page, [['Akta kelahiran', 'Tidak ada']]);
    await sees(page, /^Tersimpan di HP \d\d\.\d\d/);
    await phone.kill();
    await phone.open();
    page = await phone.page(`/keluarga/${family}/kunjungan`);
    await unlock(page);
    await page.context().setOffline(true);
    await sees(page, /Belum selesai, sisa/);
    await page
      .locator('a[href^="/mulai/akta/"]')
      .first()
      .evaluate((link: HTMLElement) => link.click());
    expect(await questionOf(page, 'Akta kelahiran').getByRole('radio', { name: 'Tidak ada' }).isChecked()).toBe(true);
    await save(page);
  });

  test('its end says what was found and how to say it, what is open, and that it is safe', async () => {
    await goTo(page, `/keluarga/${family}/selesai`);
    await sees(page, /Dimas Pratama belum punya akta/);
    await sees(page, 'Katakan kepada keluarga');
    await sees(page, /^Masih terbuka/);
    await sees(page, /Akan dikirim sendiri saat ada sinyal/);
  });

  test('a family that declines is asked nothing more, and the next one is proposed', async () => {
    const first = family;
    family = await newFamily('Kampung Pasir 5', 'Darma Wijaya');
    await onward().click();
    await fillIn(page, [
      ['Tanggal kunjungan', 'Hari ini'],
      ['Hasil kunjungan', 'Responden menolak'],
    ]);
    await answer(page, 'Sebutkan alasannya', 'Tidak mau didata');
    await save(page);
    // The only thing left to do; it is named once what was saved is known.
    await until(
      'the visit can only end',
      async () => (await page.locator('.bottom-bar').innerText()) === 'Selesai kunjungan',
    );
    await press(page, 'Selesai kunjungan');
    await sees(page, 'Kunjungan tercatat');
    await goTo(page, `/keluarga/${first}/selesai`);
    await sees(page, 'Semua keluarga sudah dikunjungi tahun ini.');
  });

  test('the child is on the list of whom to help, without a signal', async () => {
    await goTo(page, '/');
    await press(page, /^Anak belum punya akta/);
    await sees(page, 'Dimas Pratama');
    await sees(page, 'Menunggu persetujuan keluarga');
  });
});
