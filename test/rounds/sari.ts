import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright';
import { goTo, loginWithCard, press, sees, unlock, waitingOnPhone } from '../journeys/kit/people.ts';
import type { Phone } from '../journeys/kit/phone.ts';
import { until } from '../journeys/kit/until.ts';
import type { Inside, Ledger, Write } from './ledger.ts';
import { type Ear, listen } from './listen.ts';
import { lookInside } from './look-inside.ts';

export type Child = { readonly id: string; readonly name: string };

/** Sari at the posyandu, on a real phone whose battery dies. She finishes what she was typing before she begins anything else. */
export type Sari = {
  /** Opens the child's row and types the weight. */
  type(child: Child, kg: string): Promise<Write>;
  /** Until what she typed is on the disk: the phone gathers keystrokes for a moment before it writes. */
  rest(): Promise<void>;
  /** Enter: resolves when the page has taken the key, and by then has begun to save. */
  pressEnter(): Promise<void>;
  /** Waits for *tersimpan di HP*; answers how long that took, in ms. */
  hearsSaved(write: Write): Promise<number>;
  weigh(child: Child, kg: string): Promise<number>;
  /** *Kirim sekarang*; resolves as soon as it is pressed. */
  send(): Promise<void>;
  /** How many wait, as the screen says it; asks the centre for news as well. */
  sendAll(): Promise<void>;
  inside(): Promise<Inside>;
  /** SIGKILL of the whole browser. */
  kill(): Promise<void>;
  /** Opens the browser on what is left of it. */
  reopen(): Promise<void>;
  /** The weight in the row that opens by itself because it was not finished. */
  standing(): Promise<string>;
  /** Of the screen as it is, for whoever wants to see what went wrong; says where. */
  picture(): Promise<string>;
  weights(): Promise<ReadonlyMap<string, string>>;
};

type Parts = { readonly phone: Phone; readonly ledger: Ledger; readonly children: readonly Child[] };

const weight = '#isian-bb_kg';
/** A little longer than `form/open-form.ts` gathers. */
const draftDelayMs = 400;

export async function openSari({ phone, ledger, children }: Parts, card: string): Promise<Sari> {
  await phone.open();
  let ear: Ear = await listen(phone.context());
  let page: Page = await phone.page('/');
  await loginWithCard(page, card);
  let pressedAt = 0;
  /** The drafts before she typed: a row of a child that was weighed before begins with one. */
  let opened: readonly string[] = [];

  async function restingDrafts(): Promise<readonly string[]> {
    const { drafts } = await lookInside(page);
    await pause(draftDelayMs);
    const { drafts: later } = await lookInside(page);
    return later.join() === drafts.join() ? drafts : restingDrafts();
  }

  const sari: Sari = {
    async type(child, kg) {
      await goTo(page, '/');
      await page.locator('.weigh-bar').waitFor({ state: 'detached' });
      await goTo(page, `/posyandu?anak=${child.id}`);
      await page.getByRole('group', { name: child.name, exact: true }).locator(weight).waitFor();
      opened = await restingDrafts();
      await page.locator(weight).fill(kg);
      return ledger.note('Sari', `${child.name} ${kg}`);
    },
    async rest() {
      await until('what she typed is on the disk', async () => (await restingDrafts()).join() !== opened.join());
    },
    pressEnter() {
      pressedAt = performance.now();
      return page.keyboard.press('Enter');
    },
    async hearsSaved(write) {
      const heardAt = await ear.hears(`${write.what} kg: tersimpan di HP`);
      write.isConfirmed = true;
      return heardAt - pressedAt;
    },
    async weigh(child, kg) {
      const write = await sari.type(child, kg);
      await sari.pressEnter();
      return sari.hearsSaved(write);
    },
    async send() {
      await goTo(page, '/kirim');
      await press(page, /Ambil kabar terbaru|Kirim sekarang/);
    },
    async sendAll() {
      await until('nothing waits on the phone any more', async () => {
        await sari.send();
        await sees(page, /Kabar dari pusat sudah diambil/);
        return (await waitingOnPhone(page)) === 0;
      });
    },
    inside: () => lookInside(page),
    kill: () => phone.kill(),
    async reopen() {
      await phone.open();
      ear = await listen(phone.context());
      page = await phone.page('/posyandu');
      await unlock(page);
      await sees(page, /^Ditimbang/);
    },
    async standing() {
      await page.locator(weight).focus();
      return page.locator(weight).inputValue();
    },
    async picture() {
      const path = join(tmpdir(), `cacah-round-${Date.now()}.png`);
      await page.screenshot({ path, fullPage: true });
      await goTo(page, '/');
      await sees(page, /Belum selesai/, 5000).catch(() => undefined);
      await page.screenshot({ path: path.replace('.png', '-home.png'), fullPage: true });
      return path;
    },
    async weights() {
      await goTo(page, '/');
      await goTo(page, '/posyandu');
      await sees(page, /^Ditimbang/);
      const shown = children.map(async ({ name }) => {
        const cell = page.locator('.rows > *', { hasText: name }).locator('.child-weight');
        return [name, (await cell.allInnerTexts()).join().replace(/\skg$/, '')] as const;
      });
      return new Map(await Promise.all(shown));
    },
  };
  return sari;
}
