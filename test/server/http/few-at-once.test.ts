import { expect, test } from 'vitest';
import { fewAtOnce } from '../../../src/server/http/few-at-once.ts';

/** Work that ends when it is told to. */
function openWork() {
  let end = (_how: 'done' | 'failed'): void => undefined;
  const work = new Promise<string>((done, fail) => {
    end = (how) => (how === 'done' ? done(how) : fail(new Error(how)));
  });
  return { work: () => work, end };
}

test('one at a time of each phone, and no more than there is room for; whoever is done makes room', async () => {
  const atOnce = fewAtOnce(2);
  const [siti, dewi] = [openWork(), openWork()];
  const sitis = atOnce('siti', siti.work);
  expect(atOnce('siti', dewi.work)).toBeUndefined();
  const dewis = atOnce('dewi', dewi.work);
  expect(atOnce('rohmah', siti.work)).toBeUndefined();
  siti.end('done');
  expect(await sitis).toBe('done');
  expect(await atOnce('rohmah', () => Promise.resolve('hers'))).toBe('hers');
  dewi.end('failed');
  await expect(dewis).rejects.toThrow('failed');
  expect(await atOnce('dewi', () => Promise.resolve('again'))).toBe('again');
});
