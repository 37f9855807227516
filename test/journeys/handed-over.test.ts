import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, test } from 'vitest';
import './kit/show-failures.ts';
import type { Centre } from './kit/centre.ts';
import { fetchNews, goTo, save, sees } from './kit/people.ts';
import type { Phone } from './kit/phone.ts';
import { openSarisCentre } from './kit/saris-centre.ts';
import { beginFamily, fillVisit } from './kit/visit.ts';

describe('a family goes to another kader while Sari has something unsaved about it', () => {
  let centre: Centre;
  let phone: Phone;
  let sari: Page;
  let family: string;

  beforeAll(async () => {
    ({ centre, phone, sari } = await openSarisCentre());
  });
  afterAll(async () => {
    await phone?.dispose();
    await centre?.dispose();
  });

  test('she has visited it and sent that; the form about the family itself is begun and not done', async () => {
    family = await beginFamily(sari, { address: 'Kampung Pasir 4', head: 'Asep Suhendar' });
    await fillVisit(sari);
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
