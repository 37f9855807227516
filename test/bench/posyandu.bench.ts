// What a kader waits for while she weighs, on a phone four times slower than this machine:
// npx tsx test/bench/posyandu.bench.ts [children] [families]. It measures the build in dist/.
import type { CDPSession, Page } from 'playwright';
import type { DeviceSession } from '../../src/device/device-session.ts';
import { addMonths } from '../../src/domain/time/calendar.ts';
import { prepareCentre } from '../journeys/kit/centre.ts';
import { fetchNews, goTo, loginWithCard, press, sees } from '../journeys/kit/people.ts';
import { preparePhone } from '../journeys/kit/phone.ts';
import { enrolPocketPhone, newId, writeRevision } from '../journeys/kit/pocket-phone.ts';
import { desa, issueCard } from '../journeys/kit/villagers.ts';
import { say } from './kit/measure.ts';

const children = Number(process.argv[2] ?? 40);
const families = Number(process.argv[3] ?? 60);
const slower = 4;
const weighed = 12;
let turn = 0;

const centre = await prepareCentre({ demo: false });
const phone = await preparePhone({ url: centre.url });
try {
  await centre.start();
  const dewi = await enrolPocketPhone(centre.url, await issueCard(centre, 'Dewi'));
  for (let at = 0; at < families; at++) await writeFamily(dewi, at);
  while ((await dewi.counts()).waiting > 0) await dewi.sync();
  dewi.lock();
  await phone.open();
  const page = await phone.page('/');
  await loginWithCard(page, await issueCard(centre, 'Sari'));
  await fetchNews(page);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await measureList(page, session);
} finally {
  await phone.dispose();
  await centre.dispose();
}

/** The first families have a child each, weighed every month of the last year but this one. */
async function writeFamily(dewi: DeviceSession, at: number): Promise<void> {
  const household = newId();
  const month = new Date().toISOString().slice(0, 7);
  const home = { kode_desa: desa, rt: '003', rw: '001', alamat: `Kampung Pasir ${at}`, lama_tinggal_bln: 120 };
  const person = (nama: string, more: object) => ({ keluarga_id: household, nama, jk: 2, keberadaan: 1, ...more });
  const about = (id: string) => ({ subject: { kind: 'person', id } as const, household });
  const adults = [1, 2, 3].map((one) =>
    writeRevision({
      ...about(newId()),
      form: 'anggota',
      answers: person(`WARGA ${at} ${one}`, { hub_kk: one, tgl_lahir: '1985-03-04' }),
    }),
  );
  const child = newId();
  const born = `${addMonths(month, -20)}-05`;
  const name = `ANAK ${String(at).padStart(3, '0')}`;
  const weighings = Array.from({ length: weighed }, (_, back) => addMonths(month, -back - 1)).map((period, back) =>
    writeRevision({
      ...about(child),
      ...{ form: 'penimbangan', period },
      answers: { tgl_ukur: `${period}-06`, hadir: 1, bb_kg: 10 - back * 0.25, tb_cm: 80 - back, cara_ukur: 1 },
    }),
  );
  const little = [
    writeRevision({ ...about(child), form: 'anggota', answers: person(name, { hub_kk: 4, tgl_lahir: born }) }),
    writeRevision({ ...about(child), form: 'balita', answers: { nama_ortu: `IBU ${at}`, punya_buku_kia: 1 } }),
    ...weighings,
  ];
  const revisions = await Promise.all([
    writeRevision({ subject: { kind: 'household', id: household }, household, form: 'keluarga', answers: home }),
    ...adults,
    ...(at < children ? little : []),
  ]);
  await dewi.saveRevisions({ revisions, dropDrafts: [] });
}

async function measureList(page: Page, session: CDPSession): Promise<void> {
  const where = `${children} children`;
  const open = async () => {
    await goTo(page, '/');
    await sees(page, 'Perlu dikerjakan');
    const began = performance.now();
    await goTo(page, '/posyandu');
    await page.getByText(/^Ditimbang/).waitFor();
    return performance.now() - began;
  };
  say(where, 'the list opens', await repeat(5, open));
  await press(page, /^Berikutnya/);
  await page.locator('#isian-bb_kg').waitFor();
  say(where, 'a key of the pad, until it is drawn', await keysOfPad(page));
  console.log(`${where.padEnd(20)} rows drawn by 20 keys, beside the open one: ${await rowsDrawn(page)}`);
  say(where, 'Simpan & lanjut, until the next field has the focus', await repeat(10, () => weighAndGo(page)));
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
}

async function repeat(times: number, run: () => Promise<number>): Promise<{ median: number; slowest: number }> {
  const found: number[] = [];
  for (let at = 0; at < times; at++) found.push(await run());
  found.sort((one, other) => one - other);
  return { median: found[Math.floor(times / 2)] ?? 0, slowest: found.at(-1) ?? 0 };
}

/** In the page, so that the line to the browser is not measured. */
async function keysOfPad(page: Page): Promise<{ median: number; slowest: number }> {
  const times = await page.evaluate(async () => {
    const keys = [...document.querySelectorAll<HTMLButtonElement>('.pad-key')];
    const found: number[] = [];
    for (let at = 0; at < 40; at++) {
      const began = performance.now();
      // Nine, and away again.
      keys[at % 2 === 0 ? 8 : 11]?.click();
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      found.push(performance.now() - began);
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    return found;
  });
  times.sort((one, other) => one - other);
  return { median: times[Math.floor(times.length / 2)] ?? 0, slowest: times.at(-1) ?? 0 };
}

async function rowsDrawn(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const touched = new Set<Element>();
    const list = document.querySelector('.rows');
    const watch = new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        const row = element?.closest('.rows > *');
        if (row && row.querySelector('.weigh-row') === null) touched.add(row);
      }
    });
    if (list) watch.observe(list, { subtree: true, childList: true, characterData: true, attributes: true });
    const keys = [...document.querySelectorAll<HTMLButtonElement>('.pad-key')];
    for (let at = 0; at < 20; at++) {
      keys[at % 2 === 0 ? 8 : 11]?.click();
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    watch.disconnect();
    return touched.size;
  });
}

/** Ten kilograms and some on the pad, then the press: timed in the page, from the press to the next child's field. */
async function weighAndGo(page: Page): Promise<number> {
  return page.evaluate(
    async (grams) => {
      const keys = [...document.querySelectorAll<HTMLButtonElement>('.pad-key')];
      for (const key of [0, 10, 9, grams]) keys[key]?.click();
      await new Promise((resolve) => setTimeout(resolve, 400));
      const row = document.querySelector('.weigh-row .row-title')?.textContent;
      const began = performance.now();
      document.querySelector<HTMLButtonElement>('.weigh-bar .button--primary')?.click();
      for (let isNext = false; !isNext && performance.now() - began < 20_000; ) {
        await new Promise((resolve) => setTimeout(resolve, 4));
        const isOther = document.querySelector('.weigh-row .row-title')?.textContent !== row;
        isNext = isOther && document.activeElement?.id === 'isian-bb_kg';
      }
      return performance.now() - began;
    },
    1 + (turn++ % 3),
  );
}
