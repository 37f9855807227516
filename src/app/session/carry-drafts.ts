import type { DeviceSession } from '../../device/device-session.ts';

type Carrier = Pick<DeviceSession, 'account' | 'listDrafts' | 'saveDraft' | 'dropDraft'>;

/**
 * The same person logged in anew on her phone: what she was filling in goes with her. What was saved stays where it is,
 * and is delivered from there.
 */
export async function carryDrafts(from: Carrier | null, to: Carrier): Promise<void> {
  if (from === null || from.account.id !== to.account.id) return;
  for (const draft of await from.listDrafts()) {
    await to.saveDraft(draft);
    await from.dropDraft(draft.key);
  }
}
