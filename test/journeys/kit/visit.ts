import type { Locator, Page } from 'playwright';
import { type Answering, fillIn, goTo, press, save } from './people.ts';
import { until } from './until.ts';

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

/** From the list of a visit: that it took place, who answered and agreed, and a note. */
export async function fillVisit(page: Page): Promise<void> {
  await press(page, /^Lanjut: Persetujuan/);
  await fillIn(page, [
    ['Tanggal kunjungan', 'Hari ini'],
    ['Hasil kunjungan', 'Terisi lengkap'],
    ['Siapa nama yang menjawab', 'Rini Marlina'],
    ['Yang menjawab', 'Istri'],
    ['Apakah Ibu/Bapak setuju', 'Setuju'],
    ['Bagaimana persetujuan', 'Lisan'],
    ['Yang setuju untuk data anak', 'Ibu'],
    ['Catatan kader', 'Atap bocor'],
  ]);
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

/** Presses *Lanjut* from form to form as long as it leads to one with answers; says in which order it did. */
export async function goOn(page: Page, answers: VisitAnswers): Promise<string[]> {
  const filled: string[] = [];
  const open = new Map(Object.entries(answers));
  for (let form = await nextOf(page, open); form !== undefined; form = await nextOf(page, open)) {
    await onward(page).click();
    await fillIn(page, open.get(form) ?? []);
    await save(page);
    open.delete(form);
    filled.push(form);
  }
  return filled;
}

function onward(page: Page): Locator {
  return page.locator('.bottom-bar').getByRole('link', { name: /^Lanjut: / });
}

const monthAfterForm = /^(Timbang|Ibu hamil) \w{3} /;

/** Which of these the button leads to; undefined where it leads elsewhere. */
async function nextOf(page: Page, open: ReadonlyMap<string, Answering>): Promise<string | undefined> {
  if (open.size === 0) return undefined;
  const read = async () => {
    const words = (await onward(page).innerText()).replace(/^Lanjut: /, '').replace(monthAfterForm, '$1 ');
    return open.has(words) && words;
  };
  return until('the visit goes on', read, 10_000).catch(() => undefined);
}

/** From wherever she is: the list, and from there to what was found. */
export async function finish(page: Page, household: string): Promise<void> {
  await goTo(page, `/keluarga/${household}/kunjungan`);
  await press(page, /^Selesai/);
  await page.waitForURL(/selesai$/);
}
