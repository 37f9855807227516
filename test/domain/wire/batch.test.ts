import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Batch, batchBytes, batchMostEnvelopes, parseBatch } from '../../../src/domain/wire/batch.ts';

const batch: Batch = {
  carrier: '018f0000-0000-7000-8000-00000000abcd',
  highest: 57,
  epochs: [
    { device: '018f0000-0000-7000-8000-00000000abcd', epoch: 3, server_key: 1, enc: new Uint8Array(65).fill(4) },
  ],
  envelopes: [Uint8Array.of(1, 2, 3), new Uint8Array(0), Uint8Array.of(4)],
};

test('a batch is taken apart into what was put together, an empty envelope included', () => {
  expect(parseBatch(batchBytes(batch))).toEqual(batch);
});

test('a batch that is cut short anywhere is refused whole', () => {
  const bytes = batchBytes(batch);
  for (let size = 0; size < bytes.byteLength; size++) expect(parseBatch(bytes.subarray(0, size))).toBeNull();
});

test('a batch with bytes after its end, or with too many envelopes, is refused', () => {
  expect(parseBatch(Uint8Array.from([...batchBytes(batch), 0]))).toBeNull();
  const many = { ...batch, envelopes: Array.from({ length: batchMostEnvelopes + 1 }, () => new Uint8Array(0)) };
  expect(parseBatch(batchBytes(many))).toBeNull();
});

test('any bytes at all are either a batch or refused, never a crash', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
      const framed = Uint8Array.from([0x43, 0x43, 0x41, 0x48, 1, ...noise]);
      expect(() => parseBatch(framed)).not.toThrow();
    }),
  );
});
