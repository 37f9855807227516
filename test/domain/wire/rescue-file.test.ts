import fc from 'fast-check';
import { expect, test } from 'vitest';
import { batchBytes } from '../../../src/domain/wire/batch.ts';
import { parseRescueFile, rescueFileBytes } from '../../../src/domain/wire/rescue-file.ts';
import { openRescueFile, rescueHead, rescuePiece } from '../../../src/domain/wire/rescue-photos.ts';

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

test('a file of the second version with anything behind its records is one only where that are whole pieces', async () => {
  const first = rescueFileBytes(batches);
  const open = (bytes: Uint8Array) =>
    openRescueFile({ size: bytes.byteLength, read: async (from, to) => bytes.subarray(from, to) });
  expect((await open(first))?.parcels).toHaveLength(2);
  expect(await open(rescueHead(first, 0))).toMatchObject({ parcels: [{ envelopes: 1 }, { envelopes: 2 }], pieces: [] });
  expect(await open(rescueHead(first, 1))).toBeNull();
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      expect(await open(Uint8Array.from([...rescueHead(first, 1), ...bytes]))).toBeNull();
      expect(await open(bytes)).toBeNull();
    }),
  );
});

test('the second version is what it is for ever', () => {
  const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
  expect(hex(rescueHead(Uint8Array.of(9, 9), 3))).toBe('43434852' + '02' + '00000002' + '0909' + '00000003');
  expect(hex(rescuePiece(Uint8Array.of(7)))).toBe('00000001' + '07');
});

test('a picture taken for a rescue file is refused, never a crash', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => parseRescueFile(bytes) === null));
});
