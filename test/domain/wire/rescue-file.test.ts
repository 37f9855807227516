import fc from 'fast-check';
import { expect, test } from 'vitest';
import { batchBytes } from '../../../src/domain/wire/batch.ts';
import { parseRescueFile, rescueFileBytes } from '../../../src/domain/wire/rescue-file.ts';

const carrier = '018f0000-0000-7000-8000-00000000abcd';
const batches = [[Uint8Array.of(1, 2, 3)], [Uint8Array.of(4), Uint8Array.of(5)]].map((envelopes) =>
  batchBytes({ carrier, highest: 3, epochs: [], envelopes }),
);

test('the batches of a rescue file come out as they went in, and say how much they hold', () => {
  expect(parseRescueFile(rescueFileBytes(batches))).toEqual([
    { bytes: batches[0], carrier, envelopes: 1 },
    { bytes: batches[1], carrier, envelopes: 2 },
  ]);
});

test('a file that was cut short anywhere, or has more at its end, is none', () => {
  const bytes = rescueFileBytes(batches);
  for (let size = 0; size < bytes.byteLength; size++) expect(parseRescueFile(bytes.subarray(0, size))).toBeNull();
  expect(parseRescueFile(Uint8Array.from([...bytes, 0]))).toBeNull();
});

test('a picture taken for a rescue file is refused, never a crash', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => parseRescueFile(bytes) === null));
});
