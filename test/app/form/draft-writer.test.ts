import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openDraftWriter } from '../../../src/app/form/draft-writer.ts';
import type { Draft } from '../../../src/device/store/drafts.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function draftAt(updated_at: string): Draft {
  return {
    key: 'a',
    record: 'a',
    form: 'penimbangan',
    form_version: 1,
    subject: { kind: 'person', id: 'aisyah' },
    place: { kab: '36.04', desa: '36.04.23.2015' },
    base: {},
    known: [],
    parents: [],
    answers: { bb_kg: 8.2 },
    started_at: '09.40',
    updated_at,
  };
}

/** A store that confirms or refuses when told to. */
function slowStore() {
  const waiting: { draft: Draft; confirm: () => void; refuse: () => void }[] = [];
  const save = (draft: Draft) =>
    new Promise<void>((confirm, reject) => {
      waiting.push({ draft, confirm, refuse: () => reject(new Error('storage_full')) });
    });
  return { waiting, save };
}

test('the stamp changes only after the store has confirmed', async () => {
  const { waiting, save } = slowStore();
  const writer = openDraftWriter({ save, delayMs: 250, before: '09.30' });
  writer.put(draftAt('09.41'));
  await vi.advanceTimersByTimeAsync(250);
  expect(writer.state.value).toEqual({ kind: 'saved', at: '09.30' });
  waiting[0]?.confirm();
  await vi.advanceTimersByTimeAsync(0);
  expect(writer.state.value).toEqual({ kind: 'saved', at: '09.41' });
});

test('a word being typed is one write, and it never waits longer than the delay', async () => {
  const { waiting, save } = slowStore();
  const writer = openDraftWriter({ save, delayMs: 250 });
  for (const at of ['09.41', '09.42', '09.43']) {
    writer.put(draftAt(at));
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(waiting.map(({ draft }) => draft.updated_at)).toEqual(['09.43']);
});

test('what was not saved is kept, said, and written by "Simpan lagi"', async () => {
  const { waiting, save } = slowStore();
  const writer = openDraftWriter({ save, delayMs: 250 });
  writer.put(draftAt('09.41'));
  await vi.advanceTimersByTimeAsync(250);
  waiting[0]?.refuse();
  await vi.advanceTimersByTimeAsync(0);
  expect(writer.state.value).toEqual({ kind: 'failed' });
  void writer.flush();
  await vi.advanceTimersByTimeAsync(0);
  waiting[1]?.confirm();
  await vi.advanceTimersByTimeAsync(0);
  expect(writer.state.value).toEqual({ kind: 'saved', at: '09.41' });
});

test('a tab about to be hidden writes at once', async () => {
  const { waiting, save } = slowStore();
  const writer = openDraftWriter({ save, delayMs: 250 });
  writer.put(draftAt('09.41'));
  void writer.flush();
  await vi.advanceTimersByTimeAsync(0);
  expect(waiting).toHaveLength(1);
});

test('after saving, the draft does not come back', async () => {
  const { waiting, save } = slowStore();
  const writer = openDraftWriter({ save, delayMs: 250 });
  writer.put(draftAt('09.41'));
  writer.close();
  await vi.advanceTimersByTimeAsync(500);
  expect(waiting).toEqual([]);
});
