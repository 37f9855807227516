import { signal } from '@preact/signals';
import type { DeviceSession } from '../../device/device-session.ts';
import type { Counts } from '../../device/store/count-work.ts';

/** The honest counters; null until they have been counted, and then never drawn as 0. */
export const outboxCounts = signal<Counts | null>(null);

/** Records or photos lie here and nowhere else: they can be put into other hands. */
export function hasUnsent(): boolean {
  const { waiting = 0, photos_waiting = 0 } = outboxCounts.value ?? {};
  return waiting + photos_waiting > 0;
}

/** Keeps the counters up while the session is open; answers with the way to stop. */
export function followOutbox(session: DeviceSession): () => void {
  const recount = async () => {
    outboxCounts.value = await session.counts();
  };
  void recount();
  // Every answer that is typed saves a draft: that changes no counter.
  const unsubscribe = session.subscribe((what) => what !== 'drafts' && void recount());
  return () => {
    unsubscribe();
    outboxCounts.value = null;
  };
}
