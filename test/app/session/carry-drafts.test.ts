import { expect, test } from 'vitest';
import { carryDrafts } from '../../../src/app/session/carry-drafts.ts';
import type { Draft } from '../../../src/device/store/drafts.ts';
import { bayusRecord, draftOf } from '../../device/dewis-phone.ts';
import { dewi } from '../../device/small-centre.ts';

function store(account = dewi, ...drafts: Draft[]) {
  const held = new Map(drafts.map((draft) => [draft.key, draft]));
  const photos = new Map<string, Uint8Array<ArrayBuffer>>();
  return {
    account,
    held,
    photos,
    ownPhoto: async (name: string) => photos.get(name),
    keepPhoto: async (jpeg: Uint8Array<ArrayBuffer>) => {
      photos.set(roof, jpeg);
      return roof;
    },
    listDrafts: async () => [...held.values()],
    saveDraft: async (draft: Draft) => void held.set(draft.key, draft),
    dropDraft: async (key: string) => void held.delete(key),
  };
}

const roof = 'a1'.repeat(32);
const bayu = draftOf(bayusRecord, { bb_kg: 8.6 });

test('when Dewi logs in anew on her phone, the weighing that she was filling in goes with her', async () => {
  const [before, after] = [store(dewi, bayu), store()];
  await carryDrafts(before, after);
  expect([...after.held.values()]).toEqual([bayu]);
  expect(before.held.size).toBe(0);
});

test('nobody else gets it', async () => {
  const before = store(dewi, bayu);
  const sari = store({ ...dewi, id: '019a0000-0000-7000-8000-0000000000d2', name: 'Sari Wulandari' });
  await carryDrafts(before, sari);
  await carryDrafts(null, sari);
  expect(sari.held.size).toBe(0);
  expect([...before.held.values()]).toEqual([bayu]);
});

test('the photos of what she was filling in go with it', async () => {
  const [before, after] = [store(dewi, draftOf(bayusRecord, { foto_bukti: [roof, 'b2'.repeat(32)] })), store()];
  before.photos.set(roof, Uint8Array.of(1, 2, 3));
  await carryDrafts(before, after);
  expect([...after.photos]).toEqual([[roof, Uint8Array.of(1, 2, 3)]]);
});
