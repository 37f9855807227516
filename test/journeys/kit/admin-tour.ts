import { press, sees } from './people.ts';
import { at, next, type Tour } from './screens.ts';

/** Accounts, and what the kabupaten settles for itself. */
export const adminTour: Tour = {
  as: 'Yusuf Hamdani',
  stops: [
    at('akun', '/akun', (page) => sees(page, 'Sari Wulandari')),
    next('akun-tambah', (page) => press(page, 'Tambah akun')),
    at('pengaturan', '/pengaturan', (page) => sees(page, 'Riwayat')),
    next('pengaturan-salah', async (page) => {
      await page.getByLabel('Sosial', { exact: true }).fill('Dinsos P3A');
      await page.getByLabel('Rujukan biasa').fill('400');
      await press(page, /^Periksa dan simpan/);
      await sees(page, /perlu diperbaiki/);
    }),
    next('pengaturan-periksa', async (page) => {
      await page.getByLabel('Rujukan biasa').fill('2');
      await page.getByLabel('Laki-laki, umur 1 bulan').fill('750');
      await press(page, /^Periksa dan simpan/);
      await sees(page, 'Yang akan berubah');
    }),
    next('pengaturan-tersimpan', async (page) => {
      await page.getByLabel('Dasar penetapan').fill('SK Bupati 12/2026');
      await press(page, 'Simpan 3 perubahan');
      await sees(page, /Versi 1/);
    }),
  ],
};
