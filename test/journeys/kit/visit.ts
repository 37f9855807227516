import type { Locator, Page } from 'playwright';
import { type Answering, fillIn, goTo, press, save } from './people.ts';

/* A visit to a family as a kader goes through it: one button leads from form to form. */

/** Answers by the words on the button that opens the form: "Akta Dimas P.", and "Timbang Aisyah P." in whichever month. */
export type VisitAnswers = Readonly<Record<string, Answering>>;

/** A household that nobody has recorded yet; answers with its id. */
export async function beginFamily(page: Page, home: { address: string; head: string }): Promise<string> {
  await goTo(page, '/keluarga/baru');
  await page.getByRole('textbox', { name: 'Alamat rumah' }).fill(home.address);
  await page.getByRole('textbox', { name: 'Nama kepala keluarga' }).fill(home.head);
  await press(page, 'Mulai kunjungan');
  await page.waitForURL(/kunjungan$/);
  return householdIn(page);
}

export function householdIn(page: Page): string {
  return /keluarga\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
}

/** From the list of the visit: `+ Tambah anggota` or `Tambah usaha`. */
export async function add(page: Page, household: string, what: 'anggota' | 'usaha', answers: Answering): Promise<void> {
  await goTo(page, `/keluarga/${household}/kunjungan`);
  await page.locator(`main a[href$="/${what}-baru"]`).click();
  await fillIn(page, answers);
  await save(page);
}

/** Presses *Lanjut* from form to form while it knows what to answer; says which forms it was led to. */
export async function goOn(page: Page, answers: VisitAnswers): Promise<string[]> {
  const filled: string[] = [];
  for (let form = await nextForm(page); form !== undefined; form = await nextForm(page)) {
    const known = answers[form];
    if (known === undefined || filled.includes(form)) break;
    await onward(page).click();
    await fillIn(page, known);
    await save(page);
    filled.push(form);
  }
  return filled;
}

function onward(page: Page): Locator {
  return page.locator('.bottom-bar').getByRole('link', { name: /^(Lanjut: |Selesai kunjungan)/ });
}

const monthAfterForm = /^(Timbang|Ibu hamil) \w{3} /;

/** What the visit asks next; undefined at its end. */
async function nextForm(page: Page): Promise<string | undefined> {
  const words = await onward(page).innerText();
  return /^Lanjut: (.*)$/.exec(words)?.[1]?.replace(monthAfterForm, '$1 ');
}

/** From wherever she is: the list, and from there to what was found. */
export async function finish(page: Page, household: string): Promise<void> {
  await goTo(page, `/keluarga/${household}/kunjungan`);
  await press(page, /^Selesai/);
  await page.waitForURL(/selesai$/);
}
