import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import './kit/show-failures.ts';
import type { Centre } from './kit/centre.ts';
import { prepareEmptyCentre } from './kit/centre-engines.ts';
import { type CountingLine, layCountingLine, tableOf, totalOf } from './kit/counting-line.ts';
import { type KnownFamilies, type KnownFamily, recordKnownFamilies } from './kit/known-families.ts';
import { fetchNews, goTo, loginWithCard, unlock, waitingOnPhone } from './kit/people.ts';
import { type Phone, preparePhone } from './kit/phone.ts';
import { changeAnswer, revisit, weigh, writeNewborn } from './kit/revisit.ts';
import { until } from './kit/until.ts';
import { issueCard } from './kit/villagers.ts';

/** What a day without photos may cost, in bytes of HTTP heads and bodies, both ways. */
const mostBytes = 40_000;

/** "Kuota terpakai hari ini 84 KB", in bytes. */
async function quotaSaid(page: Page): Promise<number> {
  const words = await page.getByText(/Kuota terpakai hari ini/).innerText();
  return Number(/(\d+)\sKB/.exec(words)?.[1]) * 1_000;
}

type Visit = (page: Page, family: KnownFamily, at: number) => Promise<void>;
type Day = { readonly what: string; readonly known: KnownFamilies; readonly visit: Visit };

const days: readonly Day[] = [
  {
    what: 'twenty known families',
    known: { count: 20, listedOnly: 4 },
    visit: async (page, family, at) => {
      await revisit(page, family);
      if ((at % 7) % 4 === 1) await weigh(page, family);
      if (at % 7 === 2) await changeAnswer(page, family);
      if (at === 3) await writeNewborn(page, family);
    },
  },
  {
    what: 'twenty families of four, of whom nobody has been asked before and all stay',
    known: { count: 20, listedOnly: 20, hasBrother: true },
    visit: revisit,
  },
];

describe.each(days)('what a day of $what costs', ({ known, visit }) => {
  let centre: Centre;
  let line: CountingLine;
  let phone: Phone;
  let page: Page;
  let families: readonly KnownFamily[];
  /** What she had used that day before the morning began. */
  let before = 0;

  beforeAll(async () => {
    centre = await prepareEmptyCentre();
    await centre.start();
    families = await recordKnownFamilies(centre, known);
    line = await layCountingLine(centre.port);
    phone = await preparePhone({ url: line.url });
    await phone.open();
    const first = await phone.page('/');
    await loginWithCard(first, await issueCard(centre, 'Sari'));
    await fetchNews(first);
    before = await quotaSaid(first);
    await phone.kill();
  });
  afterAll(async () => {
    await phone?.dispose();
    await line?.close();
    await centre?.dispose();
  });

  async function noSignal(): Promise<void> {
    await page.context().setOffline(true);
    line.cut();
  }

  /** At the road: she presses the button, and sees that nothing waits. */
  async function sendAtTheRoad(): Promise<void> {
    line.mend();
    await page.context().setOffline(false);
    await fetchNews(page);
    await until('nothing waits', async () => (await waitingOnPhone(page)) === 0);
  }

  async function visitAll(from: number, to: number): Promise<void> {
    await noSignal();
    for (const [at, family] of families.slice(from, to).entries()) await visit(page, family, from + at);
    await sendAtTheRoad();
  }

  test('she opens Cacah in the morning and gets the news', async () => {
    await phone.open();
    line.startAnew();
    page = await phone.page('/');
    await unlock(page);
    await fetchNews(page);
    await until('the browser has looked for a new version', async () =>
      line.exchanges.some(({ kind }) => kind === 'GET /sw.js'),
    );
  });

  test('seven visits, and what was said is sent at the road', () => visitAll(0, 7));
  test('seven more', () => visitAll(7, 14));
  test('the last six', () => visitAll(14, 20));

  test('all of it, counted on the line, stays within the limit, and is what her phone says of her quota', async () => {
    const [table, total] = [tableOf(line.exchanges), totalOf(line.exchanges)];
    console.table(table);
    console.info(`${total} bytes in ${line.exchanges.length} requests`);
    for (const path of ['/', '/kirim']) await goTo(page, path);
    const said = (await quotaSaid(page)) - before;
    console.info(`her phone says ${said}`);
    expect(line.bytes() - total).toBeLessThan(1_000);
    expect(total).toBeLessThanOrEqual(mostBytes);
    expect(Math.abs(said - total) / total).toBeLessThan(0.1);
  });
});
