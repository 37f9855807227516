import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import './kit/show-failures.ts';
import type { Centre } from './kit/centre.ts';
import { centreEngines } from './kit/centre-engines.ts';
import {
  type Answering,
  answer,
  fillIn,
  goTo,
  loginWithCard,
  openForm,
  press,
  questionOf,
  save,
  sees,
  unlock,
  waitingOnPhone,
} from './kit/people.ts';
import { type Phone, preparePhone } from './kit/phone.ts';
import { until } from './kit/until.ts';
import { issueCard } from './kit/villagers.ts';

const visit: Answering = [
  ['Tanggal kunjungan', 'Hari ini'],
  ['Hasil kunjungan', 'Terisi lengkap'],
  ['Siapa nama yang menjawab?', 'Rini Marlina'],
  ['Yang menjawab adalah', 'Kepala keluarga'],
  ['Apakah Ibu/Bapak setuju didata?', 'Setuju'],
  ['Bagaimana persetujuan diberikan?', 'Lisan, disaksikan'],
  ['Yang setuju untuk data anak', 'Ibu'],
];
const home: Answering = [
  ['Sudah berapa bulan tinggal di sini?', '180'],
  ['Apakah keluarga punya Kartu Keluarga?', 'Tidak ada'],
  ['Jenis keluarga', 'Keluarga: suami istri'],
  ['Berapa jiwa yang tinggal serumah?', '2'],
];
const head: Answering = [
  ['NIK', 'Tidak tahu'],
  ['Jenis kelamin', 'Perempuan'],
  ['Tanggal lahir', '4 7 1996'],
];
const baby: Answering = [
  ['Nama lengkap', 'Aisyah Putri'],
  ['NIK', 'Belum punya NIK'],
  ['Jenis kelamin', 'Perempuan'],
  ['Tanggal lahir', '14 8 2025'],
  ['Hubungan', 'Anak'],
];
const child: Answering = [
  ['Nama ayah dan ibu', 'Rini'],
  ['Berat lahir', '3,1'],
  ['Panjang lahir', '49,5'],
];

