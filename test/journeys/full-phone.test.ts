import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import './kit/show-failures.ts';
import type { Centre } from './kit/centre.ts';
import { prepareEmptyCentre } from './kit/centre-engines.ts';
import { look } from './kit/look.ts';
import { fillIn, goToCheckPage, loginWithCard, openForm, press, save, sees, waitingOnPhone } from './kit/people.ts';
import { type Phone, preparePhone } from './kit/phone.ts';
import { newId } from './kit/pocket-phone.ts';
import { issueCard } from './kit/villagers.ts';

describe("Sari's phone is full", () => {
  let centre: Centre;
  let phone: Phone;
  let page: Page;
  let setRoom: (bytes: number | undefined) => Promise<unknown>;

  beforeAll(async () => {
    centre = await prepareEmptyCentre();
    await centre.start();
    phone = await preparePhone({ url: centre.url });
    await phone.open();
    page = await phone.page('/');
    await loginWithCard(page, await issueCard(centre, 'Sari'));
    await centre.kill();
    const browser = await phone.context().newCDPSession(page);
    setRoom = (quotaSize) =>
      browser.send('Storage.overrideQuotaForOrigin', {
        origin: centre.url,
        ...(quotaSize === undefined ? {} : { quotaSize }),
      });
  });
  afterAll(async () => {
    await phone?.dispose();
    await centre?.dispose();
  });

  test('what she types finds no room: she is told not to close it, and what waits leaves as a file', async () => {
    await openForm(page, 'keluarga', newId());
    await fillIn(page, [['Alamat rumah', 'Kampung Pasir 1']]);
    await save(page);
    await openForm(page, 'keluarga', newId());
    await fillIn(page, [['RT berapa?', '003']]);
    await setRoom(1);
    // Chromium asks anew how much room is left only when it has not asked for so long.
    await pause(31_000);
    await fillIn(page, [['Alamat rumah', 'Kampung Pasir 2']]);
    await sees(page, 'Belum tersimpan. Jangan tutup layar ini.');
    await sees(page, /^Memori HP penuh\. Hapus video di Galeri/);
    await look(page, 'penuh-mengisi');
    await goToCheckPage(page);
    await press(page, 'Simpan');
    await sees(page, 'Belum tersimpan. Jangan tutup layar ini.');
    await look(page, 'penuh-menyimpan');
    const downloads = page.waitForEvent('download');
    await press(page, 'Amankan ke file');
    await sees(page, /^File pengaman siap dan terkunci, isinya 1 catatan/);
    expect((await downloads).suggestedFilename()).toMatch(/^titipan-.*\.cacah$/);
    await look(page, 'penuh-diamankan');
    expect(await waitingOnPhone(page)).toBe(1);
  });

  test('she makes room and saves again: what she had typed is all there', async () => {
    await setRoom(undefined);
    await press(page, 'Simpan lagi');
    await sees(page, /^Tersimpan di HP, \d\d\.\d\d/);
    expect(await waitingOnPhone(page)).toBe(2);
    await centre.start();
    await openOutbox();
    await sees(page, 'Tidak ada yang menunggu di HP ini.');
    await centre.stop();
    const rows = await centre.read<{ alamat: string }>(
      `select body -> 'set' ->> 'alamat' as alamat from revision_content order by 1`,
    );
    expect(rows.map(({ alamat }) => alamat)).toEqual(['Kampung Pasir 1', 'Kampung Pasir 2']);
  });

  async function openOutbox(): Promise<void> {
    await page.goto(new URL('/kirim', centre.url).href);
    await page.getByRole('textbox', { name: 'Masukkan PIN' }).fill('240611');
    await press(page, 'Buka Cacah');
    await press(page, /Ambil kabar terbaru|Kirim sekarang/);
  }
});
