import { expect, test } from 'vitest';
import { readReceiptAnswer } from '../../../src/domain/wire/receipt.ts';

const receipt = { hash: 'ab12', outcome: 'received', receipt: '7K2-148', at: '2026-11-03T02:05:00Z' };

test('an answer of the centre is read', () => {
  const answer = { receipts: [receipt], server_time: '2026-11-03T02:05:00Z' };
  expect(readReceiptAnswer(answer)).toEqual(answer);
});

test('the login page of a hotspot is not a receipt', () => {
  for (const answer of ['<html>', null, {}, { receipts: 'ok', server_time: '' }, { receipts: [{}], server_time: '' }]) {
    expect(readReceiptAnswer(answer)).toBeNull();
  }
});

test('an outcome that this phone does not know is not taken for a receipt', () => {
  expect(readReceiptAnswer({ receipts: [{ ...receipt, outcome: 'maybe' }], server_time: '' })).toBeNull();
});
