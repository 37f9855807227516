import type { Page } from 'playwright';
import { adminTour } from './admin-tour.ts';
import { listStops } from './list-stops.ts';
import { answer, fillIn, goTo, goToCheckPage, press, save, sees } from './people.ts';
import { openWeighing, posyanduStops } from './posyandu-tour.ts';
import { readerTours } from './reader-tours.ts';
import { anybody, at, next, settled, type Tour } from './screens.ts';
import { surveyTour } from './survey-tour.ts';
import { profileStops } from './village-tour.ts';

const offline = (page: Page) => page.context().setOffline(true);
const online = (page: Page) => page.context().setOffline(false);

const firstLink = (page: Page, pattern: string) => page.locator(`main a[href*="${pattern}"]`).first();

async function follow(page: Page, pattern: string): Promise<void> {
  await firstLink(page, pattern).click();
  await settled(page);
}

const visitAnswers = [
  ['Tanggal kunjungan', 'Hari ini'],
  ['Hasil kunjungan', 'Terisi lengkap'],
  ['Apakah Ibu/Bapak setuju', 'Setuju'],
] as const;

const interview = [
  ['Siapa nama yang menjawab', 'Euis Yuliana'],
  ['Yang menjawab', 'Istri'],
  ['Bagaimana persetujuan', 'Lisan'],
  ['Yang setuju untuk data anak', 'Ibu'],
] as const;

