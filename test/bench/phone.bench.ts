// A kader's phone with 1,000 families on it, four times slower than this machine:
// npx tsx test/bench/phone.bench.ts [families] [folder that keeps the filled centre for the next run] [runs]
// It measures the build in dist/.
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { openDatabase } from '../../src/server/db/open-database.ts';
import { type Centre, prepareCentre } from '../journeys/kit/centre.ts';
import { loginWithCard, pin, press, worksWithoutSignal } from '../journeys/kit/people.ts';
import { preparePhone } from '../journeys/kit/phone.ts';
import { desa } from '../journeys/kit/villagers.ts';
import { type Filled, fillDesa } from './kit/big-desa.ts';
import { type Deed, databaseMegabytes, heapMegabytes, type Lap, slowDown, timeDeed } from './kit/stopwatch.ts';

const families = Number(process.argv[2] ?? 1000);
const kept = process.argv[3];
const runs = Number(process.argv[4] ?? 3);
const slower = 4;
/** Counters, what is to be done, and how many wait on each list. */
const wholeHome = '.page-main:has(.counters) .work-count';

const villagePages = [
  ['summary of the desa', '/ringkasan', '.summary-groups'],
  ['one figure of it', '/ringkasan/A1', '.trend'],
  ['its printed sheet', '/ringkasan/cetak', '.paper-table'],
] as const;

type Figure = Lap & { readonly what: string; readonly budget: number };

async function prepareFilled(): Promise<{ centre: Centre; filled: Filled }> {
  const note = join(kept ?? '', 'filled.json');
  if (kept !== undefined && existsSync(note)) {
    const centre = await prepareCentre({ demo: false, data: join(kept, 'data') });
    return { centre, filled: JSON.parse(readFileSync(note, 'utf8')) };
  }
  const centre = await prepareCentre({ demo: false });
  const db = await openDatabase({ dataDir: centre.dataDir });
  const filled = await fillDesa(db, families).finally(() => db.close());
  if (kept !== undefined) {
    mkdirSync(kept, { recursive: true });
    cpSync(centre.dataDir, join(kept, 'data'), { recursive: true });
    writeFileSync(note, JSON.stringify(filled));
  }
  return { centre, filled };
}

const { centre, filled } = await prepareFilled();
const phone = await preparePhone({ url: centre.url });
try {
  await centre.start();
  const code = await cardOf('Sari Wulandari', 'kader');
  await phone.open();
  const page = await phone.page('/');
  page.setDefaultTimeout(180_000);
  const session = await page.context().newCDPSession(page);
  await slowDown(session, slower);
  const figures = [await firstLogin(page, code), ...(await walk(page))];
  await slowDown(session, 1);
  figures.push(...(await villageHead(await phone.another())));
  const sizes = { heap_mb: await heapMegabytes(session), indexeddb_mb: await databaseMegabytes(page) };
  report(filled, figures, sizes);
} finally {
  await phone.dispose();
  await centre.dispose();
}

/** The code on the card of a new account. */
async function cardOf(name: string, role: string): Promise<string> {
  const card = await centre.command('account', 'create', '--name', name, '--role', role, '--desa', desa);
  return /(?<![\w-])[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}(?![\w-])/.exec(card)?.[0] ?? '';
}

/** Until everything of the desa is on the phone; it says how many records have come meanwhile. */
async function firstLogin(page: Page, code: string): Promise<Figure> {
  await page.getByRole('textbox', { name: 'Kode di kartu Anda' }).fill(code);
  await press(page, 'Lanjut: buat PIN');
  await page.getByLabel('PIN baru, 6 angka atau lebih').fill(pin);
  await page.getByLabel('Ketik sekali lagi').fill(pin);
  const login = { click: 'button', text: 'Buat PIN dan masuk' };
  const lap = await timeDeed(page, { what: 'first login', act: login, heading: 'Siap, ' });
  await worksWithoutSignal(page);
  return { what: 'first login and pull', ...lap, budget: 0 };
}

type Run = (deed: Deed, budget: number) => Promise<void>;

/** Everything she does, several times over; of each deed the quickest run counts, for others work on this machine, too. */
async function walk(page: Page): Promise<Figure[]> {
  const best = new Map<string, Figure>();
  const run: Run = async (deed, budget) => {
    const lap = await timeDeed(page, deed);
    const before = best.get(deed.what);
    if (before === undefined || lap.ms < before.ms) best.set(deed.what, { what: deed.what, ...lap, budget });
  };
  for (let at = 0; at < runs; at++) {
    await unlock(page, run);
    await walkLists(run);
    await walkFamily(page, run, at);
  }
  return [...best.values()];
}

