import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { mergeRevisionId, sharedRecordId } from '../../src/domain/record-id.ts';
import { isUuid, uuidBytes, uuidText, uuidV7 } from '../../src/domain/uuid.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();
const aisyah = { kind: 'person', id: '018f0000-0000-7000-8000-000000000002' } as const;

test('two phones that weigh Aisyah in November meet in one record, in December in another', async () => {
  const november = { form: 'penimbangan', subject: aisyah, period: '2026-11' };
  expect(await sharedRecordId(november, sha256)).toBe(
    await sharedRecordId({ ...november }, async (bytes) => sha256(bytes)),
  );
  expect(await sharedRecordId(november, sha256)).not.toBe(
    await sharedRecordId({ ...november, period: '2026-12' }, sha256),
  );
  expect(isUuid(await sharedRecordId(november, sha256))).toBe(true);
});

test('these ids never change: published records hang on them', async () => {
  expect(
    await sharedRecordId({ form: 'penimbangan', subject: aisyah, period: '2026-11' }, sha256),
  ).toMatchInlineSnapshot(`"fdb17024-1f07-8325-a4a9-9ff0e26bd349"`);
  expect(await mergeRevisionId(['b', 'a'], sha256)).toMatchInlineSnapshot(`"adc19ed4-7cfc-8f1e-89d3-a20ec1eb9abf"`);
});

test('a merge revision has one id, however its parents are ordered', async () => {
  expect(await mergeRevisionId(['a', 'b'], sha256)).toBe(await mergeRevisionId(['b', 'a'], sha256));
});

test('ids made later sort later, and survive the way through bytes', () => {
  const chance = new Uint8Array(10).fill(255);
  const earlier = uuidV7(Date.UTC(2026, 10, 3), chance);
  const later = uuidV7(Date.UTC(2026, 10, 3) + 1, new Uint8Array(10));
  expect(earlier < later).toBe(true);
  expect(isUuid(earlier)).toBe(true);
  expect(uuidText(uuidBytes(earlier))).toBe(earlier);
});
