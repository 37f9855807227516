import type { Locator, Page } from 'playwright';
import { until } from './until.ts';

/* What a person does on the screens, in her own words. */

export const pin = '240611';

/** Chooses the person of the demo village, makes a PIN, and waits until the phone is ready to work without a signal. */
export async function loginAs(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).click();
  await makePin(page);
}

/** The first login with the code on her card. */
export async function loginWithCard(page: Page, code: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Kode di kartu Anda' }).fill(code);
  await press(page, 'Lanjut: buat PIN');
  await makePin(page);
}

async function makePin(page: Page): Promise<void> {
  await page.getByLabel('PIN baru, 6 angka atau lebih').fill(pin);
  await page.getByLabel('Ketik sekali lagi').fill(pin);
  await press(page, 'Buat PIN dan masuk');
  await page.getByRole('heading', { name: /^Siap, / }).waitFor({ timeout: 60_000 });
  await worksWithoutSignal(page);
  await press(page, 'Mulai');
}

/** The worker has everything and serves this page. */
export async function worksWithoutSignal(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await until('the worker serves the page', () => page.evaluate(() => navigator.serviceWorker.controller !== null));
}

/** Asks the centre for what is new. */
export async function fetchNews(page: Page): Promise<void> {
  await goTo(page, '/kirim');
  await press(page, /Ambil kabar terbaru|Kirim sekarang/);
  await sees(page, /Kabar dari pusat sudah diambil/);
}

export async function unlock(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Masukkan PIN' }).fill(pin);
  await press(page, 'Buka Cacah');
  await page.getByRole('textbox', { name: 'Masukkan PIN' }).waitFor({ state: 'detached' });
}

/** The button, link or tab of that name, whichever it is. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  const wanted = { name, exact: typeof name === 'string' };
  const [button, link, tab] = [
    page.getByRole('button', wanted),
    page.getByRole('link', wanted),
    page.getByRole('tab', wanted),
  ];
  await button.or(link).or(tab).first().click();
}

export async function sees(page: Page, text: string | RegExp, timeout = 20_000): Promise<void> {
  await page.getByText(text).first().waitFor({ timeout });
}

/** "3 di HP ini" in the header, as a number. */
export async function waitingOnPhone(page: Page): Promise<number> {
  const text = await page
    .locator('header')
    .getByText(/di HP ini/)
    .first()
    .innerText();
  return Number(/\d+/.exec(text)?.[0]);
}

const startsWith = (words: string) => new RegExp(`^${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);

export function questionOf(page: Page, label: string): Locator {
  const heading = page.getByRole('heading', { level: 2, name: startsWith(label) });
  return page.locator('.question', { has: heading }).first();
}

/** An option, a quiet way not to answer, a date as `14 8 2025`, or something typed. */
export async function answer(page: Page, label: string, value: string): Promise<void> {
  const question = questionOf(page, label);
  const option = question.locator('label.choice', { hasText: startsWith(value) });
  if ((await option.count()) > 0) return option.first().click();
  const quiet = question.getByRole('button', { name: value, exact: true });
  if ((await quiet.count()) > 0) return quiet.click();
  const parts = question.locator('.date-part input');
  if ((await parts.count()) === 3) return typeDate(parts, value);
  await question.getByRole('textbox').fill(value);
}

async function typeDate(parts: Locator, date: string): Promise<void> {
  for (const [at, part] of date.split(' ').entries()) await parts.nth(at).fill(part);
}

export type Answering = readonly (readonly [label: string, value: string])[];

/** Goes through the open form from page to page and answers what is named; the rest stays empty. */
export async function fillIn(page: Page, answers: Answering): Promise<void> {
  for (const [label, value] of answers) {
    await goToQuestion(page, label);
    await answer(page, label, value);
  }
}

export async function goToQuestion(page: Page, label: string): Promise<void> {
  for (let pages = 0; pages < 12; pages++) {
    // A form that is still opening shows no question at all; one that is open shows its page at once.
    await comes(page.locator('.question').first(), 1_500);
    if (await comes(questionOf(page, label), 300)) return;
    await turnPage(page);
  }
  throw new Error(`the form does not ask: ${label}`);
}

function comes(wanted: Locator, timeout: number): Promise<boolean> {
  return wanted.waitFor({ timeout }).then(
    () => true,
    () => false,
  );
}

/** To the form's next page: the first press may speak a doubt, the second lets her through. */
export async function turnPage(page: Page): Promise<void> {
  const before = page.url();
  const [left] = await page.locator('.question').elementHandles();
  const onward = page.locator('.bottom-bar').getByRole('button', { name: /^(Lanjut|Periksa)/ });
  const fromList = page.locator('.bottom-bar').getByRole('link', { name: /^(Lanjut|Periksa)/ });
  for (let presses = 0; presses < 3 && page.url() === before; presses++) {
    await onward.or(fromList).first().click();
    await page.waitForURL((url) => url.href !== before, { timeout: 500 }).catch(() => undefined);
  }
  // The address changes a moment before the page does.
  if (page.url() !== before) await left?.waitForElementState('hidden', { timeout: 2_000 }).catch(() => undefined);
}

export async function goToCheckPage(page: Page): Promise<void> {
  const save = page.getByRole('button', { name: 'Simpan', exact: true });
  for (let pages = 0; pages < 12 && !(await save.isVisible()); pages++) await turnPage(page);
}

/** Through the check page; gives the reason where one is asked for. */
export async function save(page: Page): Promise<void> {
  await goToCheckPage(page);
  await press(page, 'Simpan');
  await sees(page, /^Tersimpan di HP, \d\d\.\d\d/);
}

/** The form about that subject, by its address. */
export async function openForm(page: Page, form: string, subject: string, query = ''): Promise<void> {
  await goTo(page, `/mulai/${form}/${subject}${query}`);
}

/** Inside the app, without loading it anew: the PIN stays given. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    const link = document.createElement('a');
    link.href = to;
    document.body.append(link);
    link.click();
    link.remove();
  }, path);
}
