import type { DeviceSession } from '../../device/device-session.ts';
import { Refusal } from '../../device/refusal.ts';
import { askToKeepStorage, isStorageFull, lookAtRoom } from '../shell/storage.ts';
import { holdLock } from './auto-lock.ts';

/**
 * The same session; while it saves the lock waits, after the first save the browser is asked to keep the store, and whether
 * the phone is full is known from what became of the last write.
 */
export function attendSaves(session: DeviceSession): DeviceSession {
  let isFirst = true;
  return {
    ...session,
    saveDraft: (draft) => noteRoom(session.saveDraft(draft)),
    saveRevisions: async (input) => {
      const release = holdLock();
      try {
        const saved = await noteRoom(session.saveRevisions(input));
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

async function noteRoom<T>(write: Promise<T>): Promise<T> {
  try {
    const written = await write;
    isStorageFull.value = false;
    return written;
  } catch (error) {
    isStorageFull.value = error instanceof Refusal && error.code === 'storage_full';
    throw error;
  }
}
