import { resolve } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import './kit/show-failures.ts';
import type { DeviceSession } from '../../src/device/device-session.ts';
import type { NewRevision } from '../../src/device/store/save-revisions.ts';
import { findDictionary } from '../../src/forms/register.ts';
import type { DevicePage } from '../device/browser/device-page.ts';
import { bundle } from '../device/browser/loopback-site.ts';
import type { Centre } from './kit/centre.ts';
import { centreEngines } from './kit/centre-engines.ts';
import { type Phone, preparePhone } from './kit/phone.ts';
import { newId, writeRevision } from './kit/pocket-phone.ts';
import { makeCertificate } from './kit/self-made-certificate.ts';
import { layTornLine, type Tear, type TornLine } from './kit/torn-line.ts';
import { desa, issueCard } from './kit/villagers.ts';

const tears: readonly Tear[] = [
  ...[0, 1, 200, 1_000, 2_000].map((after) => ({ of: 'handshake', after }) as const),
  ...[0, 1, 50, 300, 500, 600, 700, 800].map((after) => ({ of: 'request', after }) as const),
  // The centre has committed by then: the phone does not know.
  ...[0, 1, 17, 60, 120, 180, 240].map((after) => ({ of: 'answer', after }) as const),
];

type InPage = { readonly device: DevicePage; session: DeviceSession };

/** Sari's phone is the real Chromium with the real code of `src/device`, on the centre's own address, over TLS. */
describe.each(centreEngines)('a line that breaks anywhere, with a centre on $name', ({ prepare }) => {
  const certificate = makeCertificate();
  let centre: Centre;
  let line: TornLine;
  let phone: Phone;
  let page: Page;

  beforeAll(async () => {
    centre = await prepare();
    await centre.start();
    line = await layTornLine(centre.port, certificate);
    const trust = `--ignore-certificate-errors-spki-list=${certificate.fingerprint}`;
    phone = await preparePhone({ url: line.url, more: [trust] });
    await phone.open();
    page = await phone.page('/api/health');
    await page.evaluate(await bundle(resolve(import.meta.dirname, '../device/browser/device-page.ts')));
    await enrol(page, await issueCard(centre, 'Sari'));
  });
  afterAll(async () => {
    await phone?.dispose();
    await line?.close();
    await centre?.dispose();
  });

  test.each(tears)('cut after $after bytes of the $of, a weighing arrives all the same', async (tear) => {
    expect(await page.evaluate(() => isSecureContext)).toBe(true);
    await save(page, await newFamily());
    await line.tearNext(tear);
    await sync(page);
    expect(line.isTorn()).toBe(true);
    await sync(page);
    expect(await waiting(page)).toBe(0);
  });

  test('each is there once: one revision, one head, one number of the feed, and its receipt on the phone', async () => {
    const receipts = await page.evaluate(async () => {
      const { session } = globalThis as unknown as InPage;
      return (await session.outbox()).map(({ receipt }) => receipt);
    });
    expect(new Set(receipts).size).toBe(tears.length);
    await centre.stop();
    const [counts] = await centre.read(
      `select (select count(*)::int from revision) as revisions, (select count(*)::int from head) as heads,
         (select count(*)::int from feed) as news, (select max(number)::int from feed) as newest,
         (select count(*)::int from revision where state = 'counting') as counting`,
    );
    const all = tears.length;
    expect(counts).toEqual({ revisions: all, heads: all, news: all, newest: all, counting: all });
  });
});

async function enrol(page: Page, code: string): Promise<void> {
  await page.evaluate(async (card) => {
    const { device } = globalThis as unknown as InPage;
    const session = await device.enrolDevice({
      pin: '240611',
      request: async (public_key) => {
        const headers = { 'content-type': 'application/json' };
        const body = JSON.stringify({ code: card, public_key });
        return (await fetch('/api/enrol', { method: 'POST', headers, body })).json();
      },
      surroundings: device.browserSurroundings(),
    });
    Object.assign(globalThis, { session });
  }, code);
}

async function newFamily(): Promise<NewRevision> {
  const household = newId();
  const answers = { kode_desa: desa, rt: '003', rw: '001', alamat: 'Kampung Pasir', lama_tinggal_bln: 180 };
  return writeRevision({ form: 'keluarga', subject: { kind: 'household', id: household }, household, answers });
}

async function save(page: Page, { dictionary, ...revision }: NewRevision): Promise<void> {
  const bytes = [...(findDictionary(dictionary.name) ?? [])];
  await page.evaluate(
    async ({ revision, name, bytes }) => {
      const { session } = globalThis as unknown as InPage;
      const dictionary = { name, bytes: Uint8Array.from(bytes) };
      await session.saveRevisions({ revisions: [{ ...revision, dictionary }], dropDrafts: [] });
    },
    { revision, name: dictionary.name, bytes },
  );
}

function sync(page: Page) {
  return page.evaluate(() => (globalThis as unknown as InPage).session.sync());
}

function waiting(page: Page): Promise<number> {
  return page.evaluate(async () => (await (globalThis as unknown as InPage).session.counts()).waiting);
}
