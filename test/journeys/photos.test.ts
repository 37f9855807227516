import { createHash } from 'node:crypto';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import './kit/show-failures.ts';
import type { Centre } from './kit/centre.ts';
import { prepareEmptyCentre } from './kit/centre-engines.ts';
import { drawPicture } from './kit/draw-picture.ts';
import { look } from './kit/look.ts';
import {
  fetchNews,
  fillIn,
  goTo,
  goToCheckPage,
  loginWithCard,
  openForm,
  press,
  questionOf,
  save,
  sees,
  unlock,
} from './kit/people.ts';
import { deskSize, type Phone, preparePhone } from './kit/phone.ts';
import { heicFile, secretsIn, tellingJpeg } from './kit/telling-picture.ts';
import { type Line, layLine } from './kit/unreliable-line.ts';
import { until } from './kit/until.ts';
import { issueCard } from './kit/villagers.ts';
import { beginFamily, fillVisit } from './kit/visit.ts';

const question = 'Foto dokumen atau rumah';

describe('a photo from Sari without signal to Ratna at her desk', () => {
  let centre: Centre;
  let line: Line;
  let phone: Phone;
  let sari: Page;
  let family: string;

  beforeAll(async () => {
    centre = await prepareEmptyCentre();
    await centre.start();
    line = await layLine(centre.port);
    phone = await preparePhone({ url: line.url });
    await phone.open();
    sari = await phone.page('/');
    await loginWithCard(sari, await issueCard(centre, 'Sari'));
  });
  afterAll(async () => {
    await phone?.dispose();
    await line?.close();
    await centre?.dispose();
  });

  /** Ratna at her desk, at the visit that waits for her. */
  async function reviewAtDesk(): Promise<Page> {
    const ratna = await phone.another(deskSize);
    await loginWithCard(ratna, await issueCard(centre, 'Ratna'));
    await goTo(ratna, '/antrean?formulir=kunjungan');
    await ratna.locator('main a[href^="/antrean/0"]').first().click();
    return ratna;
  }

  const camera = () => questionOf(sari, question).locator('input[type=file]').first();

  const gallery = () => questionOf(sari, question).locator('input[type=file]').nth(1);

  /** Photos are loaded when they come near the screen. */
  async function seesPhoto(page: Page) {
    await page.locator('.photo-tile').first().scrollIntoViewIfNeeded();
    await page.locator('.photo-strip img').first().waitFor();
  }

  test('she photographs a house without signal; a letter is no photo, and what she removes is back with one tap', async () => {
    await sari.context().setOffline(true);
    family = await beginFamily(sari, { address: 'Kampung Pasir 4', head: 'Asep Suhendar' });
    await fillVisit(sari);
    expect(await camera().getAttribute('capture')).toBe('environment');
    await camera().setInputFiles({ name: 'surat.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') });
    await sees(sari, 'Berkas ini bukan foto yang bisa dibaca. Ambil lagi dengan kamera.');
    const picture = tellingJpeg(await drawPicture(sari));
    expect(secretsIn(picture)).toHaveLength(9);
    await camera().setInputFiles({ name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: picture });
    await seesPhoto(sari);
    await sees(sari, 'Di HP ini');
    await press(sari, 'Hapus foto 1');
    await sari.locator('.photo-tile').waitFor({ state: 'detached' });
    await sees(sari, 'Foto dihapus.');
    await press(sari, 'Batalkan');
    await seesPhoto(sari);
  });

  test('a picture from an iPhone that her phone cannot open is said to be one, and nothing else is lost', async () => {
    await gallery().setInputFiles({ name: 'IMG_9.HEIC', mimeType: 'image/heic', buffer: heicFile() });
    await sees(sari, /^Foto berformat HEIC tidak bisa dibuka HP ini/);
    expect(await sari.locator('.photo-tile').count()).toBe(1);
    expect(await questionOf(sari, 'Catatan kader').locator('textarea').inputValue()).toBe('Atap bocor');
  });

  test('the battery dies: the form is still there with its photo, and she saves it', async () => {
    await sees(sari, /Tersimpan di HP \d/);
    await phone.kill();
    await phone.open();
    sari = await phone.page('/');
    await unlock(sari);
    await sari.context().setOffline(true);
    await sees(sari, /Belum selesai/);
    await openForm(sari, 'kunjungan', family);
    await questionOf(sari, question).waitFor();
    await seesPhoto(sari);
    await goToCheckPage(sari);
    await seesPhoto(sari);
    await save(sari);
    await goTo(sari, `/keluarga/${family}`);
    await seesPhoto(sari);
    await sees(sari, 'Di HP ini, menunggu dikirim');
  });

  test('the line cuts in the middle of the photo: the record is through, the photo waits, in words and numbers', async () => {
    line.onPiece((at) => (at === 2 ? 'lost_before' : 'none'));
    await goTo(sari, '/kirim');
    await sees(sari, /^1 foto menunggu \(\d+\s?KB\)/);
    await sari.context().setOffline(false);
    await until('the third piece is lost', async () => line.pieces().includes(2), 30_000);
    await sees(sari, /Terkirim 2 dari \d+ bagian/);
    expect(line.pieces().slice(0, 3)).toEqual([0, 1, 2]);
    await sees(sari, /sudah diterima/);
  });

  test('her phone is locked: the photo that waits alone can leave as a file, and nobody needs her PIN for it', async () => {
    await sari.reload();
    await sees(sari, '1 foto belum terkirim, aman.');
    await sees(sari, /^Isi filenya 1 foto/);
    expect(await sari.getByRole('checkbox').count()).toBe(0);
    const download = sari.waitForEvent('download');
    await press(sari, 'Amankan ke file');
    expect((await download).suggestedFilename()).toMatch(/^titipan-.*\.cacah$/);
    await sees(sari, 'File pengaman siap dan terkunci, isinya 1 foto.');
    await look(sari, 'terkunci-foto');
    await unlock(sari);
    await goTo(sari, '/kirim');
  });

  test('it goes on at the piece that was lost, and no piece before it is sent again', async () => {
    line.onPiece(() => 'none');
    await press(sari, /^Kirim foto sekarang/);
    await sees(sari, 'Semua foto dari HP ini sudah sampai di pusat.');
    const pieces = [...line.pieces()];
    const last = Math.max(...pieces);
    expect(last).toBeGreaterThanOrEqual(3);
    expect(pieces.filter((at) => at < 2)).toEqual([0, 1]);
    expect([...new Set(pieces)]).toEqual(Array.from({ length: last + 1 }, (_, at) => at));
    expect(pieces.filter((at) => at > 2)).toHaveLength(last - 2);
    await goTo(sari, `/keluarga/${family}`);
    await sees(sari, 'Diterima');
  });

  test('Ratna sees it with the visit she reviews, as large as her screen', async () => {
    const ratna = await reviewAtDesk();
    await seesPhoto(ratna);
    expect(await ratna.locator('.photo-strip img').first().getAttribute('alt')).toBe(`${question}, 1 dari 1`);
    await ratna
      .getByRole('button', { name: /^Besarkan foto 1/ })
      .first()
      .click();
    const large = ratna.locator('dialog img');
    await large.waitFor();
    expect(await large.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThanOrEqual(1024);
    await ratna.keyboard.press('Escape');
    await large.waitFor({ state: 'detached' });
  });

  test('a photo that has not arrived is named as such at the desk, and goes only when she presses where she wants that', async () => {
    await goTo(sari, '/kirim');
    await sari.getByRole('checkbox', { name: /Kirim foto hanya saat saya tekan/ }).click();
    await goTo(sari, `/keluarga/${family}`);
    await sari.locator('main a[href*="/mulai/kunjungan/"]').first().click();
    await press(sari, /Catatan/);
    await fillIn(sari, [['Catatan kader', 'Atap bocor, sudah difoto dua kali']]);
    await camera().setInputFiles({ name: 'IMG_2.jpg', mimeType: 'image/jpeg', buffer: await drawPicture(sari, 2) });
    await until('both are there', async () => (await sari.locator('.photo-tile').count()) === 2);
    await save(sari);
    await fetchNews(sari);
    await sees(sari, /^1 foto menunggu/);
    const ratna = await reviewAtDesk();
    await ratna.locator('.photo-tile').first().scrollIntoViewIfNeeded();
    await sees(ratna, 'Foto belum terkirim dari HP kader');
    await press(sari, /^Kirim foto sekarang/);
    await sees(sari, 'Semua foto dari HP ini sudah sampai di pusat.');
  });

  test('of where and by which phone it was taken nothing was kept or sent', async () => {
    await centre.stop();
    const rows = await centre.read<{ name: Uint8Array; bytes: Uint8Array }>(
      `select p.name, b.bytes from photo p join photo_bytes b on b.kab = p.kab and b.photo = p.name where p.state = 'complete'`,
    );
    expect(rows).toHaveLength(2);
    for (const { name, bytes } of rows) {
      expect(secretsIn(bytes)).toEqual([]);
      // The name is the hash of what her phone kept and sent: it was these very bytes.
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(Buffer.from(name).toString('hex'));
    }
  });
});
