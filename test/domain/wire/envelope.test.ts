import { expect, test } from 'vitest';
import {
  contentBytes,
  type EnvelopeHeader,
  envelopeBytes,
  headerBytes,
  headerSize,
  nonceSize,
  parseContent,
  parseEnvelope,
} from '../../../src/domain/wire/envelope.ts';

const header: EnvelopeHeader = {
  kind: 'revision',
  device: '018f0000-0000-7000-8000-00000000abcd',
  number: 4_000_000_000,
  revision: '018f0000-0000-7000-8000-0000000000ff',
  epoch: 7,
  server_key: 1,
};
const nonce = Uint8Array.from({ length: nonceSize }, (_, at) => at);
const sealed = Uint8Array.of(9, 8, 7);

test('an envelope is taken apart into what was put together', () => {
  const parsed = parseEnvelope(envelopeBytes(headerBytes(header), nonce, sealed));
  expect(parsed?.header).toEqual(header);
  expect(parsed?.header_bytes).toEqual(headerBytes(header));
  expect(parsed?.nonce).toEqual(nonce);
  expect(parsed?.sealed).toEqual(sealed);
});

test('the header has the size that is bound into every seal', () => {
  expect(headerBytes(header).byteLength).toBe(headerSize);
});

test('what is too short, of another version or of another kind is not an envelope', () => {
  const good = envelopeBytes(headerBytes(header), nonce, sealed);
  expect(parseEnvelope(good.subarray(0, 55))).toBeNull();
  expect(parseEnvelope(Uint8Array.from(good, (byte, at) => (at === 0 ? 2 : byte)))).toBeNull();
  expect(parseEnvelope(Uint8Array.from(good, (byte, at) => (at === 1 ? 9 : byte)))).toBeNull();
});

test('the content says which dictionary it was deflated with', () => {
  const content = contentBytes({ dictionary: 'penimbangan@1', deflated: sealed });
  expect(content[0]).toBe('penimbangan@1'.length);
  expect(parseContent(content)).toEqual({ dictionary: 'penimbangan@1', deflated: sealed });
  expect(parseContent(Uint8Array.of(200, 1))).toBeNull();
});

test('a packed content says it, and what was taken out of it', () => {
  const about = { dictionary: 'penimbangan@1', deflated: sealed, packed: Uint8Array.of(1, 2, 3) };
  const content = contentBytes(about);
  expect(content[0]).toBe(0);
  expect(parseContent(content)).toEqual(about);
  for (const size of [1, 2, 5, 17, 19]) expect(parseContent(content.subarray(0, size))).toBeNull();
});
