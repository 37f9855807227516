import { type ReadonlySignal, signal } from '@preact/signals';
import type { DeviceSession } from '../../device/device-session.ts';

/** Desa in WIB, WITA and WIT each have their own today. */
const defaultZone = 'Asia/Jakarta';

const offsetMs = signal(0);
/** The centre's clock minus this phone's, in ms, as of the last contact. */
export const clockOffsetMs: ReadonlySignal<number> = offsetMs;

/** Keeps the offset up while a session is open; answers with the way to stop. */
export function followClock(session: DeviceSession): () => void {
  const read = async () => {
    offsetMs.value = (await session.clockOffsetMs()) ?? 0;
  };
  void read();
  return session.subscribe((what) => {
    if (what === 'sync') void read();
  });
}

/** Milliseconds now, by the phone's clock put right with the centre's. */
export function nowMs(): number {
  return Date.now() + offsetMs.value;
}

export function nowInstant(): string {
  return new Date(nowMs()).toISOString();
}

/** Today as `YYYY-MM-DD` in the desa's zone. */
export function today(zone = defaultZone): string {
  return dayOf(nowMs(), zone);
}

export function dayOf(instant: number | string, zone = defaultZone): string {
  return dayFormat(zone).format(new Date(instant));
}

/** `09.05` in the desa's zone. */
export function timeOf(instant: number | string, zone = defaultZone): string {
  return timeFormat(zone).format(new Date(instant)).replace(':', '.');
}

const dayFormat = perZone('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit' });
const timeFormat = perZone('en-GB', { hour: '2-digit', minute: '2-digit' });

/** Every row of every list asks what day it is, and making a format takes far longer than using it. */
function perZone(locale: string, look: Intl.DateTimeFormatOptions): (zone: string) => Intl.DateTimeFormat {
  const made = new Map<string, Intl.DateTimeFormat>();
  return (timeZone) => {
    const format = made.get(timeZone) ?? new Intl.DateTimeFormat(locale, { timeZone, ...look });
    made.set(timeZone, format);
    return format;
  };
}
