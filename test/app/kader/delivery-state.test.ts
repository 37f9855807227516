import { expect, test } from 'vitest';
import { clockWords, deliveryState, sizeWords } from '../../../src/app/kader/delivery-state.ts';

const now = Date.parse('2026-11-03T02:00:00Z');
const calm = { isSending: false, isOnline: true, waiting: 12, pause: undefined, now };

test('what waits with a signal and without trouble simply waits', () => {
  expect(deliveryState(calm)).toEqual({ kind: 'waiting' });
});

test('without a signal that is said, whatever else stands in the way', () => {
  const pause = { until: now + 42_000, failures: 2, by_server: false };
  expect(deliveryState({ ...calm, isOnline: false, pause })).toEqual({ kind: 'offline' });
});

test('with a signal and no answer the next try is counted down', () => {
  const pause = { until: now + 42_000, failures: 2, by_server: false };
  expect(deliveryState({ ...calm, pause })).toEqual({ kind: 'unanswered', in_s: 42 });
  expect(clockWords(42)).toBe('0:42');
});

test('a hot spot that answers instead of the centre is named, while something waits', () => {
  const pause = { until: now + 42_000, failures: 1, by_server: false, by_other: true };
  expect(deliveryState({ ...calm, pause })).toEqual({ kind: 'sign_in' });
  expect(deliveryState({ ...calm, pause, waiting: 0 })).toEqual({ kind: 'all_received' });
});

test('what refuses on the way is told from the centre, with the next try counted down', () => {
  const pause = { until: now + 42_000, failures: 1, by_server: false, is_blocked: true };
  expect(deliveryState({ ...calm, pause })).toEqual({ kind: 'blocked', in_s: 42 });
  expect(deliveryState({ ...calm, pause, waiting: 0 })).toEqual({ kind: 'all_received' });
});

test('a pause that the centre asked for is its being busy, until it is over', () => {
  const pause = { until: now + 600_000, failures: 1, by_server: true };
  expect(deliveryState({ ...calm, pause })).toEqual({ kind: 'busy', until: now + 600_000 });
  expect(deliveryState({ ...calm, pause, waiting: 0, now: now + 700_000 })).toEqual({ kind: 'all_received' });
});

test('a centre too busy for news is said where nothing waits, and hides nothing that does', () => {
  const newsPause = { until: now + 60_000, failures: 1, by_server: true };
  expect(deliveryState({ ...calm, waiting: 0, newsPause })).toEqual({ kind: 'no_news', until: now + 60_000 });
  expect(deliveryState({ ...calm, newsPause })).toEqual({ kind: 'waiting' });
  expect(deliveryState({ ...calm, waiting: 0, newsPause, now: now + 60_000 })).toEqual({ kind: 'all_received' });
});

test('pressing the button shows that it is being sent', () => {
  expect(deliveryState({ ...calm, isSending: true, isOnline: false })).toEqual({ kind: 'sending' });
});

test('only an empty outbox is "all received"', () => {
  expect(deliveryState({ ...calm, waiting: 0 })).toEqual({ kind: 'all_received' });
});

test('sizes are said as a data bundle counts them', () => {
  expect([sizeWords(35_400), sizeWords(1_240_000)]).toEqual(['36\u00a0KB', '1,2\u00a0MB']);
});
