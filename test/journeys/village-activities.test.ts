import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import './kit/show-failures.ts';
import { desaSubjectId } from '../../src/domain/record-id.ts';
import type { Centre } from './kit/centre.ts';
import { startDemoCentre } from './kit/demo-centre.ts';
import { drawPicture } from './kit/draw-picture.ts';
import { lookAtPaper } from './kit/look.ts';
import { answer, fetchNews, fillIn, goTo, goToQuestion, loginAs, press, questionOf, save, sees } from './kit/people.ts';
import { type Phone, preparePhone } from './kit/phone.ts';

type Row = {
  form: string;
  desa: string;
  rw: string;
  rt: string;
  household: string | null;
  hadir: string[];
  by: string;
};

describe('what the village does, from a kader without signal to the kepala desa', () => {
  let centre: Centre;
  let phone: Phone;
  let dewi: Page;
  const mongpok = desaSubjectId('36.04.23.2015');
  const title = 'BKB Kenanga: makanan dari kebun';

  beforeAll(async () => {
    centre = await startDemoCentre();
    phone = await preparePhone({ url: centre.url });
    await phone.open();
    dewi = await phone.another();
    await loginAs(dewi, 'Dewi Rohayati');
  });
  afterAll(async () => {
    await phone?.dispose();
    await centre?.dispose();
  });

  test('Dewi writes down a meeting without signal, with two women found by name', async () => {
    await dewi.context().setOffline(true);
    await goTo(dewi, `/mulai/kegiatan/${mongpok}`);
    await fillIn(dewi, [
      ['Kegiatan apa', 'BKB'],
      ['Judul kegiatan', title],
      ['Tanggal kegiatan', 'Hari ini'],
      ['Di mana', 'Balai desa'],
      ['Fungsi keluarga yang dibahas', 'Ekonomi'],
      ['Berapa peserta laki-laki', '0'],
      ['Berapa peserta perempuan', '7'],
    ]);
    const people = questionOf(dewi, 'Siapa saja yang hadir');
    await people.getByRole('searchbox').fill('neneng');
    await people.locator('label.choice').nth(0).click();
    await people.locator('label.choice').nth(1).click();
    await sees(dewi, 'Yang dipilih: 2 orang');
    await goToQuestion(dewi, 'Foto kegiatan');
    const camera = questionOf(dewi, 'Foto kegiatan').locator('input[type=file]').first();
    await camera.setInputFiles({ name: 'IMG.jpg', mimeType: 'image/jpeg', buffer: await drawPicture(dewi) });
    await dewi.locator('.photo-tile').waitFor();
    await fillIn(dewi, [['Dana kegiatan dari mana', 'Dana Desa']]);
    await save(dewi);
  });

  test('the month’s report on her phone has it at once, with both names', async () => {
    await goTo(dewi, `/kegiatan/laporan?bulan=${thisMonth()}`);
    await sees(dewi, /anggota aktif/);
    await sees(dewi, title);
    const register = dewi.getByRole('region', { name: 'BKB', exact: true });
    const everybody = register.getByRole('button', { name: /^Tampilkan \d+ anggota/ });
    if (await everybody.isVisible()) await everybody.click();
    expect(await register.getByText(new RegExp(`^Hadir .*${today()}`)).count()).toBe(2);
    await sees(dewi, /7 orang · 1 foto/);
    await seesPhoto(dewi);
  });

  test('sent when the signal is back, it is in the kepala desa’s report, too; he changes his profile', async () => {
    await dewi.context().setOffline(false);
    await fetchNews(dewi);
    await sees(dewi, 'Semua foto dari HP ini sudah sampai di pusat.');
    const mulyana = await phone.another();
    await loginAs(mulyana, 'Haji Mulyana');
    await goTo(mulyana, `/kampung/laporan?bulan=${thisMonth()}`);
    await sees(mulyana, title);
    await sees(mulyana, /anggota aktif/);
    await seesPhoto(mulyana);
    await lookAtPaper(mulyana, 'laporan-bulan');
    await goTo(mulyana, '/kampung');
    await changeProfile(mulyana);
  });

  test('the centre keeps both as the desa’s own', async () => {
    await centre.stop();
    const rows = await centre.read<Row>(
      `select r.form, r.desa, r.rw, r.rt, r.household, h.answers -> 'hadir' as hadir, a.name as by
       from record r join head h on h.kab = r.kab and h.record = r.id
       left join account a on a.kab = r.kab and a.id = r.newest_author
       where h.answers ->> 'judul' = '${title}' or h.answers ->> 'pokja_terlatih' = '11'`,
    );
    const place = { desa: '36.04.23.2015', rw: '', rt: '', household: null };
    expect(rows.sort((one, other) => one.form.localeCompare(other.form))).toEqual([
      { form: 'kegiatan', ...place, hadir: [expect.any(String), expect.any(String)], by: 'Dewi Rohayati' },
      { form: 'profil', ...place, hadir: null, by: 'Haji Mulyana' },
    ]);
  });

  async function seesPhoto(page: Page): Promise<void> {
    await page.locator('.photo-tile').first().scrollIntoViewIfNeeded();
    await page.locator('.photo-strip img').first().waitFor();
  }

  /** Two more of the pokja have been trained since January. */
  async function changeProfile(page: Page): Promise<void> {
    await press(page, /^(Ubah|Isi) profil/);
    await page.getByRole('link', { name: /Pokja dan data/ }).click();
    await answer(page, 'Berapa anggota pokja yang pernah dilatih', '11');
    await save(page);
    await sees(page, /^Diterima\. Nomor bukti/);
    await goTo(page, '/kampung');
    await sees(page, '11 orang');
  }
});

/** In the desa's zone, as the phone has it. */
function day(): Date {
  return new Date(Date.now() + 7 * 3_600_000);
}

function thisMonth(): string {
  return day().toISOString().slice(0, 7);
}

function today(): string {
  const months = ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'];
  return `${day().getUTCDate()} ${months[day().getUTCMonth()]}`;
}
