import type { DeviceSession } from '../../device/device-session.ts';
import { currentRecords } from '../records/current-records.ts';
import { openRecordStore } from '../records/record-store.ts';
import { followClock } from '../shell/clock.ts';
import { loadGrowth } from '../shell/growth-tables.ts';
import { followSettings } from '../shell/kabupaten-settings.ts';
import { followOutbox } from '../shell/outbox-counts.ts';
import { lookAtRoom } from '../shell/storage.ts';
import { attendSaves } from './attend-saves.ts';
import { lockReason, watchIdle } from './auto-lock.ts';
import { currentSession } from './current-session.ts';
import { keepCanary, reportLostDevices, resumeNumbers } from './keep-canary.ts';
import { syncInBackground } from './sync-in-background.ts';

let closeAll: () => void = () => undefined;

/** What begins after the PIN: records in memory, counters, delivery and pull. */
export function openSession(opened: DeviceSession): void {
  closeAll();
  const session = attendSaves(opened);
  const unfollowSettings = followSettings(session);
  const records = openRecordStore(session);
  const unfollow = followOutbox(session);
  const stopCanary = keepCanary(session);
  resumeNumbers(session)
    // Without a signal it is told at the next unlocking.
    .then(() => reportLostDevices(session, Date.now()))
    .catch(() => undefined);
  const stopClock = followClock(session);
  const stopSync = syncInBackground(session);
  const stopWatch = watchIdle(() => lockSession('idle'));
  currentRecords.value = records;
  currentSession.value = session;
  void loadGrowth();
  void lookAtRoom();
  closeAll = () => {
    stopWatch();
    stopSync();
    stopClock();
    stopCanary();
    unfollow();
    records.close();
    unfollowSettings();
  };
}

/** Forgets everything readable; what waits stays sealed, and is still delivered. */
export function lockSession(reason: 'idle' | 'asked' = 'asked'): void {
  lockReason.value = reason;
  closeAll();
  closeAll = () => undefined;
  currentSession.value?.lock();
  currentSession.value = null;
  currentRecords.value = null;
}
