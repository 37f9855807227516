import { useEffect, useState } from 'preact/hooks';
import type { OutboxEntry } from '../../device/store/list-outbox.ts';
import { getSession } from '../session/current-session.ts';
import { glanceOutbox, type OutboxGlance } from '../session/glance-outbox.ts';

export type OutboxView = { readonly entries: readonly OutboxEntry[]; readonly glance: OutboxGlance | undefined };

const lookEveryMs = 5_000;

/** The list of deliveries, kept up with every save, receipt and attempt; undefined until it has been read. */
export function useOutbox(): OutboxView | 'failed' | undefined {
  const session = getSession();
  const [view, setView] = useState<OutboxView | 'failed' | undefined>();
  useEffect(() => {
    let isGone = false;
    const read = async () => {
      const [entries, glance] = await Promise.all([session.outbox(), glanceOutbox(session.device)]);
      if (!isGone) setView({ entries, glance });
    };
    const look = () => read().catch(() => isGone || setView((last) => last ?? 'failed'));
    void look();
    // An attempt that failed tells nobody: the pause it left is found by looking.
    const timer = setInterval(look, lookEveryMs);
    const stop = session.subscribe(() => void look());
    return () => {
      isGone = true;
      clearInterval(timer);
      stop();
    };
  }, [session]);
  return view;
}

/** What the browser says of the network; only its "no" means something. */
export function useIsOnline(): boolean {
  const [isOnline, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const look = () => setOnline(navigator.onLine);
    window.addEventListener('online', look);
    window.addEventListener('offline', look);
    return () => {
      window.removeEventListener('online', look);
      window.removeEventListener('offline', look);
    };
  }, []);
  return isOnline;
}