/** The kepala desa's summary of the same desa, on a phone of his own. */
async function villageHead(page: Page): Promise<Figure[]> {
  page.setDefaultTimeout(60_000);
  await loginWithCard(page, await cardOf('Haji Mulyana', 'kepala_desa'));
  await slowDown(await page.context().newCDPSession(page), slower);
  const lap = async (deed: Deed) => ({ ...(await timeDeed(page, deed)), what: deed.what, budget: 400 });
  const figures: Figure[] = [];
  for (const [what, go, shows] of villagePages) {
    await timeDeed(page, { what: 'worklists', act: { go: '/daftar' }, heading: 'Daftar' });
    await timeDeed(page, { what: 'first time', act: { go }, shows });
    await timeDeed(page, { what: 'worklists', act: { go: '/daftar' }, heading: 'Daftar' });
    figures.push(await lap({ what, act: { go }, shows }));
  }
  return figures;
}

async function unlock(page: Page, run: Run): Promise<void> {
  await page.goto(new URL('/', page.url()).href);
  await page.getByRole('textbox', { name: 'Masukkan PIN' }).fill(pin);
  await run({ what: 'PIN, until home is there', act: { click: 'button[type=submit]' }, shows: '.progress' }, 3000);
  await run({ what: 'then, until all is counted', act: 'wait', shows: wholeHome }, 0);
  await quiet(page);
}

async function walkLists(run: Run): Promise<void> {
  const families = { heading: 'Keluarga', shows: '.search' };
  await run({ what: 'open the list of families', act: { go: '/keluarga' }, ...families }, 400);
  for (const typed of ['s', 'si', 'sit', 'siti', '']) {
    const what = typed === '' ? 'clear the search' : `search: letter ${typed.length}`;
    await run({ what, act: { type: typed, into: '.search input' } }, 100);
  }
  const chip = { click: '.chip', text: 'Belum' };
  await run({ what: 'filter: not visited', act: chip }, 100);
  await run({ what: 'filter: everybody', act: { click: '.chip', text: 'Semua' } }, 100);
  await run({ what: 'home', act: { go: '/' }, shows: wholeHome }, 400);
  const lists = { heading: 'Tindak lanjut', shows: '.work-count' };
  await run({ what: 'worklists', act: { go: '/tindak-lanjut' }, ...lists }, 400);
  await run({ what: 'one worklist', act: { go: '/tindak-lanjut/akta' }, shows: 'a[href*="/cetak"]' }, 400);
  await run({ what: 'posyandu', act: { go: '/posyandu' }, heading: 'Posyandu', shows: '.session-head' }, 400);
}

async function walkFamily(page: Page, run: Run, at: number): Promise<void> {
  await timeDeed(page, { what: 'back to the list', act: { go: '/keluarga' }, shows: '.search' });
  const row = page.locator('.rows a.row').nth(at * 7);
  const family = ((await row.getAttribute('href')) ?? '').split('/').at(-1);
  const [home, visit] = [`/keluarga/${family}`, `/keluarga/${family}/kunjungan`];
  await run({ what: 'open a family', act: { click: `a[href="${home}"]` }, shows: '.family-status' }, 400);
  await quiet(page);
  await run({ what: 'open its visit', act: { go: visit }, shows: '.visit-actions' }, 400);
  await run({ what: 'open a form', act: { go: `/mulai/keluarga/${family}` }, heading: 'Data keluarga' }, 400);
  await quiet(page);
  const record = /isi\/([0-9a-f-]{36})/.exec(page.url())?.[1];
  const other = 'label.choice:not(:has(input:checked))';
  await timeDeed(page, { what: 'first section', act: { go: `/isi/${record}?bagian=jiwa` }, shows: other });
  await run({ what: 'answer a question', act: { click: other } }, 100);
  await timeDeed(page, { what: 'check page', act: { go: `/isi/${record}?bagian=periksa` }, heading: 'Periksa' });
  await quiet(page);
  await run({ what: 'save', act: { click: '.bottom-bar button' }, heading: 'Tersimpan di HP' }, 300);
  await quiet(page);
  await run({ what: 'home after saving', act: { go: '/' }, shows: wholeHome }, 400);
}

/** What goes on behind a screen has ended. */
async function quiet(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise<void>((resolve) => requestIdleCallback(() => setTimeout(resolve, 500), { timeout: 20_000 })),
  );
}

function report(filled: Filled, figures: readonly Figure[], sizes: Record<string, number>): void {
  console.log(
    `${filled.families} families, ${filled.persons} persons, ${filled.records} records; CPU ${slower} times slower`,
  );
  for (const { what, ms, longest, budget } of figures) {
    const allowed = budget === 0 ? '' : `budget ${budget}${ms > budget ? '  TOO SLOW' : ''}`;
    console.log(`${what.padEnd(28)} ${figure(ms)} ms   longest task ${figure(longest)} ms   ${allowed}`);
  }
  for (const [what, size] of Object.entries(sizes)) console.log(`${what.padEnd(28)} ${size.toFixed(1).padStart(8)}`);
  console.log(JSON.stringify({ ...filled, slower, figures, ...sizes }));
}

function figure(ms: number): string {
  return ms.toFixed(0).padStart(6);
}
