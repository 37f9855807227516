import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import './kit/show-failures.ts';
import type { Centre } from './kit/centre.ts';
import { prepareEmptyCentre } from './kit/centre-engines.ts';
import { fetchNews, fillIn, goTo, loginWithCard, openForm, press, save, sees, waitingOnPhone } from './kit/people.ts';
import { type Phone, preparePhone } from './kit/phone.ts';
import { enrolPocketPhone, type PocketFamily, writeFamily } from './kit/pocket-phone.ts';
import { until } from './kit/until.ts';
import { issueCard } from './kit/villagers.ts';

describe('Sari has no signal for days, and a neighbour goes to town', () => {
  let centre: Centre;
  let phone: Phone;
  let family: PocketFamily;
  let sari: Page;
  let neighbour: Page;
  let file: Buffer;

  beforeAll(async () => {
    centre = await prepareEmptyCentre();
    await centre.start();
    phone = await preparePhone({ url: centre.url });
    await phone.open();
    family = await recordFamily();
    sari = await phone.another();
    await loginWithCard(sari, await issueCard(centre, 'Sari'));
    neighbour = await phone.another();
  });
  afterAll(async () => {
    await phone?.dispose();
    await centre?.dispose();
  });

  async function recordFamily(): Promise<PocketFamily> {
    const wati = await enrolPocketPhone(centre.url, await issueCard(centre, 'Wati'));
    const written = await writeFamily('Aisyah Putri', 8.2);
    const revisions = written.revisions.filter(({ form }) => form !== 'penimbangan');
    await wati.saveRevisions({ revisions, dropDrafts: [] });
    await wati.sync();
    wati.lock();
    return written;
  }

  async function weighAisyah(kg: string): Promise<void> {
    await openForm(sari, 'penimbangan', family.child);
    await fillIn(sari, [['Berat badan', kg]]);
    await save(sari);
  }

  async function rescue(): Promise<Buffer> {
    await goTo(sari, '/kirim');
    const download = sari.waitForEvent('download');
    await press(sari, 'Amankan ke file');
    const made = await download;
    expect(made.suggestedFilename()).toMatch(/^titipan-[0-9a-f]{4}-\d{4}-\d\d-\d\d\.cacah$/);
    return readFile(await made.path());
  }

  const parcelOf = (buffer: Buffer) => ({ name: 'titipan.cacah', mimeType: 'application/octet-stream', buffer });

  test('what waits becomes a file in which nothing can be read', async () => {
    await sari.context().setOffline(true);
    await openForm(sari, 'penimbangan', family.child);
    await fillIn(sari, [
      ['Tanggal penimbangan', 'Hari ini'],
      ['Apakah Aisyah', 'Hadir di posyandu'],
      ['Berat badan', '8,7'],
    ]);
    await save(sari);
    file = await rescue();
    expect(file.includes('Aisyah')).toBe(false);
    expect(file.includes('bb_kg')).toBe(false);
    await sees(sari, 'File pengaman siap dan terkunci, isinya 1 catatan.');
    expect(await waitingOnPhone(sari)).toBe(1);
  });

  test('the neighbour, who has no account, is told at once when it is the wrong file', async () => {
    await neighbour.goto(new URL('/titipan', centre.url).href);
    const photo = { name: 'foto.jpg', mimeType: 'image/jpeg', buffer: Buffer.from([0xff, 0xd8, 0xff]) };
    await neighbour.getByLabel('Pilih file titipan').setInputFiles(photo);
    await sees(neighbour, 'Ini bukan file titipan Cacah.');
  });

  test('without a signal the file waits on the other phone, and leaves with the first signal', async () => {
    await neighbour.context().setOffline(true);
    await neighbour.getByLabel('Pilih file titipan').setInputFiles(parcelOf(file));
    await sees(neighbour, '1 catatan titipan menunggu sinyal.');
    await neighbour.context().setOffline(false);
    await sees(neighbour, '1 catatan titipan sudah sampai di pusat.');
  });

  test('a second time changes nothing, and Sari learns of it at her next contact', async () => {
    await neighbour.getByLabel('Pilih file titipan').setInputFiles(parcelOf(file));
    await sees(neighbour, '1 catatan titipan sudah sampai di pusat.');
    await sari.context().setOffline(false);
    await fetchNews(sari);
    await until('nothing waits', async () => (await waitingOnPhone(sari)) === 0);
  });

  test('the browser throws her store away: it is said plainly, and her file brings it to the centre', async () => {
    await sari.context().setOffline(true);
    await weighAisyah('8,8');
    const file = await rescue();
    const session = await sari.context().newCDPSession(sari);
    await session.send('Storage.clearDataForOrigin', { origin: centre.url, storageTypes: 'indexeddb' });
    await sari.context().setOffline(false);
    await sari.goto(centre.url);
    await sees(sari, '1 catatan di HP ini tidak ditemukan.');
    await press(sari, 'Pulihkan dari file');
    await sari.getByLabel('Pilih file titipan').setInputFiles(parcelOf(file));
    await sees(sari, '1 catatan titipan sudah sampai di pusat.');
    await centre.stop();
    const weights = await centre.read(
      "select h.answers ->> 'bb_kg' as kg from record r join head h on h.kab = r.kab and h.record = r.id where r.form = 'penimbangan'",
    );
    expect(weights).toEqual([{ kg: '8.8' }]);
    const held = await centre.read("select id from revision where state <> 'counting'");
    expect(held).toEqual([]);
  });
});