describe.each(centreEngines)('Sari without a signal, with a centre on $name', ({ prepare }) => {
  let centre: Centre;
  let phone: Phone;
  let household = '';
  let aisyah = '';

  beforeAll(async () => {
    centre = await prepare();
    await centre.start();
    phone = await preparePhone({ url: centre.url });
    await phone.open();
  });
  afterAll(async () => {
    await phone?.dispose();
    await centre?.dispose();
  });

  test('she logs in once with her card, and then the centre dies and her battery, too', async () => {
    const page = await phone.page('/');
    await loginWithCard(page, await issueCard(centre, 'Sari'));
    await sees(page, 'Belum ada keluarga di wilayah tugas Anda.');
    await centre.kill();
    await phone.kill();
    await phone.open();
    const again = await phone.page('/');
    await unlock(again);
    await sees(again, 'Belum ada keluarga di wilayah tugas Anda.');
  });

  test('she adds a family with a mother and a baby: each form is "Tersimpan di HP", and the header counts', async () => {
    const page = await phone.page('/');
    await unlock(page);
    await press(page, /Keluarga baru/);
    await page.getByRole('textbox', { name: 'Alamat rumah' }).fill('Kampung Pasir 4');
    await page.getByRole('textbox', { name: 'Nama kepala keluarga' }).fill('Rini Marlina');
    await press(page, 'Mulai kunjungan');
    await page.waitForURL(/kunjungan$/);
    household = /keluarga\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
    await openForm(page, 'kunjungan', household);
    await fillIn(page, visit);
    await save(page);
    expect(await waitingOnPhone(page)).toBe(1);
    await openForm(page, 'keluarga', household);
    await fillIn(page, home);
    await save(page);
    await goTo(page, `/keluarga/${household}/kunjungan`);
    await page
      .getByRole('link', { name: /Rini Marlina/ })
      .first()
      .click();
    await fillIn(page, head);
    await save(page);
    expect(await waitingOnPhone(page)).toBe(3);
    await goTo(page, `/keluarga/${household}/anggota-baru`);
    await fillIn(page, baby);
    await save(page);
    await goTo(page, `/keluarga/${household}/kunjungan`);
    const weighing = page.locator('main a[href^="/mulai/penimbangan/"]').first();
    aisyah = /penimbangan\/([0-9a-f-]{36})/.exec((await weighing.getAttribute('href')) ?? '')?.[1] ?? '';
    await openForm(page, 'balita', aisyah);
    await fillIn(page, child);
    await save(page);
    expect(await waitingOnPhone(page)).toBe(5);
  });

  test('while she types the weight, the phone says what it means: T, and "Terduga pendek"', async () => {
    const page = await phone.page('/');
    await unlock(page);
    const before = lastMonth();
    await openForm(page, 'penimbangan', aisyah, `?bulan=${before.month}`);
    await fillIn(page, [['Tanggal penimbangan', 'Tanggal lain']]);
    await answer(page, 'Tanggal penimbangan', before.typed);
    await fillIn(page, [
      ['Apakah Aisyah', 'Hadir di posyandu'],
      ['Berat badan', '7,9'],
    ]);
    await save(page);
    await openForm(page, 'penimbangan', aisyah);
    await fillIn(page, [
      ['Tanggal penimbangan', 'Hari ini'],
      ['Apakah Aisyah', 'Hadir di posyandu'],
      ['Berat badan', '8,0'],
    ]);
    await sees(page, /Naik 100 g/);
    await sees(page, /Tidak naik cukup/);
    await fillIn(page, [['Panjang atau tinggi', '68']]);
    await answer(page, 'Aisyah', 'Terlentang');
    await sees(page, /Terduga.*pendek/i);
    expect(await questionOf(page, 'Berat badan').getByRole('textbox').inputValue()).toBe('8,0');
    await save(page);
    expect(await waitingOnPhone(page)).toBe(7);
  });

  test('killed again, a deep link to the family opens behind the PIN, and 7 are on this phone', async () => {
    await phone.kill();
    await phone.open();
    const page = await phone.page(`/keluarga/${household}`);
    await sees(page, '7 catatan belum terkirim, aman.');
    await unlock(page);
    await sees(page, 'Aisyah Putri');
    expect(page.url()).toContain(household);
    expect(await waitingOnPhone(page)).toBe(7);
  });

  test('the centre comes back and then the signal: it is delivered by itself, and each has a number', async () => {
    await phone.context().setOffline(true);
    await centre.start();
    const [page] = phone.context().pages().slice(-1);
    if (page === undefined) throw new Error('no page');
    await phone.context().setOffline(false);
    await until('nothing waits any more', async () => (await waitingOnPhone(page)) === 0);
    await goTo(page, '/kirim');
    await press(page, /^Diterima/);
    await sees(page, /Nomor bukti \S+-7/);
    await sees(page, /Nomor bukti \S+-1\b/);
  });

  test('nothing is there twice', async () => {
    await centre.stop();
    const rows = await centre.read<{ form: string; many: string; records: string }>(
      `select form, count(*) as many, count(distinct record) as records from revision where state = 'counting'
       group by form order by form`,
    );
    expect(rows.map(({ form, many, records }) => `${form} ${many} ${records}`)).toEqual([
      'anggota 2 2',
      'balita 1 1',
      'keluarga 1 1',
      'kunjungan 1 1',
      'penimbangan 2 2',
    ]);
  });
});

/** A day of last month, as the phone's calendar has it. */
function lastMonth(): { month: string; typed: string } {
  const day = new Date(Date.now() + 7 * 3_600_000);
  day.setUTCDate(0);
  const month = day.toISOString().slice(0, 7);
  return { month, typed: `15 ${Number(month.slice(5))} ${month.slice(0, 4)}` };
}
