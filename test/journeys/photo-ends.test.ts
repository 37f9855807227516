import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import './kit/show-failures.ts';
import type { Centre } from './kit/centre.ts';
import { drawPicture } from './kit/draw-picture.ts';
import { look } from './kit/look.ts';
import { fetchNews, goTo, goToCheckPage, loginWithCard, press, questionOf, save, sees } from './kit/people.ts';
import { deskSize, type Phone, phoneSize } from './kit/phone.ts';
import { openSarisCentre } from './kit/saris-centre.ts';
import { until } from './kit/until.ts';
import { issueCard } from './kit/villagers.ts';
import { beginFamily, fillVisit } from './kit/visit.ts';

const question = 'Foto dokumen atau rumah';

describe('two photos of Sari: carried to town, lost by the centre, sent again, and destroyed when their time is over', () => {
  let centre: Centre;
  let phone: Phone;
  let sari: Page;
  let ratna: Page;
  let family: string;

  beforeAll(async () => {
    ({ centre, phone, sari } = await openSarisCentre());
  });
  afterAll(async () => {
    await phone?.dispose();
    await centre?.dispose();
  });

  /** The daily job, as if its day had come: a centre that starts looks at once whose turn it is. */
  async function runJob(name: string): Promise<void> {
    await centre.stop();
    await centre.read(`update setting set value = to_jsonb(''::text) where name = 'job ${name}'`);
    await centre.start();
  }
  const seesTiles = async (page: Page, path: string) => {
    await goTo(page, path);
    await page.locator('.photo-tile').first().scrollIntoViewIfNeeded();
  };

  test('without a signal her photos leave with her records, in a file that a neighbour hands in', async () => {
    await sari.context().setOffline(true);
    family = await beginFamily(sari, { address: 'Kampung Pasir 4', head: 'Asep Suhendar' });
    await fillVisit(sari);
    for (const seed of [1, 2]) {
      const camera = questionOf(sari, question).locator('input[type=file]').first();
      await camera.setInputFiles({ name: 'IMG.jpg', mimeType: 'image/jpeg', buffer: await drawPicture(sari, seed) });
      await until('it is kept', async () => (await sari.locator('.photo-tile').count()) === seed);
    }
    await goToCheckPage(sari);
    await save(sari);
    await goTo(sari, '/kirim');
    await sees(sari, /^Sertakan 2 foto \(±\s\d+\s?KB\)/);
    const download = sari.waitForEvent('download');
    await press(sari, 'Amankan ke file');
    const buffer = await readFile(await (await download).path());
    await sees(sari, /^File pengaman siap dan terkunci, isinya \d+ catatan dan 2 foto\./);
    const neighbour = await phone.another();
    await neighbour.goto(new URL('/titipan', centre.url).href);
    await neighbour
      .getByLabel('Pilih file titipan')
      .setInputFiles({ name: 'titipan.cacah', mimeType: 'application/octet-stream', buffer });
    await sees(neighbour, /^\d+ catatan dan 2 foto titipan sudah sampai di pusat\./);
    expect(await centre.read(`select state from photo where state = 'complete'`)).toHaveLength(2);
  });

  test('a photo that the centre loses is named to Ratna, and Sari’s phone sends it again', async () => {
    await sari.context().setOffline(false);
    await fetchNews(sari);
    await sees(sari, 'Semua foto dari HP ini sudah sampai di pusat.');
    await sari.context().setOffline(true);
    await centre.read(`delete from photo_bytes where photo = (select photo from photo_bytes order by photo limit 1)`);
    await centre.read(`update photo set completed_at = completed_at - interval '2 hours'`);
    await runJob('check photo store');
    const lost = () => centre.read('select 1 from photo where lost_at is not null');
    await until('the centre has missed it', async () => (await lost()).length === 1);
    ratna = await phone.another(deskSize);
    await loginWithCard(ratna, await issueCard(centre, 'Ratna'));
    await goTo(ratna, '/kader');
    await sees(ratna, /^1 catatan kehilangan foto di pusat/);
    await look(ratna, 'foto-hilang');
    await ratna.setViewportSize(phoneSize);
    await look(ratna, 'foto-hilang-hp');
    await ratna.setViewportSize(deskSize);
    await press(ratna, 'catatan 1');
    await ratna.locator('.photo-tile').first().scrollIntoViewIfNeeded();
    await sees(ratna, 'Foto hilang di pusat. Diminta lagi dari HP yang memotretnya.');
    await sari.context().setOffline(false);
    await fetchNews(sari);
    await until('it is there again', async () => (await centre.read(`select 1 from photo_bytes`)).length === 2, 60_000);
  });

  test('after a year they are gone everywhere, and in their place it is said why', async () => {
    await seesTiles(sari, `/keluarga/${family}`);
    await sari.locator('.photo-strip img').first().waitFor();
    await centre.read(
      `update revision set visited_on = visited_on - interval '13 months', received_at = received_at - interval '13 months' where form = 'kunjungan'`,
    );
    await runJob('destroy photos');
    await until('they are gone', async () => (await centre.read('select 1 from photo_bytes')).length === 0, 60_000);
    await fetchNews(sari);
    await until('her phone has erased its copies', async () => (await copiesOn(sari)) === 0, 30_000);
    await seesTiles(sari, `/keluarga/${family}`);
    await sees(sari, 'Foto sudah dihapus sesuai masa simpan');
    const review = new URL(ratna.url()).pathname;
    await goTo(ratna, '/kader');
    await seesTiles(ratna, review);
    await sees(ratna, 'Foto sudah dihapus sesuai masa simpan');
    expect(await centre.read(`select target from audit where action = 'destroy_photos'`)).toEqual([
      { target: 'lapsed 2' },
    ]);
  });
});

/** How many pieces to look at lie on this phone. */
function copiesOn(page: Page): Promise<number> {
  return page.evaluate(async () => {
    let count = 0;
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      if (db.objectStoreNames.contains('photo_copies')) {
        count += await new Promise<number>((resolve, reject) => {
          const counting = db.transaction('photo_copies').objectStore('photo_copies').count();
          counting.onsuccess = () => resolve(counting.result);
          counting.onerror = () => reject(counting.error);
        });
      }
      db.close();
    }
    return count;
  });
}
