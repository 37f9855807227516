import { afterEach, expect, test, vi } from 'vitest';
import type { CopyRow, OutboxRow, RevisionRow } from '../../src/device/schema.ts';
import { dewisPhone, newId, rawRows, weighing } from './dewis-phone.ts';

afterEach(() => vi.restoreAllMocks());

/** The disk takes no more: from now on, or for the next `times` writes. */
function fillDisk(times: number): void {
  const add = IDBObjectStore.prototype.add;
  let left = times;
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, ...row) {
    if (left-- > 0) throw new DOMException('disk full', 'QuotaExceededError');
    return add.apply(this, row);
  });
}

test('on a full disk the save is refused by name, and nothing of it is there', async () => {
  const { session } = await dewisPhone();
  fillDisk(Number.POSITIVE_INFINITY);
  const save = session.saveRevisions({ revisions: [weighing({ bb_kg: 8.6 })], dropDrafts: [] });
  await expect(save).rejects.toMatchObject({ name: 'Refusal', code: 'storage_full' });
  expect(await rawRows<OutboxRow>('outbox')).toEqual([]);
  expect(await rawRows<RevisionRow>('revisions')).toEqual([]);
  vi.restoreAllMocks();
  const [saved] = await session.saveRevisions({ revisions: [weighing({ bb_kg: 8.6 })], dropDrafts: [] });
  expect(saved?.number).toBe(1);
});

test('copies that have their receipt are given up first, and then the save goes through', async () => {
  const { session } = await dewisPhone();
  await session.saveRevisions({ revisions: [weighing({ bb_kg: 8.6 })], dropDrafts: [] });
  await session.sync();
  expect(await rawRows<CopyRow>('copies')).toHaveLength(1);
  fillDisk(1);
  const [saved] = await session.saveRevisions({
    revisions: [weighing({ bb_kg: 9 }, { record: newId() })],
    dropDrafts: [],
  });
  expect(saved?.number).toBe(2);
  expect(await rawRows<CopyRow>('copies')).toEqual([]);
});
