import type { Page } from 'playwright';
import { goTo, press, sees, turnPage } from './people.ts';
import { at, next, type Stop, settled } from './screens.ts';

const weight = (page: Page) => page.locator('#isian-bb_kg');

/** A posyandu's session: the list, a row in all its states, the end of the day, a new child. */
export const posyanduStops: readonly Stop[] = [
  at('posyandu', '/posyandu', (page) => sees(page, /^Ditimbang/)),
  next('posyandu-sudah', (page) => press(page, /^Sudah/)),
  next('posyandu-tanggal', async (page) => {
    await press(page, /^Sudah/);
    await press(page, /^Tanggal penimbangan/);
  }),
  next('posyandu-baris', async (page) => {
    await page.keyboard.press('Escape');
    await openNextRow(page);
  }),
  next('posyandu-berat', (page) => weight(page).fill('10')),
  next('posyandu-ukuran', async (page) => {
    // Whether an arm is measured hangs on the age of whoever comes first.
    await measure(page, 'LiLA', '13,2');
    await measure(page, 'Panjang/tinggi', '80');
  }),
  next('posyandu-ragu', async (page) => {
    await weight(page).fill('82');
    await weight(page).press('Enter');
    await sees(page, /Maksudnya/);
  }),
  next('posyandu-belum-selesai', (page) => page.keyboard.press('Escape')),
  next('posyandu-lanjut', async (page) => {
    await openNextRow(page);
    await press(page, 'Tidak hadir');
    await sees(page, /dicatat tidak hadir/);
  }),
  next('posyandu-tutup', async (page) => {
    await page.keyboard.press('Escape');
    await press(page, 'Selesai hari ini');
  }),
  next('posyandu-hasil', async (page) => {
    await press(page, /^Tutup hari posyandu/);
    await sees(page, 'Hasil posyandu');
  }),
  next('posyandu-hasil-batal', async (page) => {
    await press(page, 'Batalkan');
    await sees(page, 'Sudah dibatalkan.');
  }),
  at('posyandu-anak-baru', '/posyandu/anak-baru', (page) => sees(page, 'Nama anak')),
  next('posyandu-anak-baru-kurang', (page) => press(page, 'Simpan & timbang')),
  next('posyandu-anak-keluarga', async (page) => {
    await page.locator('label.choice', { hasText: 'Serumah' }).click();
    await page.getByRole('searchbox').fill('a');
  }),
];

async function measure(page: Page, name: string, figure: string): Promise<void> {
  const chip = page.getByRole('button', { name, exact: true });
  if ((await chip.count()) === 0) return;
  await chip.click();
  await page.getByRole('textbox', { name: new RegExp(`^${name.slice(0, 4)}`) }).fill(figure);
}

async function openNextRow(page: Page): Promise<void> {
  await press(page, /^Berikutnya/);
  await weight(page).waitFor();
}

/** The full form of a child's weighing, opened from its row, at the measures. */
export async function openWeighing(page: Page): Promise<void> {
  await goTo(page, '/posyandu');
  await sees(page, /^Ditimbang/);
  if ((await weight(page).count()) === 0) await openNextRow(page);
  await press(page, 'Formulir lengkap');
  await page.waitForURL(/\/isi\//);
  await settled(page);
  for (let pages = 0; pages < 2 && !(await page.getByText('Berat badan').first().isVisible()); pages++) {
    await turnPage(page);
  }
}
