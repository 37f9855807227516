import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, test } from 'vitest';
import './kit/show-failures.ts';
import type { Centre } from './kit/centre.ts';
import { centreEngines } from './kit/centre-engines.ts';
import { fetchNews, fillIn, goTo, loginWithCard, press, save, sees } from './kit/people.ts';
import { type Phone, preparePhone } from './kit/phone.ts';
import { issueCard } from './kit/villagers.ts';
import { beginFamily } from './kit/visit.ts';

describe('a family goes to another kader while Sari has something unsaved about it', () => {
  let centre: Centre;
  let phone: Phone;
  let sari: Page;
  let family: string;

  beforeAll(async () => {
    // On PostgreSQL one may look into the database while the centre runs.
    const engine = centreEngines.find(({ name }) => name === 'PostgreSQL');
    if (engine === undefined) throw new Error('no PostgreSQL');
    centre = await engine.prepare();
    await centre.start();
    phone = await preparePhone({ url: centre.url });
    await phone.open();
    sari = await phone.page('/');
    await loginWithCard(sari, await issueCard(centre, 'Sari'));
  });
  afterAll(async () => {
    await phone?.dispose();
    await centre?.dispose();
  });

  test('she has visited it and sent that; the form about the family itself is begun and not done', async () => {
    family = await beginFamily(sari, { address: 'Kampung Pasir 4', head: 'Asep Suhendar' });
    await press(sari, /^Lanjut: Persetujuan/);
    await fillIn(sari, [
      ['Tanggal kunjungan', 'Hari ini'],
      ['Hasil kunjungan', 'Terisi lengkap'],
      ['Siapa nama yang menjawab', 'Rini Marlina'],
      ['Yang menjawab', 'Istri'],
      ['Apakah Ibu/Bapak setuju', 'Setuju'],
      ['Bagaimana persetujuan', 'Lisan'],
      ['Yang setuju untuk data anak', 'Ibu'],
      ['Catatan kader', 'Atap bocor'],
    ]);
    await save(sari);
    await fetchNews(sari);
  });

  test('her RT is another one now: the family stays with all that is known of it, and is said to be handed over', async () => {
    await centre.read(`update account_scope set rt = '004' where account = (
      select id from account where name = 'Sari Wulandari')`);
    await fetchNews(sari);
    await goTo(sari, '/keluarga');
    await sees(sari, 'sudah dialihkan');
    await goTo(sari, `/keluarga/${family}`);
    await sees(sari, 'Keluarga ini sudah dialihkan ke kader lain');
    await sees(sari, 'Kunjungan (1)');
    await sees(sari, /^belum selesai/);
  });
});
