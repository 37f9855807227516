import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import './kit/show-failures.ts';
import {
  enrolBarePhone,
  receiptsOnBarePhone,
  saveFamily,
  syncBarePhone,
  waitingOnBarePhone,
} from './kit/bare-phone.ts';
import type { Centre } from './kit/centre.ts';
import { centreEngines, prepareEmptyCentre } from './kit/centre-engines.ts';
import { type Phone, preparePhone } from './kit/phone.ts';
import { layResetLine, type ResetLine } from './kit/reset-line.ts';
import { makeCertificate } from './kit/self-made-certificate.ts';
import { layTornLine, type Tear, type TornLine } from './kit/torn-line.ts';
import { issueCard } from './kit/villagers.ts';

const tears: readonly Tear[] = [
  ...[0, 1, 200, 1_000, 2_000].map((after) => ({ of: 'handshake', after }) as const),
  ...[0, 1, 50, 300, 500, 600, 700, 800].map((after) => ({ of: 'request', after }) as const),
  // The centre has committed by then: the phone does not know.
  ...[0, 1, 17, 60, 120, 180, 240].map((after) => ({ of: 'answer', after }) as const),
];

const certificate = makeCertificate();
/** Chromium trusts this one certificate, and no other. */
const trust = [`--ignore-certificate-errors-spki-list=${certificate.fingerprint}`];

/** Once each: a revision, a head, a number of the feed. */
async function expectOnce(centre: Centre, all: number): Promise<void> {
  await centre.stop();
  const [counts] = await centre.read(
    `select (select count(*)::int from revision) as revisions, (select count(*)::int from head) as heads,
       (select count(*)::int from feed) as news, (select max(number)::int from feed) as newest,
       (select count(*)::int from revision where state = 'counting') as counting`,
  );
  expect(counts).toEqual({ revisions: all, heads: all, news: all, newest: all, counting: all });
}

describe.each(centreEngines)('a line that breaks anywhere, with a centre on $name', ({ prepare }) => {
  let centre: Centre;
  let line: TornLine;
  let phone: Phone;
  let page: Page;

  beforeAll(async () => {
    centre = await prepare();
    await centre.start();
    line = await layTornLine(centre.port, certificate);
    phone = await preparePhone({ url: line.url, more: trust });
    await phone.open();
    page = await phone.page('/api/health');
    await enrolBarePhone(page, await issueCard(centre, 'Sari'));
  });
  afterAll(async () => {
    await phone?.dispose();
    await line?.close();
    await centre?.dispose();
  });

  test.each(tears)('cut after $after bytes of the $of, a family arrives all the same', async (tear) => {
    expect(await page.evaluate(() => isSecureContext)).toBe(true);
    await saveFamily(page);
    await line.tearNext(tear);
    await syncBarePhone(page);
    expect(line.isTorn()).toBe(true);
    await syncBarePhone(page);
    expect(await waitingOnBarePhone(page)).toBe(0);
  });

  test('each is there once, and its receipt is on the phone', async () => {
    expect(new Set(await receiptsOnBarePhone(page)).size).toBe(tears.length);
    await expectOnce(centre, tears.length);
  });
});

describe('HTTP/2, as behind a balancer, whose streams are reset', () => {
  let centre: Centre;
  let line: ResetLine;
  let phone: Phone;
  let page: Page;

  beforeAll(async () => {
    centre = await prepareEmptyCentre();
    await centre.start();
    line = await layResetLine(centre.port, certificate);
    phone = await preparePhone({ url: line.url, more: trust });
    await phone.open();
    page = await phone.page('/api/health');
    await enrolBarePhone(page, await issueCard(centre, 'Sari'));
  });
  afterAll(async () => {
    await phone?.dispose();
    await line?.close();
    await centre?.dispose();
  });

  const resets = ['request', 'answer', 'half_answer'] as const;

  test.each(resets)('reset in the %s, a family arrives all the same', async (of) => {
    await saveFamily(page);
    line.resetNext(of);
    await syncBarePhone(page);
    expect(line.isReset()).toBe(true);
    await syncBarePhone(page);
    expect(await waitingOnBarePhone(page)).toBe(0);
  });

  test('each is there once', () => expectOnce(centre, resets.length));
});
