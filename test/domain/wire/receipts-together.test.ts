import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Digest } from '../../../src/domain/record-id.ts';
import type { Receipt } from '../../../src/domain/wire/receipt.ts';
import {
  acceptsTogether,
  joinReceipts,
  partReceipts,
  readTogether,
} from '../../../src/domain/wire/receipts-together.ts';

const sha256: Digest = (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest());
const at = '2026-11-26T02:05:00.000Z';
const sent = [7, 8, 9].map((number) => ({ number, hash: String(number).repeat(64) }));
const receipts = sent.map(({ hash, number }): Receipt => ({ hash, outcome: 'received', receipt: `7K2-${number}`, at }));
const answer = { receipts, server_time: at };

test('receipts that are all alike are said together, and come out again as they were', async () => {
  const joined = await joinReceipts(answer, sha256);
  expect(joined).toEqual({ receipts: [], together: expect.objectContaining({ code: '7K2', at }), server_time: at });
  const together = readTogether(JSON.parse(JSON.stringify(joined)));
  expect(together && (await partReceipts(together, sent, sha256))).toEqual(receipts);
});

test('what the centre did not receive has no receipt, whatever else it received', async () => {
  const { together } = await joinReceipts(answer, sha256);
  if (together === undefined) throw new Error('not together');
  const others = [
    sent.slice(0, 2),
    [...sent, { number: 10, hash: 'a'.repeat(64) }],
    [...sent].reverse(),
    sent.map((one) => (one.number === 8 ? { ...one, hash: 'b'.repeat(64) } : one)),
    sent.map((one) => ({ ...one, number: one.number + 1 })),
    [],
  ];
  for (const other of others) expect(await partReceipts(together, other, sha256)).toBeNull();
  for (const other of [{ code: '7K3' }, { at: '2026-11-26T02:05:00.001Z' }])
    expect(await partReceipts({ ...together, ...other }, sent, sha256)).toBeNull();
});

test('where one of them ended in another way each has a receipt of its own', async () => {
  const other: Partial<Receipt>[] = [
    { outcome: 'duplicate' },
    { outcome: 'held', reason: 'outside_scope' },
    { at: '2026-11-26T02:06:00.000Z' },
    { receipt: 'Q41-8' },
  ];
  for (const one of other) {
    const mixed = { ...answer, receipts: receipts.map((receipt, n) => (n === 1 ? { ...receipt, ...one } : receipt)) };
    expect(await joinReceipts(mixed, sha256)).toEqual(mixed);
  }
  const { receipt: _none, ...stray } = receipts[0] as Receipt;
  for (const few of [[], receipts.slice(0, 1), [stray, stray]]) {
    expect(await joinReceipts({ ...answer, receipts: few }, sha256)).toEqual({ ...answer, receipts: few });
  }
});

test('only who accepts it is answered so', () => {
  expect(acceptsTogether('application/vnd.cacah.receipts,*/*')).toBe(true);
  for (const accept of [undefined, '*/*', 'application/json', 'application/vnd.cacah.receipts2'])
    expect(acceptsTogether(accept)).toBe(false);
});

test('what is no such answer is none', () => {
  for (const json of [null, 'ok', {}, { together: null }, { together: { at, code: 7, digest: '' } }])
    expect(readTogether(json)).toBeUndefined();
});
