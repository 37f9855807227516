import { sees } from './people.ts';
import { at, next, type Stop, settled } from './screens.ts';

/** Every list of whom to help, and the form, family or curve that its first row opens. */
export const listStops: readonly Stop[] = ['akta', 'kia', 'gizi', 'krs', 'umkm', 'kunjungan'].flatMap((rule) => [
  at(`tindak-lanjut-${rule}`, `/tindak-lanjut/${rule}`, (page) => sees(page, /^sejak |· sejak /)),
  next(`tindak-lanjut-${rule}-dibuka`, async (page) => {
    await page.locator('main .rows a.row').first().click();
    await settled(page);
  }),
]);
