import { expect, test } from 'vitest';
import type { RevisionRow, SentRow } from '../../../src/device/schema.ts';
import type { HeldReason } from '../../../src/domain/problem.ts';
import type { FeedPage } from '../../../src/domain/wire/messages.ts';
import { dewisPhone, newId, type Phone, rawRows, weighing } from '../dewis-phone.ts';

type Ends = NonNullable<FeedPage['ends']>;

/** A phone with one weighing that the centre holds, and its revision's id. */
async function withHeld(reason: HeldReason = 'content_malformed'): Promise<{ phone: Phone; revision: string }> {
  const phone = await dewisPhone();
  phone.centre.outcome = () => ({ outcome: 'held', reason });
  const [saved] = await phone.session.saveRevisions({
    revisions: [weighing({ bb_kg: 8.6 }, { record: newId() })],
    dropDrafts: [],
  });
  await phone.session.sync();
  return { phone, revision: saved?.id ?? '' };
}

async function hear(phone: Phone, ends: Ends): Promise<void> {
  phone.centre.pages.push({ from_start: false, items: [], cursor: 'k', more: false, ends });
  await phone.session.sync();
}

const asked = ({ centre }: Phone) => new URL(centre.asked.at(-1) ?? '', 'http://pusat').searchParams.get('held');
const outbox = async ({ session }: Phone) => (await session.outbox()).map(({ number, state }) => `${number} ${state}`);

test('a phone asks after what it knows as held, and after nothing else', async () => {
  const { phone, revision } = await withHeld('outside_scope');
  await phone.session.sync();
  expect(asked(phone)).toBe('outside_scope:1');
  await hear(phone, [{ number: 1, revision, outcome: 'received', reason: null }]);
  await phone.session.sync();
  expect(asked(phone)).toBeNull();
});

test('released where her feed does not reach, it counts as received and is no longer held', async () => {
  const { phone, revision } = await withHeld('outside_scope');
  await hear(phone, [{ number: 1, revision, outcome: 'received', reason: null }]);
  expect(await phone.session.counts()).toMatchObject({ held: 0, received: 1, highest: 1 });
  expect(await outbox(phone)).toEqual(['1 received']);
  expect(await phone.session.loadRecords()).toMatchObject([{ waiting: [{ state: 'received' }] }]);
});

test('dismissed, it lies over nothing any more; its line says so, and the sealed copy stays', async () => {
  const { phone, revision } = await withHeld();
  await hear(phone, [{ number: 1, revision, outcome: 'dismissed', reason: null }]);
  expect(await phone.session.counts()).toMatchObject({ held: 0, received: 1 });
  expect(await outbox(phone)).toEqual(['1 dismissed']);
  expect(await phone.session.loadRecords()).toEqual([]);
  expect(await rawRows<RevisionRow>('revisions')).toEqual([]);
  expect(await rawRows('copies')).toHaveLength(1);
});

test('held for another reason by now, it says the new one', async () => {
  const { phone, revision } = await withHeld('parents_missing');
  await hear(phone, [{ number: 1, revision, outcome: 'held', reason: 'rule_broken' }]);
  expect(await rawRows<SentRow>('sent')).toMatchObject([{ outcome: 'held', reason: 'rule_broken' }]);
  await hear(phone, [{ number: 1, revision, outcome: 'held', reason: 'of_a_newer_centre' }]);
  const [row] = await rawRows<SentRow>('sent');
  expect(row).toMatchObject({ outcome: 'held' });
  expect(row).not.toHaveProperty('reason');
  expect(await phone.session.counts()).toMatchObject({ held: 1, received: 0 });
});

test('neither a copied phone’s revision under the same number nor a word of a newer centre changes anything', async () => {
  const { phone, revision } = await withHeld();
  const before = await rawRows<SentRow>('sent');
  await hear(phone, [
    { number: 1, revision: newId(), outcome: 'dismissed', reason: null },
    { number: 1, revision, outcome: 'of_a_newer_centre', reason: null },
    { number: 9, revision, outcome: 'dismissed', reason: null },
  ]);
  expect(await rawRows<SentRow>('sent')).toEqual(before);
});
