import type { Page } from 'playwright';
import { press, sees } from './people.ts';
import { at, next, settled, type Tour } from './screens.ts';

const listed = (page: Page) => sees(page, /ditampilkan/);
const firstCase = (page: Page) => page.locator('.cell-link, .case-row .row').first().click();

/** What is handed to the offices, and how they say what they did about it. */
export const officeTours: readonly Tour[] = [
  {
    as: 'Iwan Setiaji',
    stops: [
      at('dinas', '/tindak-lanjut-dinas', listed),
      next('dinas-kasus', firstCase),
      at('dinas-kasus-baru', '/tindak-lanjut-dinas?daftar=akta&status=baru', async (page) => {
        await listed(page);
        await firstCase(page);
      }),
      next('dinas-lainnya', (page) => press(page, 'Tindakan lain…')),
      next('dinas-tidak-dapat', (page) => press(page, /^Tidak dapat/)),
      at('dinas-pilih', '/tindak-lanjut-dinas?daftar=kia&status=baru', async (page) => {
        await listed(page);
        await press(page, /^Pilih \d+/);
      }),
      at('dinas-selesai', '/tindak-lanjut-dinas?daftar=akta&status=selesai', listed),
      at('dinas-tidak-ada', '/tindak-lanjut-dinas?daftar=akta&rw=001&rt=001&status=tidak_dapat', settled),
      at('dinas-cetak', '/tindak-lanjut-dinas/cetak?daftar=akta&alasan=jemput_bola', (page) => sees(page, /Keadaan/)),
    ],
  },
  {
    as: 'Hesti Maharani',
    stops: [at('dinas-gizi', '/tindak-lanjut-dinas', listed), next('dinas-gizi-kasus', firstCase)],
  },
];
