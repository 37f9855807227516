import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import './kit/show-failures.ts';
import type { Centre } from './kit/centre.ts';
import { prepareEmptyCentre } from './kit/centre-engines.ts';
import {
  answer,
  fillIn,
  goTo,
  goToCheckPage,
  loginWithCard,
  openForm,
  press,
  questionOf,
  sees,
  unlock,
  waitingOnPhone,
} from './kit/people.ts';
import { type Phone, preparePhone } from './kit/phone.ts';
import { newId } from './kit/pocket-phone.ts';
import { issueCard } from './kit/villagers.ts';

/** From the press of Simpan until the battery is out: before, in the middle of, and after the save. */
const killedAfterMs = [0, 10, 25, 45, 80, 200];

describe('a phone that dies while Sari writes', () => {
  let centre: Centre;
  let phone: Phone;

  beforeAll(async () => {
    centre = await prepareEmptyCentre();
    await centre.start();
    phone = await preparePhone({ url: centre.url });
    await phone.open();
    const page = await phone.page('/');
    await loginWithCard(page, await issueCard(centre, 'Sari'));
    await centre.kill();
  });
  afterAll(async () => {
    await phone?.dispose();
    await centre?.dispose();
  });

  async function openPage(path: string): Promise<Page> {
    const page = await phone.page(path);
    await unlock(page);
    return page;
  }

  test('the tab is killed in the middle of a word: the form opens at that question with what she wrote', async () => {
    const household = newId();
    const page = await openPage('/');
    await openForm(page, 'keluarga', household);
    await fillIn(page, [
      ['RT berapa?', '003'],
      ['Alamat rumah', 'Kampung Pasir, dekat mus'],
    ]);
    await sees(page, /Tersimpan di HP \d/);
    const crashed = page.waitForEvent('crash');
    await phone.killTabs();
    await crashed;
    await phone.kill();
    await phone.open();
    const again = await openPage('/');
    await sees(again, /Belum selesai/);
    await press(again, /Belum selesai/);
    expect(await questionOf(again, 'Alamat rumah').getByRole('textbox').inputValue()).toBe('Kampung Pasir, dekat mus');
    await answer(again, 'Alamat rumah', 'Kampung Pasir, dekat musala');
    await goToCheckPage(again);
    await sees(again, '003');
  });

  test('the battery dies at any moment of the save: either it is saved under its number, or the form is still there', async () => {
    await phone.kill();
    await phone.open();
    let page = await openPage('/');
    let before = await lookInside(page);
    const outcomes: string[] = [];
    for (const ms of killedAfterMs) {
      const household = newId();
      await openForm(page, 'keluarga', household);
      await fillIn(page, [['Alamat rumah', `Kampung ${ms}`]]);
      await sees(page, /Tersimpan di HP \d/);
      await goToCheckPage(page);
      await page.getByRole('button', { name: 'Simpan', exact: true }).click({ noWaitAfter: true });
      await pause(ms);
      await phone.kill();
      await phone.open();
      page = await openPage('/');
      const after = await lookInside(page);
      const gained = [after.numbers.length - before.numbers.length, after.drafts - before.drafts];
      expect(
        [
          [1, 0],
          [0, 1],
        ],
        `killed after ${ms} ms`,
      ).toContainEqual(gained);
      expect(await waitingOnPhone(page)).toBe(after.numbers.length);
      await openForm(page, 'keluarga', household);
      // A form that was begun opens at its question, a saved one with its list of sections.
      if (gained[0] === 1) await press(page, /Alamat/);
      expect(await questionOf(page, 'Alamat rumah').getByRole('textbox').inputValue()).toBe(`Kampung ${ms}`);
      outcomes.push(gained[0] === 1 ? 'saved' : 'draft');
      await goTo(page, '/');
      await sees(page, /Perlu dikerjakan/);
      before = await lookInside(page);
    }
    expect(outcomes).toContain('saved');
    expect(before.numbers).toEqual(before.numbers.map((_, at) => at + 1));
  });

  /** What lies in the phone's store, read past the screens: numbers that wait, and forms that are begun. */
  function lookInside(page: Page): Promise<{ numbers: number[]; drafts: number }> {
    return page.evaluate(async () => {
      const name = (await indexedDB.databases()).find((one) => one.name?.startsWith('cacah-'))?.name ?? '';
      const done = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const db = await done(indexedDB.open(name));
      const keysOf = (store: string) => done(db.transaction(store).objectStore(store).getAllKeys());
      const [numbers, drafts] = [await keysOf('outbox'), await keysOf('drafts')];
      db.close();
      return { numbers: numbers.map(Number), drafts: drafts.length };
    });
  }
});
