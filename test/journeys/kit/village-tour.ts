import type { Page } from 'playwright';
import { answer, fillIn, goToCheckPage, press, questionOf, sees, turnPage } from './people.ts';
import { at, next, type Stop } from './screens.ts';

const mongpok = 'de5a0000-0000-8000-8000-003604232015';

/** Down to the members of a poktan. */
async function toRegister(page: Page): Promise<void> {
  await page.getByRole('region', { name: 'BKB' }).scrollIntoViewIfNeeded();
}

const search = (page: Page) => questionOf(page, 'Siapa saja yang hadir').getByRole('searchbox');

/** A kader: what was held, the report of a month, and an activity with the names of those who were there. */
export const activityStops: readonly Stop[] = [
  at('kegiatan', '/kegiatan', (page) => sees(page, 'BKB Melati: bermain sambil belajar')),
  at('kegiatan-laporan', '/kegiatan/laporan', (page) => sees(page, /anggota aktif/)),
  next('kegiatan-laporan-register', toRegister),
  at('kegiatan-baru', `/mulai/kegiatan/${mongpok}`, (page) => sees(page, 'Kegiatan apa?')),
  next('kegiatan-hadir', async (page) => {
    await fillIn(page, [
      ['Kegiatan apa', 'BKB'],
      ['Judul kegiatan', 'BKB Melati: mengenal warna'],
      ['Tanggal kegiatan', 'Hari ini'],
      ['Di mana', 'Balai desa'],
      ['Fungsi keluarga yang dibahas', 'Cinta kasih'],
    ]);
    await fillIn(page, [
      ['Berapa peserta laki-laki', '1'],
      ['Berapa peserta perempuan', '9'],
    ]);
    await search(page).scrollIntoViewIfNeeded();
  }),
  next('kegiatan-hadir-cari', async (page) => {
    await search(page).fill('ne');
    await questionOf(page, 'Siapa saja yang hadir').locator('label.choice').first().click();
  }),
  next('kegiatan-hadir-dipilih', (page) => search(page).fill('')),
  next('kegiatan-periksa', async (page) => {
    await turnPage(page);
    await fillIn(page, [['Dana kegiatan dari mana', 'Dana Desa']]);
    await goToCheckPage(page);
  }),
  next('kegiatan-tersimpan', async (page) => {
    await press(page, 'Simpan');
    await sees(page, /^Tersimpan di HP/);
  }),
];

/** Whoever reads the village: its profile with the figures, and the month's report. */
export function profileStops(who: string): Stop[] {
  return [
    at(`kampung-${who}`, '/kampung', (page) => sees(page, 'Butir penilaian')),
    next(`kampung-${who}-butir`, (page) =>
      page.getByRole('region', { name: 'Butir penilaian' }).scrollIntoViewIfNeeded(),
    ),
    at(`kampung-${who}-laporan`, '/kampung/laporan', (page) => sees(page, /pertemuan/)),
    at(`kampung-${who}-isi`, `/mulai/profil/${mongpok}?bulan=${new Date().getFullYear()}-01`, (page) =>
      sees(page, 'Profil kampung'),
    ),
    next(`kampung-${who}-isi-butir`, async (page) => {
      await page.getByRole('link', { name: /Butir penilaian: proses/ }).click();
      await sees(page, 'Kegiatan tiap seksi berjalan');
      await answer(page, 'Kegiatan tiap seksi berjalan', 'Ada');
    }),
  ];
}
