import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import './kit/show-failures.ts';
import type { Centre } from './kit/centre.ts';
import { fetchNews, goTo, goToCheckPage, loginWithCard, press, save, sees } from './kit/people.ts';
import { deskSize, type Phone } from './kit/phone.ts';
import { openSarisCentre } from './kit/saris-centre.ts';
import { issueCard } from './kit/villagers.ts';
import { beginFamily, fillVisit } from './kit/visit.ts';

describe('what the centre holds comes to an end, and Sari’s phone says which', () => {
  let centre: Centre;
  let phone: Phone;
  let sari: Page;

  beforeAll(async () => {
    ({ centre, phone, sari } = await openSarisCentre());
  });
  afterAll(async () => {
    await phone?.dispose();
    await centre?.dispose();
  });

  const moveSari = (rt: string) =>
    centre.read(`update account_scope set rt = '${rt}' where account = (
      select id from account where name = 'Sari Wulandari')`);
  const visit = async (head: string) => {
    await beginFamily(sari, { address: 'Kampung Pasir 4', head });
    await fillVisit(sari);
    await save(sari);
  };
  const readsInKirim = async (part: string, ...lines: (string | RegExp)[]) => {
    await fetchNews(sari);
    await goTo(sari, `/kirim?saring=${part}`);
    for (const line of lines) await sees(sari, line);
  };

  test('her RT is another one before two visits arrive: they are held, and she reads why', async () => {
    await moveSari('004');
    await visit('Asep Suhendar');
    await visit('Budi Santosa');
    await readsInKirim('ditahan', 'RT 003 bukan wilayah tugas Anda. Data aman, belum dihitung.', /^2 ditahan/);
  });

  test('a fault of ours makes one of them unreadable to the centre: her phone says that next', async () => {
    await centre.read(`update revision set reason = 'content_malformed' where state = 'held' and number = 1`);
    await centre.read(`update envelope e set reason = r.reason from revision r
      where r.id = e.revision and r.reason = 'content_malformed'`);
    await readsInKirim('ditahan', /^Isinya belum terbaca di pusat. Data aman, dicoba lagi tiap hari/);
  });

  test('Ratna closes the one and lets the other in', async () => {
    const ratna = await phone.another(deskSize);
    await loginWithCard(ratna, await issueCard(centre, 'Ratna'));
    await press(ratna, /^Ditahan/);
    await sees(ratna, /^Isinya belum terbaca/);
    await ratna.locator('tr', { hasText: 'Isinya belum terbaca' }).getByRole('link').click();
    await press(ratna, /^Tutup \S+-1…$/);
    await sees(ratna, /^Tanyakan dulu kepada Sari Wulandari/);
    await press(ratna, 'Tutup kiriman ini');
    await sees(ratna, /^Ditutup: \S+-1\. Tidak dihitung/);
    await ratna.locator('tr', { hasText: 'bukan wilayah tugas Sari' }).getByRole('link').click();
    await press(ratna, 'Lepaskan');
    await sees(ratna, 'Dilepas. Catatan ini sekarang dihitung.');
    await ratna.goBack();
    await sees(ratna, 'Tidak ada yang ditahan');
  });

  test('her phone holds nothing any more: one counts though it is not hers, the other’s answers came back', async () => {
    await readsInKirim('diterima', /^Supervisor menutup kiriman ini: tidak dihitung. Isiannya ada lagi di HP ini/);
    await press(sari, /^Ditahan/);
    await sees(sari, 'Tidak ada yang ditahan.');
  });

  test('her RT is hers again: she opens the answers that came back and saves them once more, and they count', async () => {
    await moveSari('003');
    await press(sari, /^Diterima/);
    await press(sari, 'Buka isian');
    await goToCheckPage(sari);
    await sees(sari, 'Rini Marlina');
    await save(sari);
    await fetchNews(sari);
    const stored = await centre.read<{ row: string }>(
      `select number || ' ' || state as row from revision order by number`,
    );
    expect(stored.map(({ row }) => row)).toEqual(['1 dismissed', '2 counting', '3 counting']);
  });
});
