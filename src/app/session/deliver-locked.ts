import { deliverAllOutboxes } from '../../device/deliver-all-outboxes.ts';
import { currentSession } from './current-session.ts';

const everyMs = 300_000;

/**
 * While the page is open, also the sealed work of whoever is not logged in just now leaves: before the PIN, after
 * locking, and beside somebody else's session on the same phone.
 */
export function deliverLocked(): void {
  const deliver = () => {
    // What could not go stays where it is, and is tried again.
    deliverAllOutboxes({ except: currentSession.peek()?.device, urgent: false }).catch(() => undefined);
  };
  addEventListener('online', deliver);
  setInterval(deliver, everyMs * (0.75 + Math.random() / 2));
  deliver();
}
