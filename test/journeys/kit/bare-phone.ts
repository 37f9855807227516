import { resolve } from 'node:path';
import type { Page } from 'playwright';
import type { DeviceSession } from '../../../src/device/device-session.ts';
import type { NewRevision } from '../../../src/device/store/save-revisions.ts';
import { findDictionary } from '../../../src/forms/register.ts';
import type { DevicePage } from '../../device/browser/device-page.ts';
import { bundle } from '../../device/browser/loopback-site.ts';
import { newId, writeRevision } from './pocket-phone.ts';
import { desa } from './villagers.ts';

/* The phone's real code in a real browser on the centre's own address, without a screen: what the journeys of the line are about. */

type InPage = { readonly device: DevicePage; readonly session: DeviceSession };

/** On any page of the centre's address. */
export async function enrolBarePhone(page: Page, code: string): Promise<void> {
  await page.evaluate(await bundle(resolve(import.meta.dirname, '../../device/browser/device-page.ts')));
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

/** Saves a family that nobody has recorded yet: one revision. */
export async function saveFamily(page: Page): Promise<void> {
  const { dictionary, ...revision } = await newFamily();
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

async function newFamily(): Promise<NewRevision> {
  const household = newId();
  const answers = { kode_desa: desa, rt: '003', rw: '001', alamat: 'Kampung Pasir', lama_tinggal_bln: 180 };
  return writeRevision({ form: 'keluarga', subject: { kind: 'household', id: household }, household, answers });
}

export function syncBarePhone(page: Page) {
  return page.evaluate(() => (globalThis as unknown as InPage).session.sync());
}

export function waitingOnBarePhone(page: Page): Promise<number> {
  return page.evaluate(async () => (await (globalThis as unknown as InPage).session.counts()).waiting);
}

/** The receipts' numbers of everything that it has sent. */
export function receiptsOnBarePhone(page: Page): Promise<(string | undefined)[]> {
  return page.evaluate(async () => {
    const sent = await (globalThis as unknown as InPage).session.outbox();
    return sent.map(({ receipt }) => receipt);
  });
}
