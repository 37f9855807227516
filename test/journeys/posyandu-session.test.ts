import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import './kit/show-failures.ts';
import { addMonths } from '../../src/domain/time/calendar.ts';
import type { Centre } from './kit/centre.ts';
import { prepareEmptyCentre } from './kit/centre-engines.ts';
import { fetchNews, goTo, loginWithCard, press, sees, unlock, waitingOnPhone } from './kit/people.ts';
import { type Phone, preparePhone } from './kit/phone.ts';
import { enrolPocketPhone, newId, writeRevision } from './kit/pocket-phone.ts';
import { until } from './kit/until.ts';
import { desa, issueCard } from './kit/villagers.ts';

const names = ['Aisyah Putri', 'Bima Saputra', 'Citra Dewi', 'Dodi', 'Eka Sari', 'Fitri', 'Gilang', 'Hana'];
const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
const month = today.slice(0, 7);
const before = addMonths(month, -1);

describe("Sari's posyandu without a signal", () => {
  let centre: Centre;
  let phone: Phone;
  const children = new Map<string, string>();

  beforeAll(async () => {
    centre = await prepareEmptyCentre();
    await centre.start();
    const dewi = await enrolPocketPhone(centre.url, await issueCard(centre, 'Dewi'));
    for (const name of names) {
      const { child, revisions } = await writeChild(name);
      children.set(name, child);
      await dewi.saveRevisions({ revisions, dropDrafts: [] });
    }
    await until('the families are at the centre', async () => {
      await dewi.sync();
      return (await dewi.counts()).waiting === 0;
    });
    dewi.lock();
    phone = await preparePhone({ url: centre.url });
    await phone.open();
    const page = await phone.page('/');
    await loginWithCard(page, await issueCard(centre, 'Sari'));
    await fetchNews(page);
    await centre.kill();
  });
  afterAll(async () => {
    await phone?.dispose();
    await centre?.dispose();
  });

  /** In one window: another one would hold the row that was left open in it. */
  async function openList(): Promise<Page> {
    const others = phone.context().pages();
    const page = await phone.page('/posyandu');
    for (const other of others) await other.close();
    await unlock(page);
    await sees(page, /^Ditimbang/);
    return page;
  }

  test('she weighs three in their rows, with the pad and with keys, and each is saved as she goes on', async () => {
    const page = await openList();
    await sees(page, 'Ditimbang 0 dari 8 balita');
    await press(page, 'Berikutnya: Aisyah P.');
    await rowOf(page, 'Aisyah Putri').waitFor();
    for (const key of ['8', 'Koma', '2']) await page.getByRole('button', { name: key, exact: true }).click();
    await sees(page, /Naik 300\sg, cukup/);
    await press(page, 'Simpan & lanjut');
    await atWeightOf(page, 'Bima Saputra');
    await sees(page, /Aisyah P\. 8,2\skg: tersimpan di HP/);
    await page.keyboard.type('82');
    await page.keyboard.press('Enter');
    await press(page, 'Ya, 8,2');
    await press(page, 'Simpan & lanjut');
    await atWeightOf(page, 'Citra Dewi');
    await page.keyboard.type('8,0');
    await sees(page, /Naik 100\sg, perlu 200\sg/);
    await sees(page, 'Rujuk minggu ini');
    await page.keyboard.press('Enter');
    await atWeightOf(page, 'Dodi');
    expect(await waitingOnPhone(page)).toBe(3);
    await page.keyboard.press('Escape');
    await sees(page, 'Ditimbang 3 dari 8 balita');
  });

  test('a slip is taken back: the row opens again with what she typed, and the phone holds a revision more', async () => {
    const page = await openList();
    await press(page, /^Berikutnya/);
    await atWeightOf(page, 'Dodi');
    await page.keyboard.type('9,1');
    await page.keyboard.press('Enter');
    await atWeightOf(page, 'Eka Sari');
    await press(page, 'Batalkan');
    await atWeightOf(page, 'Dodi');
    expect(await weightOf(page)).toBe('9,1');
    await page.locator('#isian-bb_kg').fill('8,1');
    await page.keyboard.press('Enter');
    await atWeightOf(page, 'Eka Sari');
    expect(await waitingOnPhone(page)).toBe(6);
  });

  test('the tab is killed in the middle of a weight: the list opens at that child with what she typed', async () => {
    const page = await openList();
    await press(page, 'Berikutnya: Eka S.');
    await atWeightOf(page, 'Eka Sari');
    await page.keyboard.type('8,');
    await until('the draft is on the disk', () => hasDraft(page));
    const crashed = page.waitForEvent('crash');
    await phone.killTabs();
    await crashed;
    await phone.kill();
    await phone.open();
    const again = await openList();
    await atWeightOf(again, 'Eka Sari');
    await sees(again, 'Kita lanjut dari isian terakhir. Tidak ada yang hilang.');
    expect(await weightOf(again)).toBe('8');
    await again.keyboard.type(',3');
    await again.keyboard.press('Enter');
    await atWeightOf(again, 'Fitri');
    expect(await waitingOnPhone(again)).toBe(7);
  });

  test('the full form goes on with what the row began', async () => {
    const page = await openList();
    await press(page, /^Berikutnya/);
    await atWeightOf(page, 'Fitri');
    await page.keyboard.type('7,9');
    await press(page, 'Formulir lengkap');
    await page.waitForURL(/\/isi\//);
    await sees(page, 'Timbang dan ukur');
    expect(await page.getByRole('textbox', { name: /^Berat badan/ }).inputValue()).toBe('7,9');
    await goTo(page, '/posyandu');
    await atWeightOf(page, 'Fitri');
    expect(await weightOf(page)).toBe('7,9');
    await page.keyboard.press('Enter');
    await atWeightOf(page, 'Gilang');
  });

  test('an impossible weight holds up that row and no other', async () => {
    const page = await openList();
    await press(page, /^Berikutnya/);
    await atWeightOf(page, 'Gilang');
    await page.keyboard.type('0');
    await page.keyboard.press('Enter');
    await press(page, 'Simpan & lanjut');
    await sees(page, /Isi angka lebih dari 0/);
    expect(await rowOf(page, 'Gilang').isVisible()).toBe(true);
    // What is wrong takes the focus a moment after it is said.
    await page.locator('#isian-bb_kg').fill('');
    await page.locator('#isian-bb_kg').press('ArrowDown');
    await atWeightOf(page, 'Hana');
    await press(page, 'Tidak hadir');
    await atWeightOf(page, 'Gilang');
    await page.keyboard.press('Escape');
    await sees(page, /Hana/i);
  });

  test('a guest is listed with four answers and weighed at once', async () => {
    const page = await openList();
    await press(page, 'Anak baru');
    await page.getByRole('textbox', { name: 'Nama anak' }).fill('Intan Lestari');
    await page.locator('label.choice', { hasText: 'Perempuan' }).click();
    for (const [at, part] of ['14', '8', String(Number(today.slice(0, 4)) - 1)].entries()) {
      await page.locator('.date-part input').nth(at).fill(part);
    }
    await page.getByRole('textbox', { name: 'Nama ibu' }).fill('Yanti');
    await page.locator('label.choice', { hasText: /^Tamu/ }).click();
    await press(page, 'Simpan & timbang');
    await atWeightOf(page, 'Intan Lestari');
    await page.keyboard.type('8,4');
    await page.keyboard.press('Enter');
    await atWeightOf(page, 'Gilang');
    await page.keyboard.press('Escape');
    expect(await waitingOnPhone(page)).toBe(12);
  });

  test('at the end of the day the rest did not come; taken back and closed again, the totals are the same', async () => {
    const page = await openList();
    await press(page, 'Selesai hari ini');
    await press(page, 'Tutup hari posyandu (1)');
    await sees(page, 'Hasil posyandu');
    await sees(page, '1 anak dicatat tidak hadir.');
    await sees(page, 'Tidak hadir (2)');
    await press(page, 'Batalkan');
    await sees(page, 'Tidak hadir (1)');
    await goTo(page, '/posyandu');
    await press(page, 'Selesai hari ini');
    await press(page, 'Tutup hari posyandu (1)');
    await sees(page, 'Tidak hadir (2)');
    expect(await boardOf(page)).toMatchObject({ S: '8', D: '6', N: '4', T: '2', O: '0', B: '0' });
    await sees(page, 'Tamu ditimbang: 1, di luar angka ini.');
    await sees(page, 'Rujuk (2)');
  });

  test('the signal comes back: everything is received, and the centre counts what she counted', async () => {
    await centre.start();
    const page = await phone.page('/kirim');
    await unlock(page);
    await press(page, /Ambil kabar terbaru|Kirim sekarang/);
    await until('nothing waits any more', async () => (await waitingOnPhone(page)) === 0);
    await centre.stop();
    const held = await centre.read("select id from revision where state <> 'counting'");
    expect(held).toEqual([]);
    const [counted] = await centre.read<{ weighed: number; absent: number; records: number }>(
      `select (count(*) filter (where h.answers ? 'bb_kg'))::int as weighed, count(*)::int as records,
         (count(*) filter (where h.answers ->> 'hadir' = '2'))::int as absent
       from record r join head h on h.kab = r.kab and h.record = r.id
       where r.form = 'penimbangan' and r.period = '${month}' and h.conflicts = '{}'`,
    );
    expect(counted).toEqual({ weighed: 7, absent: 2, records: 9 });
    const rollup = await centre.read<{ indicator: string; numerator: number; denominator: number }>(
      `select indicator, sum(numerator)::int as numerator, sum(denominator)::int as denominator from rollup
       where month = '${month}' and indicator in ('B1', 'B3') group by indicator order by indicator`,
    );
    expect(rollup).toEqual([
      { indicator: 'B1', numerator: 6, denominator: 8 },
      { indicator: 'B3', numerator: 4, denominator: 6 },
    ]);
    const [eka] = await centre.read<{ bb_kg: number; revisions: number }>(
      `select (h.answers ->> 'bb_kg')::float as bb_kg, jsonb_array_length(h.revisions) as revisions
       from record r join head h on h.kab = r.kab and h.record = r.id
       where r.form = 'penimbangan' and r.period = '${month}' and r.subject = '${children.get('Eka Sari')}'`,
    );
    expect(eka).toEqual({ bb_kg: 8.3, revisions: 1 });
    const guests = await centre.read<{ many: number }>(
      `select count(*)::int as many from record where household = subject and subject_kind = 'person'`,
    );
    expect(guests).toEqual([{ many: 3 }]);
  });
});

function rowOf(page: Page, name: string) {
  return page.getByRole('group', { name, exact: true });
}

/** Her row is open, and her weight has the focus. */
async function atWeightOf(page: Page, name: string): Promise<void> {
  await rowOf(page, name).waitFor();
  await page.waitForFunction(() => document.activeElement?.id === 'isian-bb_kg');
}

function weightOf(page: Page): Promise<string> {
  return page.locator('#isian-bb_kg').inputValue();
}

/** S, D, N … as they stand on the page. */
async function boardOf(page: Page): Promise<Record<string, string>> {
  const lines = await page
    .locator('.board-list > div')
    .evaluateAll((rows) =>
      rows.map((row) => [row.querySelector('strong')?.textContent ?? '', row.querySelector('dd')?.textContent ?? '']),
    );
  return Object.fromEntries(lines);
}

function hasDraft(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const name = (await indexedDB.databases()).find((one) => one.name?.startsWith('cacah-'))?.name ?? '';
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
    });
    const count = await new Promise<number>((resolve) => {
      const request = db.transaction('drafts').objectStore('drafts').count();
      request.onsuccess = () => resolve(request.result);
    });
    db.close();
    return count > 0;
  });
}

/** A girl of some fourteen months, 7,9 kg last month, as Dewi wrote her down. */
async function writeChild(nama: string) {
  const [household, child] = [newId(), newId()];
  const home = { kode_desa: desa, rt: '003', rw: '001', alamat: 'Kampung Pasir', lama_tinggal_bln: 120 };
  const of = { subject: { kind: 'person', id: child }, household } as const;
  const person = { keluarga_id: household, nama, jk: 2, tgl_lahir: `${addMonths(month, -14)}-01` };
  const revisions = await Promise.all([
    writeRevision({ subject: { kind: 'household', id: household }, household, form: 'keluarga', answers: home }),
    writeRevision({ ...of, form: 'anggota', answers: { ...person, hub_kk: 4, keberadaan: 1 } }),
    writeRevision({ ...of, form: 'balita', answers: { nama_ortu: 'RINI', punya_buku_kia: 1 } }),
    writeRevision({
      ...of,
      ...{ form: 'penimbangan', period: before },
      answers: { tgl_ukur: `${before}-20`, hadir: 1, bb_kg: 7.9 },
    }),
  ]);
  return { child, revisions };
}
