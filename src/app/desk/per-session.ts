import { type Signal, signal } from '@preact/signals';
import type { DeviceSession } from '../../device/device-session.ts';

/** A value that several screens share and that ends with the session: after locking nobody finds a name in it. */
export function perSession<T>(initial: T): (session: DeviceSession) => Signal<T> {
  const held = new WeakMap<DeviceSession, Signal<T>>();
  return (session) => {
    const mine = held.get(session) ?? signal(initial);
    held.set(session, mine);
    return mine;
  };
}
