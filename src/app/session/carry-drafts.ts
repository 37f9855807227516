import type { DeviceSession } from '../../device/device-session.ts';
import type { Draft } from '../../device/store/drafts.ts';

type Carrier = Pick<DeviceSession, 'account' | 'listDrafts' | 'saveDraft' | 'dropDraft' | 'ownPhoto' | 'keepPhoto'>;

/**
 * The same person logged in anew on her phone: what she was filling in goes with her. What was saved stays where it is,
 * and is delivered from there.
 */
export async function carryDrafts(from: Carrier | null, to: Carrier): Promise<void> {
  if (from === null || from.account.id !== to.account.id) return;
  for (const draft of await from.listDrafts()) {
    // Where there is no room for a photo, what she wrote goes all the same.
    await carryPhotos(draft, from, to).catch(() => undefined);
    await to.saveDraft(draft);
    await from.dropDraft(draft.key);
  }
}

/** The photos that a draft shows lie here, too, before it does; those of the centre are found there. */
async function carryPhotos({ answers }: Draft, from: Carrier, to: Carrier): Promise<void> {
  for (const answer of Object.values(answers)) {
    for (const name of Array.isArray(answer) ? answer.filter(isPhotoName) : []) {
      const jpeg = await from.ownPhoto(name);
      if (jpeg !== undefined) await to.keepPhoto(jpeg);
    }
  }
}

function isPhotoName(code: unknown): code is string {
  return typeof code === 'string' && /^[0-9a-f]{64}$/.test(code);
}
