import type { DeviceSession } from '../../device/device-session.ts';
import { listEnrolments } from '../../device/enrolments.ts';
import { openOutbox, readMeta } from '../../device/outbox/open-outbox.ts';
import { outboxCounts } from '../shell/outbox-counts.ts';
import { type Canary, canaryCookie, readCanaries, toldOn, withCanary } from './canary.ts';

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

/** Devices that wrote in this browser, of which nothing, or only an older state, is left here, and nobody was told yet. */
export async function findLostDevices(): Promise<Canary[]> {
  return (await findGone()).filter(({ told }) => told === undefined);
}

async function findGone(): Promise<Canary[]> {
  const known = new Set((await listEnrolments()).map(({ device }) => device));
  const isLeft = await Promise.all(held().map(async (canary) => known.has(canary.device) && (await isWhole(canary))));
  return held().filter((_, at) => isLeft[at] !== true);
}

/** A store that does not open is not gone: of it the PIN's screen speaks, and the others are looked at all the same. */
async function isWhole({ device, highest }: Canary): Promise<boolean> {
  try {
    const db = await openOutbox(device);
    if (db === undefined) return false;
    const counter = await readMeta(db, 'counter').finally(() => db.close());
    return (counter ?? 0) >= highest;
  } catch {
    return true;
  }
}

const dayMs = 86_400_000;

/**
 * Tells the centre how far a device had numbered whose store is gone here, so that it can name what never arrived, whoever
 * of its kabupaten logs in. It is told again on other days, because a centre that has to go back to a backup forgets it;
 * what the centre does not know stays noted. `now`: this phone's time in ms.
 */
export async function reportLostDevices(session: Pick<DeviceSession, 'request'>, now: number): Promise<void> {
  const day = Math.floor(now / dayMs);
  const lost = (await findGone()).filter(({ told }) => told?.day !== day);
  if (lost.length === 0) return;
  const devices = lost.map(({ device, highest }) => ({ device, highest }));
  const headers = { 'content-type': 'application/json' };
  const response = await session.request('/api/lost-devices', {
    ...{ method: 'POST', headers },
    body: JSON.stringify({ devices }),
  });
  if (!response.ok) return;
  const { noted } = (await response.json()) as { noted: readonly string[] };
  write(toldOn(day, held(), new Set(noted)));
}