/** In the demo village: everything that is there to be seen, person by person. */
export const demoTours: readonly Tour[] = [
  {
    as: anybody,
    stops: [
      at('masuk', '/', (page) => sees(page, 'Sari Wulandari')),
      next('masuk-kode', (page) => press(page, 'Masuk dengan kode kartu')),
      next('masuk-kode-kurang', (page) => press(page, 'Lanjut: buat PIN')),
      next('masuk-buat-pin', async (page) => {
        await press(page, 'Pilih orang di desa contoh');
        await page.getByRole('button', { name: 'Sari Wulandari' }).click();
      }),
      next('masuk-pin-beda', async (page) => {
        await page.getByLabel('PIN baru, 6 angka atau lebih').fill('123456');
        await page.getByLabel('Ketik sekali lagi').fill('123457');
        await press(page, 'Buat PIN dan masuk');
      }),
    ],
  },
  {
    as: 'Sari Wulandari',
    stops: [
      at('beranda', '/', (page) => sees(page, /keluarga sudah dikunjungi/)),
      at('keluarga', '/keluarga'),
      next('keluarga-tidak-cocok', (page) => page.getByRole('searchbox').fill('Zulkarnaen')),
      at('keluarga-baru', '/keluarga/baru'),
      next('keluarga-baru-kurang', (page) => press(page, 'Mulai kunjungan')),
      at('perbaikan', '/perbaikan'),
      ...posyanduStops,
      at('anak', '/posyandu', async (page) => {
        await sees(page, /^Ditimbang/);
        // An older child, who has been weighed for many months.
        const rows = page.locator('main a[href*="/anak/"]');
        const older = rows.filter({ hasText: /[23]\d bln/ }).filter({ hasText: /terakhir/ });
        await ((await older.count()) > 0 ? older : rows).first().click();
        await settled(page);
      }),
      next('kurva', (page) =>
        page
          .locator('main figure.chart')
          .first()
          .evaluate((chart) => chart.scrollIntoView()),
      ),
      at('berkas-keluarga', '/keluarga', async (page) => {
        await page.getByRole('searchbox').fill('');
        // A family with children, whom nobody has visited yet.
        const family = page.locator('main a[href*="/keluarga/0"]').filter({ hasText: /[4-9] jiwa/ });
        await family
          .filter({ hasNotText: /jiwa · \d/ })
          .first()
          .click();
        await settled(page);
      }),
      next('kunjungan', (page) => press(page, /^(Mulai|Lanjutkan) kunjungan/)),
      next('formulir-bagian', (page) => follow(page, '/mulai/kunjungan/')),
      next('formulir-persetujuan', (page) => fillIn(page, visitAnswers)),
      next('formulir-periksa', goToCheckPage),
      next('formulir-alasan', (page) => press(page, 'Simpan')),
      next('formulir-daftar', async (page) => {
        await page.keyboard.press('Escape');
        await page.locator('header').getByRole('button', { name: 'Kembali' }).click();
      }),
      next('kunjungan-tersimpan', async (page) => {
        await fillIn(page, interview);
        await save(page);
      }),
      next('kunjungan-setuju', (page) => press(page, 'Daftar kunjungan')),
      next('kunjungan-masih-sama', async (page) => {
        await press(page, 'Semua tetap');
        await press(page, /^Semua masih sama/);
        await sees(page, /ditandai masih sama/);
      }),
      next('kunjungan-selesai', async (page) => {
        await press(page, /^Selesai/);
        await sees(page, 'Catatan keluarga ini');
      }),
      next('keluarga-berikutnya', (page) => press(page, /^Keluarga berikutnya/)),
      at('tindak-lanjut', '/tindak-lanjut', (page) => sees(page, 'Tindak lanjut')),
      ...listStops,
      at('tindak-lanjut-daftar', '/tindak-lanjut', (page) => follow(page, '/tindak-lanjut/')),
      next('tindak-lanjut-bagikan', (page) => press(page, 'Bagikan')),
      next('tindak-lanjut-cetak', async (page) => {
        await page.keyboard.press('Escape');
        await press(page, 'Cetak');
        await sees(page, 'Hasil pendataan, bukan angka resmi.');
      }),
      next('timbang', openWeighing),
      next('timbang-papan-angka', (page) => page.getByRole('textbox', { name: /^Berat badan/ }).focus()),
      next('timbang-terlalu-berat', async (page) => {
        await page.getByRole('textbox', { name: /^Berat badan/ }).fill('82');
        await press(page, 'Lanjut');
        await sees(page, /Maksudnya/);
      }),
      next('timbang-hasil', async (page) => {
        await answer(page, 'Berat badan', '10');
        await page.getByRole('textbox', { name: /^Berat badan/ }).focus();
      }),
      next('timbang-panjang', (page) => answer(page, 'Panjang atau tinggi', '78,5')),
      next('timbang-periksa', goToCheckPage),
      next('timbang-tersimpan', async (page) => {
        await offline(page);
        await press(page, 'Simpan');
        await sees(page, /^Tersimpan di HP/);
      }),
      at('kirim-tanpa-sinyal', '/kirim'),
      next('kirim', async (page) => {
        await online(page);
        await sees(page, /catatan sudah diterima|Tidak ada yang menunggu/);
      }),
      next('kirim-diterima', (page) => press(page, /^Diterima/)),
      next('kirim-ditahan', (page) => press(page, /^Ditahan/)),
      at('setelan', '/setelan'),
      at('bantuan', '/bantuan'),
      at('tidak-ada', '/tidak/ada'),
      at('keluarga-tidak-ada', '/keluarga/00000000-0000-7000-8000-000000000000'),
      at('luar-rumah', '/', (page) => press(page, 'Luar rumah')),
      next('gelap', async (page) => {
        await press(page, 'Luar rumah');
        await goTo(page, '/setelan');
        await chooseLook(page, 'Gelap');
        await goTo(page, '/');
      }),
      next('huruf-besar', async (page) => {
        await goTo(page, '/setelan');
        await chooseLook(page, 'Terang');
        await chooseLook(page, 'Huruf besar');
        await goTo(page, '/');
      }),
      next('pin', async (page) => {
        await goTo(page, '/setelan');
        await chooseLook(page, 'Biasa');
        await press(page, 'Kunci sekarang');
      }),
      next('pin-salah', async (page) => {
        await page.getByRole('textbox', { name: 'Masukkan PIN' }).fill('999999');
        await press(page, 'Buka Cacah');
        await sees(page, /PIN belum cocok/);
      }),
    ],
  },
  surveyTour,
  {
    as: 'Bidan Ratna',
    stops: [
      at('antrean', '/antrean', (page) => sees(page, /ditampilkan/)),
      next('antrean-setujui', async (page) => {
        await press(page, /^Setujui \d+ tanpa tanda/);
        await sees(page, /tanpa dibuka satu per satu/);
      }),
      next('antrean-ditahan', async (page) => {
        await page.keyboard.press('Escape');
        await press(page, /^Ditahan/);
      }),
      at('antrean-saring', '/antrean?formulir=penimbangan&tanda=tanpa_tanda', (page) => sees(page, /ditampilkan/)),
      at('antrean-perbaikan', '/antrean?status=perlu_perbaikan', (page) => sees(page, /ditampilkan/)),
      at('antrean-ditolak', '/antrean?status=ditolak', (page) => sees(page, /ditampilkan/)),
      at('periksa-berbeda', '/antrean?tanda=jawaban_berbeda', openCase),
      at('periksa-perubahan', '/antrean?status=perlu_perbaikan', openCase),
      next('periksa-semua', (page) => page.getByRole('tab', { name: /^Semua isian/ }).click()),
      next('periksa-catatan', (page) =>
        page
          .getByRole('button', { name: /^Catatan / })
          .first()
          .click(),
      ),
      next('periksa-riwayat', (page) => page.getByRole('tab', { name: /^Riwayat/ }).click()),
      next('periksa-tolak', (page) => press(page, /^Tolak/)),
      at('periksa-penimbangan', '/antrean', async (page) => {
        await sees(page, /ditampilkan/);
        await page
          .getByRole('row', { name: /Penimbangan/ })
          .getByRole('link')
          .first()
          .click();
        await sees(page, /Tanda otomatis/);
      }),
      at('kader', '/kader', (page) => sees(page, /Sari Wulandari/)),
      at('daftar', '/daftar?daftar=gizi', (page) => sees(page, /ditampilkan/)),
      next('daftar-kasus', (page) => page.locator('.cell-link, .case-row .row').first().click()),
      next('daftar-ambil', async (page) => {
        await page.keyboard.press('Escape');
        await press(page, 'Unduh berkas');
      }),
      at('daftar-cetak', '/daftar/cetak?daftar=gizi&alasan=kunjungan', (page) => sees(page, /Keadaan/)),
      ...profileStops('supervisor'),
      at('kampung-supervisor-kegiatan', '/kegiatan', (page) => sees(page, 'Rapat bulanan pokja')),
      next('antrean-tanpa-sinyal', async (page) => {
        await offline(page);
        await goTo(page, '/kader');
        await press(page, 'Muat ulang');
        await sees(page, 'Tidak ada sinyal');
      }),
      next('ringkasan-supervisor', async (page) => {
        await online(page);
        await goTo(page, '/ringkasan');
        await sees(page, 'Terduga pendek');
      }),
    ],
  },
  ...readerTours,
  adminTour,
];

async function openCase(page: Page): Promise<void> {
  await sees(page, /ditampilkan/);
  await page.locator('main table').getByRole('link').first().click();
  await sees(page, /Tanda otomatis/);
}

async function chooseLook(page: Page, word: string): Promise<void> {
  await page.locator('label.choice', { hasText: word }).click();
}
