import type { DeviceSession } from '../../device/device-session.ts';
import { askToKeepStorage, lookAtRoom } from '../shell/storage.ts';
import { holdLock } from './auto-lock.ts';

/** The same session; while it saves the lock waits, and after the first save the browser is asked to keep the store. */
export function attendSaves(session: DeviceSession): DeviceSession {
  let isFirst = true;
  return {
    ...session,
    saveRevisions: async (input) => {
      const release = holdLock();
      try {
        const saved = await session.saveRevisions(input);
        if (isFirst) void askToKeepStorage();
        isFirst = false;
        return saved;
      } finally {
        release();
        void lookAtRoom();
      }
    },
  };
}
