import type { DeviceSession } from '../../device/device-session.ts';
import { listEnrolments } from '../../device/enrolments.ts';
import { openOutbox, readMeta } from '../../device/outbox/open-outbox.ts';
import { outboxCounts } from '../shell/outbox-counts.ts';
import { type Canary, canaryCookie, readCanaries, withCanary } from './canary.ts';

const held = (): Canary[] => readCanaries(document.cookie);
const heldOf = (device: string): Canary | undefined => held().find((one) => one.device === device);

function write(canaries: readonly Canary[]): void {
  // biome-ignore lint/suspicious/noDocumentCookie: Firefox and Safari have no CookieStore, and this has to be there everywhere.
  document.cookie = canaryCookie(canaries, location.protocol === 'https:');
}

/** Notes after each save and each delivery how far this device is; answers with the way to stop. */
export function keepCanary({ device }: Pick<DeviceSession, 'device'>): () => void {
  return outboxCounts.subscribe((counts) => {
    if (counts === null || counts.highest === 0) return;
    // Never lower: a store that was put back to an older state must not take the note along.
    const highest = Math.max(counts.highest, heldOf(device)?.highest ?? 0);
    write(withCanary(held(), { device, highest, waiting: counts.waiting }));
  });
}

/** A store that was put back to an older state goes on from where it had come, and gives no number out twice. */
export async function resumeNumbers(session: Pick<DeviceSession, 'device' | 'numberOnFrom'>): Promise<void> {
  const canary = heldOf(session.device);
  if (canary !== undefined) await session.numberOnFrom(canary.highest);
}

/** Devices that wrote in this browser and of which nothing, or only an older state, is left here. */
export async function findLostDevices(): Promise<Canary[]> {
  const known = new Set((await listEnrolments()).map(({ device }) => device));
  const isLeft = await Promise.all(held().map(async (canary) => known.has(canary.device) && (await isWhole(canary))));
  return held().filter((_, at) => isLeft[at] !== true);
}

async function isWhole({ device, highest }: Canary): Promise<boolean> {
  const db = await openOutbox(device);
  if (db === undefined) return false;
  const counter = (await readMeta(db, 'counter')) ?? 0;
  db.close();
  return counter >= highest;
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
