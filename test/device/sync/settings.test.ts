import { expect, test } from 'vitest';
import { dewisPhone, rawRows } from '../dewis-phone.ts';

const settled = {
  version: 4,
  entries: [
    {
      ...{ path: 'offices/dinsos', value: 'Dinsos P3A' },
      ...{ source: 'SK Bupati 12/2026', by: 'SRI LESTARI', at: '2026-11-02T03:00:00.000Z' },
    },
  ],
};
const page = { from_start: false, items: [], cursor: 'k1', more: false };

test('a phone that never heard of any settings has none', async () => {
  const phone = await dewisPhone();
  expect(await phone.session.settings()).toEqual({ version: 0, entries: [] });
});

test('what the kabupaten has settled comes with the news, is told, kept, and not asked for again', async () => {
  const phone = await dewisPhone();
  const heard: string[] = [];
  phone.session.subscribe((what) => heard.push(what));
  phone.centre.pages.push({ ...page, settings: settled });
  await phone.session.sync();
  expect(await phone.session.settings()).toEqual(settled);
  expect(heard.filter((what) => what === 'settings')).toHaveLength(1);
  await phone.session.sync();
  expect(phone.centre.asked.at(-1)).toContain('settings=4');
  expect(await phone.session.settings()).toEqual(settled);
  expect(heard.filter((what) => what === 'settings')).toHaveLength(1);
});

test('it lies sealed like everything else', async () => {
  const phone = await dewisPhone();
  phone.centre.pages.push({ ...page, settings: settled });
  await phone.session.sync();
  const rows = await rawRows<{ name: string; value: unknown }>('meta');
  const row = rows.find(({ name }) => name === 'settings');
  expect(row?.value).toBeInstanceOf(Uint8Array);
  expect(new TextDecoder().decode(row?.value as Uint8Array)).not.toContain('Dinsos');
});
