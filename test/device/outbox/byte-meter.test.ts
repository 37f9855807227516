import { expect, test } from 'vitest';
import { exchangeOverhead, weighExchange } from '../../../src/device/outbox/byte-meter.ts';

const path = '/api/feed?cursor=abc&highest=7';

test('an answer weighs as much as it weighed packed, with its headers', () => {
  const response = new Response(null, { headers: { 'content-length': '420', 'content-encoding': 'gzip' } });
  const headers = 'content-length: 420\r\ncontent-encoding: gzip\r\n'.length;
  expect(weighExchange({ path, response, text: 'x'.repeat(3_000) })).toBe(
    exchangeOverhead + path.length + headers + 420,
  );
});

test('where nobody names its length, an answer weighs as it was read, letter by letter as they travel', () => {
  const response = new Response(null);
  expect(weighExchange({ path, sent: 300, response, text: 'é' })).toBe(exchangeOverhead + path.length + 300 + 2);
});
