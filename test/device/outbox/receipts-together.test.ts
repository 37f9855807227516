import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { OutboxRow, SentRow } from '../../../src/device/schema.ts';
import type { Digest } from '../../../src/domain/record-id.ts';
import type { ReceiptAnswer } from '../../../src/domain/wire/receipt.ts';
import { acceptsTogether, joinReceipts } from '../../../src/domain/wire/receipts-together.ts';
import { dewisPhone, newId, type Phone, rawRows, weighing } from '../dewis-phone.ts';

const sha256: Digest = (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest());

/** From now on the centre joins receipts for who accepts that. `spoil` is what becomes of the answer on its way. */
function joinFromNowOn(phone: Phone, spoil = (joined: object): object => joined): { joined: number; whole: number } {
  const count = { joined: 0, whole: 0 };
  const fetch = phone.centre.fetch.bind(phone.centre);
  phone.centre.fetch = async (path, init) => {
    const response = await fetch(path, init);
    if (path !== '/api/intake') return response;
    const accepts = acceptsTogether(new Headers(init?.headers).get('accept') ?? undefined);
    count[accepts ? 'joined' : 'whole'] += 1;
    const answer: ReceiptAnswer = await response.json();
    return Response.json(accepts ? spoil(await joinReceipts(answer, sha256)) : answer);
  };
  return count;
}

async function saveThree(phone: Phone): Promise<void> {
  const revisions = [8.1, 8.2, 8.3].map((bb_kg) => weighing({ bb_kg }, { record: newId() }));
  await phone.session.saveRevisions({ revisions, dropDrafts: [] });
}

test('one answer for all empties the outbox, and each has its own receipt number', async () => {
  const phone = await dewisPhone();
  const count = joinFromNowOn(phone);
  await saveThree(phone);
  expect(await phone.session.sync()).toMatchObject({ delivered: 'done' });
  expect(count).toEqual({ joined: 1, whole: 0 });
  expect(await rawRows<OutboxRow>('outbox')).toEqual([]);
  expect((await rawRows<SentRow>('sent')).map(({ receipt, outcome }) => [receipt, outcome])).toEqual([
    ['7K2-1', 'received'],
    ['7K2-2', 'received'],
    ['7K2-3', 'received'],
  ]);
  expect(await phone.session.counts()).toMatchObject({ waiting: 0, received: 3 });
});

test('an answer for others empties nothing: the phone asks again for each of its own', async () => {
  const phone = await dewisPhone();
  const together = { at: '2026-11-05T01:00:04.000Z', code: '7K2', digest: 'ab'.repeat(32) };
  const count = joinFromNowOn(phone, (joined) => ({ ...joined, receipts: [], together }));
  await saveThree(phone);
  expect(await phone.session.sync()).toMatchObject({ delivered: 'done' });
  expect(count).toEqual({ joined: 1, whole: 1 });
  expect((await rawRows<SentRow>('sent')).map(({ outcome }) => outcome)).toEqual(Array(3).fill('duplicate'));
});

test('an answer that is cut in the middle of it counts as nothing', async () => {
  const phone = await dewisPhone();
  joinFromNowOn(phone, (joined) => ({ ...joined, together: { code: '7K2' } }));
  await saveThree(phone);
  await phone.session.sync();
  expect((await rawRows<OutboxRow>('outbox')).length).toBe(3);
});
