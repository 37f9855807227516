import type { DeviceSession } from '../device-session.ts';
import type { SyncResult } from './sync-device.ts';

export type SyncingParts = {
  readonly session: Pick<DeviceSession, 'sync' | 'sendPhotos' | 'onSave'>;
  readonly chance: () => number;
  /** Runs something later; returns how to call it off. */
  readonly delay: (ms: number, run: () => void) => () => void;
  /** Whether somebody may be looking: the screen is on and shows this page. */
  readonly isSeen: () => boolean;
  /** Calls back when the network or the screen is back; returns how to stop listening. */
  readonly listen: (wake: () => void) => () => void;
  /** Registers a Background Sync tag, where the browser has such a thing. */
  readonly register: (tag: string) => Promise<void>;
};

/** The tag under which the service worker is woken. */
export const outboxTag = 'outbox';

const idleMs = 300_000;
const shortestMs = 1_000;
/** Somebody comes back to the phone, or the signal does: there may be news. */
const newsOnReturnMs = 600_000;
/** While somebody goes on working, and with what she sends, news are asked for now and then. */
const newsMeanwhileMs = 1_800_000;
const firstRetryMs = 15_000;
const longestRetryMs = 900_000;

/**
 * Keeps a page's device in step: at start, after each save, when network or screen come back, and by a jittered timer. The
 * timer alone never wakes the radio for nothing: it sends what waits, and asks for news only while somebody looks.
 * Background Sync is registered each time, because a browser drops a tag after three failures; it is an accelerator only.
 */
export function keepSyncing(parts: SyncingParts): { stop(): void } {
  let [failures, isRunning, isWanted, isStopped] = [0, false, false, false];
  let callOff = () => {};
  const run = async (urgent: boolean) => {
    callOff();
    if (isRunning) isWanted = true;
    if (isRunning || isStopped) return;
    isRunning = true;
    const newsAfterMs = newsAfter({ isReturn: urgent, isSeen: parts.isSeen() });
    const result = await parts.session.sync({ urgent, newsAfterMs }).catch(() => null);
    failures = isWell(result) ? 0 : failures + 1;
    isRunning = false;
    // Not waited for: what is saved meanwhile goes at once, and the photos let it pass.
    if (result?.delivered === 'done') parts.session.sendPhotos({ urgent }).catch(() => undefined);
    if (isStopped) return;
    callOff = parts.delay(
      isWanted ? 0 : delayAfter(result, { failures, chance: parts.chance() }),
      () => void run(false),
    );
    isWanted = false;
  };
  const wake = (urgent: boolean) => {
    parts.register(outboxTag).catch(() => {});
    void run(urgent);
  };
  const deaf = [parts.listen(() => wake(true)), parts.session.onSave(() => wake(false))];
  wake(true);
  return {
    stop() {
      isStopped = true;
      callOff();
      for (const stopListening of deaf) stopListening();
    },
  };
}

function newsAfter({ isReturn, isSeen }: { isReturn: boolean; isSeen: boolean }): number {
  if (!isSeen) return Number.POSITIVE_INFINITY;
  return isReturn ? newsOnReturnMs : newsMeanwhileMs;
}

function isWell(result: SyncResult | null): boolean {
  if (result === null) return false;
  const { delivered, pulled } = result;
  return delivered === 'done' && pulled !== 'offline' && pulled !== 'later';
}

/** Where a pause is on, the next try is when it ends: the screen has said so. */
function delayAfter(result: SyncResult | null, { failures, chance }: { failures: number; chance: number }): number {
  const asked = result?.again_in_ms;
  return asked === undefined ? nextDelay(failures, chance) : Math.max(shortestMs, asked);
}

/** Full jitter after failures; between half and all of five minutes when all is well. */
export function nextDelay(failures: number, chance: number): number {
  if (failures === 0) return Math.round(idleMs * (0.5 + chance / 2));
  return Math.round(shortestMs + chance * Math.min(firstRetryMs * 2 ** (failures - 1), longestRetryMs));
}
