import { signal } from '@preact/signals';
import type { DeviceSession } from '../../device/device-session.ts';

/** Who has unlocked Cacah in this tab; null before the PIN and after locking. */
export const currentSession = signal<DeviceSession | null>(null);

/** For screens behind the PIN, which are never drawn without a session. */
export function getSession(): DeviceSession {
  if (currentSession.value === null) throw new Error('a screen behind the PIN was drawn without a session');
  return currentSession.value;
}
