import type { DeviceSession } from '../../device/device-session.ts';
import { listEnrolments } from '../../device/enrolments.ts';
import { openOutbox } from '../../device/outbox/open-outbox.ts';
import { outboxCounts } from '../shell/outbox-counts.ts';
import { type Canary, canaryCookie, readCanaries, withCanary } from './canary.ts';

const held = (): Canary[] => readCanaries(document.cookie);

function write(canaries: readonly Canary[]): void {
  // biome-ignore lint/suspicious/noDocumentCookie: Firefox and Safari have no CookieStore, and this has to be there everywhere.
  document.cookie = canaryCookie(canaries, location.protocol === 'https:');
}

/** Notes after each save and each delivery how far this device is; answers with the way to stop. */
export function keepCanary({ device }: Pick<DeviceSession, 'device'>): () => void {
  return outboxCounts.subscribe((counts) => {
    if (counts === null || counts.highest === 0) return;
    write(withCanary(held(), { device, highest: counts.highest, waiting: counts.waiting }));
  });
}

/** Devices that wrote in this browser and of which nothing is left here. */
export async function findLostDevices(): Promise<Canary[]> {
  const known = new Set((await listEnrolments()).map(({ device }) => device));
  const isLeft = await Promise.all(held().map(async ({ device }) => known.has(device) && (await hasOutbox(device))));
  return held().filter((_, at) => isLeft[at] !== true);
}

async function hasOutbox(device: string): Promise<boolean> {
  const db = await openOutbox(device);
  db?.close();
  return db !== undefined;
}

/**
 * Tells the centre how far a device had numbered whose store is gone here, so that it can name what never arrived, whoever
 * of its kabupaten logs in. What the centre does not know stays noted.
 */
export async function reportLostDevices(session: Pick<DeviceSession, 'request'>): Promise<void> {
  const lost = await findLostDevices();
  if (lost.length === 0) return;
  const devices = lost.map(({ device, highest }) => ({ device, highest }));
  const headers = { 'content-type': 'application/json' };
  const response = await session.request('/api/lost-devices', {
    ...{ method: 'POST', headers },
    body: JSON.stringify({ devices }),
  });
  if (!response.ok) return;
  const { noted } = (await response.json()) as { noted: readonly string[] };
  write(held().filter(({ device }) => !noted.includes(device)));
}
