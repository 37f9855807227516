import type { Page } from 'playwright';
import { goTo, press, sees } from './people.ts';
import { at, next, type Stop, type Tour } from './screens.ts';
import { profileStops } from './village-tour.ts';

const officePath = '/tindak-lanjut-dinas';

const openFirst = (page: Page) => page.locator('.cell-link, .case-row .row').first().click();

/** A list of the office, one of its cases, and every step that can be taken with it. */
function listStops(rule: string): Stop[] {
  return [
    at(`dinas-${rule}`, `${officePath}?daftar=${rule}`, (page) => sees(page, /ditampilkan/)),
    at(`dinas-${rule}-baru`, `${officePath}?daftar=${rule}&status=baru`, (page) => sees(page, /ditampilkan/)),
    next(`dinas-${rule}-kasus`, openFirst),
    next(`dinas-${rule}-tindakan`, (page) => press(page, 'Tindakan lain…')),
    next(`dinas-${rule}-jadwal`, (page) => press(page, 'Jadwalkan…')),
    next(`dinas-${rule}-jadwal-kurang`, async (page) => {
      await press(page, /^Jadwalkan 1 kasus/);
      await sees(page, 'Isi tanggalnya.');
    }),
    next(`dinas-${rule}-pilih`, async (page) => {
      await page.keyboard.press('Escape');
      await press(page, /^Pilih \d+ yang tampil/);
    }),
    next(`dinas-${rule}-tidak-dapat`, async (page) => {
      await press(page, 'Tindakan lain…');
      await press(page, /^Tidak dapat ditangani:/);
    }),
    next(`dinas-${rule}-unduh`, async (page) => {
      await page.keyboard.press('Escape');
      await press(page, 'Unduh berkas');
    }),
    at(`dinas-${rule}-cetak`, `${officePath}/cetak?daftar=${rule}&alasan=jemput_bola`, (page) => sees(page, /Keadaan/)),
  ];
}

const offline: Stop = next('dinas-tanpa-sinyal', async (page) => {
  await page.context().setOffline(true);
  await goTo(page, officePath);
  await sees(page, /Tidak ada sinyal/);
});

/** Who reads the demo village from outside the survey: its head, and the officers of what was handed to them. */
export const readerTours: readonly Tour[] = [
  {
    as: 'Haji Mulyana',
    stops: [
      at('ringkasan', '/ringkasan', (page) => sees(page, 'Terduga pendek')),
      at('ringkasan-angka', '/ringkasan/C1', (page) => sees(page, 'Menurut RT')),
      at('ringkasan-angka-cakupan', '/ringkasan/K1', (page) => sees(page, 'Menurut RT')),
      at('ringkasan-keluarga', '/ringkasan/K1/daftar', (page) => sees(page, /ditampilkan/)),
      at('ringkasan-tertutup', '/ringkasan/C1/daftar', (page) => sees(page, 'Nama tidak dibuka di sini')),
      at('ringkasan-akta', '/ringkasan/A1', (page) => sees(page, 'Menurut RT')),
      at('ringkasan-risiko', '/ringkasan/D1', (page) => sees(page, 'Menurut RT')),
      at('ringkasan-usaha', '/ringkasan/H1', (page) => sees(page, 'Menurut RT')),
      ...['akta', 'kia', 'umkm', 'kunjungan'].map((rule) =>
        at(`daftar-kepala-desa-${rule}`, `/daftar?daftar=${rule}`, (page) => sees(page, /ditampilkan/)),
      ),
      next('daftar-kepala-desa-kasus', openFirst),
      at('daftar-kepala-desa-terbukti', '/daftar?daftar=umkm&status=terbukti', (page) => sees(page, /ditampilkan/)),
      next('daftar-kepala-desa-riwayat', openFirst),
      at('kamus', '/kamus', (page) => sees(page, /\d keterangan/)),
      at('ringkasan-cetak', '/ringkasan/cetak', (page) => sees(page, 'Usul tindak lanjut')),
      ...profileStops('kepala-desa'),
      next('ringkasan-tanpa-sinyal', async (page) => {
        await page.context().setOffline(true);
        await goTo(page, '/ringkasan');
        await sees(page, /Tidak ada sinyal/);
        await page.context().setOffline(false);
      }),
    ],
  },
  { as: 'Iwan Setiaji', stops: [...listStops('akta'), ...listStops('kia').slice(0, 3)] },
  // A part of a list that another office has whole.
  // Nothing is new to her.
  {
    as: 'Rina Kartika',
    stops: [
      at('dinas-umkm', `${officePath}?daftar=umkm`, (page) => sees(page, /ditampilkan/)),
      next('dinas-umkm-kasus', openFirst),
    ],
  },
  { as: 'Hesti Maharani', stops: [...listStops('gizi'), offline] },
];
