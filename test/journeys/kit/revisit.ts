import type { Page } from 'playwright';
import { dayFromNow, typed } from './calendar.ts';
import type { KnownFamily } from './known-families.ts';
import { answer, fillIn, goTo, openForm, press, save, sees } from './people.ts';

const doorstep = [
  ['Tanggal kunjungan', 'Hari ini'],
  ['Hasil kunjungan', 'Terisi lengkap'],
  ['Siapa nama yang menjawab', 'Asep'],
  ['Yang menjawab', 'Kepala keluarga'],
  ['Apakah Ibu/Bapak setuju', 'Setuju'],
  ['Bagaimana persetujuan', 'Lisan'],
  ['Yang setuju untuk data anak', 'Ibu'],
] as const;

/** Consent, and "Semua tetap". */
export async function revisit(page: Page, { household }: KnownFamily): Promise<void> {
  await goTo(page, `/keluarga/${household}/kunjungan`);
  await page
    .locator('.bottom-bar')
    .getByRole('link', { name: /^Lanjut: / })
    .click();
  await fillIn(page, doorstep);
  await save(page);
  await goTo(page, `/keluarga/${household}/kunjungan`);
  await press(page, 'Semua tetap');
  await sees(page, 'Dicatat: semua tetap.');
}

export async function weigh(page: Page, { child }: KnownFamily): Promise<void> {
  await openForm(page, 'penimbangan', child);
  await fillIn(page, [
    ['Tanggal penimbangan', 'Hari ini'],
    ['Apakah AISYAH', 'Hadir di posyandu'],
    ['Berat badan', '8,4'],
  ]);
  await save(page);
}

/** Somebody has come to live with them. */
export async function changeAnswer(page: Page, { household }: KnownFamily): Promise<void> {
  await openForm(page, 'keluarga', household);
  await page.locator('main a', { hasText: 'Jumlah jiwa' }).first().click();
  await answer(page, 'Berapa jiwa yang tinggal serumah?', '4');
  await save(page);
}

export async function writeNewborn(page: Page, { household }: KnownFamily): Promise<void> {
  await goTo(page, `/keluarga/${household}/lahir`);
  await sees(page, 'Siapa ibunya?');
  await answer(page, 'Siapa ibunya?', 'RINI');
  await answer(page, 'Nama bayi', 'BAYU SAPUTRA');
  await answer(page, 'Jenis kelamin bayi', 'Laki-laki');
  await answer(page, 'Tanggal lahir', typed(dayFromNow(-3)));
  await press(page, 'Simpan bayi');
  await sees(page, 'BAYU SAPUTRA ditambahkan.');
}
