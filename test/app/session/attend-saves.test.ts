import { expect, test } from 'vitest';
import { attendSaves } from '../../../src/app/session/attend-saves.ts';
import { isStorageFull } from '../../../src/app/shell/storage.ts';
import type { DeviceSession } from '../../../src/device/device-session.ts';
import { Refusal } from '../../../src/device/refusal.ts';
import { dewisPhone, draftOf, newId, weighing } from '../../device/dewis-phone.ts';

const saving = { revisions: [weighing({ bb_kg: 8.6 })], dropDrafts: [] };

/** Dewi's session on a phone that refuses as long as it is told to. */
async function refusing(): Promise<{ session: DeviceSession; refuse(with_: Refusal | undefined): void }> {
  const { session } = await dewisPhone();
  let refusal: Refusal | undefined;
  const unless = <A extends unknown[], T>(write: (...args: A) => Promise<T>) => {
    return (...args: A) => (refusal === undefined ? write(...args) : Promise.reject(refusal));
  };
  return {
    session: attendSaves({
      ...session,
      saveRevisions: unless(session.saveRevisions),
      saveDraft: unless(session.saveDraft),
    }),
    refuse: (next) => {
      refusal = next;
    },
  };
}

test('a save that a full phone refuses is known to all screens, until something is written again', async () => {
  const { session, refuse } = await refusing();
  refuse(new Refusal('storage_full'));
  await expect(session.saveRevisions(saving)).rejects.toMatchObject({ code: 'storage_full' });
  expect(isStorageFull.value).toBe(true);
  refuse(undefined);
  await session.saveRevisions(saving);
  expect(isStorageFull.value).toBe(false);
});

test('a draft that finds no room says the same; another failure does not speak of room', async () => {
  const { session, refuse } = await refusing();
  refuse(new Refusal('storage_full'));
  await expect(session.saveDraft(draftOf(newId(), { bb_kg: 8.8 }))).rejects.toMatchObject({ code: 'storage_full' });
  expect(isStorageFull.value).toBe(true);
  refuse(new Refusal('storage_closed'));
  await expect(session.saveRevisions(saving)).rejects.toMatchObject({ code: 'storage_closed' });
  expect(isStorageFull.value).toBe(false);
});
