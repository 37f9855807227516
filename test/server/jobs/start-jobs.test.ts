import { describe, expect, test } from 'vitest';
import { claimTurn } from '../../../src/server/jobs/claim-turn.ts';
import { startJobs } from '../../../src/server/jobs/start-jobs.ts';
import { engines } from '../engines.ts';

describe.each(engines)('jobs on $name', (engine) => {
  test('of several servers one gets the turn, and the next one only when its time has come', async () => {
    const { db, openSecond, close } = await engine.open();
    const second = await openSecond();
    const at = (minutes: number) => new Date(Date.parse('2026-11-05T00:00:00Z') + minutes * 60_000);
    const claim = (on: typeof db, minutes: number) =>
      claimTurn(on, { name: 'roll', everyMs: 3_600_000, now: at(minutes) });
    expect((await Promise.all([claim(db, 0), claim(second, 0)])).sort()).toEqual([false, true]);
    expect(await claim(second, 59)).toBe(false);
    expect(await claim(second, 60)).toBe(true);
    expect(await claim(db, 61)).toBe(false);
    if (second !== db) await second.close();
    await close();
  });

  test('a job that fails is told of and keeps no other from running; stopping waits for what runs', async () => {
    const { db, close } = await engine.open();
    const done: string[] = [];
    const failed: string[] = [];
    const parts = { db, now: () => new Date(), onError: (job: string) => void failed.push(job) };
    const stop = startJobs(parts, [
      { name: 'broken', everyMs: 1000, run: () => Promise.reject(new Error('no')) },
      {
        name: 'slow',
        everyMs: 1000,
        run: async () => {
          await db.transaction({ actor: 'owner' }, (tx) => tx.query('select pg_sleep(0.2)'));
          done.push('slow');
        },
      },
    ]);
    while (failed.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await new Promise((resolve) => setTimeout(resolve, 20));
    await stop();
    expect([failed, done]).toEqual([['broken'], ['slow']]);
    await close();
  });
});
