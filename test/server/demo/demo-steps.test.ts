import { expect, test } from 'vitest';
import { demoSteps } from '../../../src/server/demo/demo-steps.ts';
import { demoVillage } from '../../../src/server/demo/village.ts';

const village = await demoVillage({ kab: '36.04', desa: '36.04.23.2015', seed: 3699, today: '2026-11-22' });
const steps = demoSteps(village.revisions, village.verdicts);

test('every revision and every verdict is written once, in batches of a hundred', () => {
  const revisions = steps.flatMap((step) => step.revisions);
  const verdicts = steps.flatMap((step) => step.verdicts);

  expect([revisions.length, new Set(revisions).size]).toEqual([village.revisions.length, village.revisions.length]);
  expect([verdicts.length, new Set(verdicts).size]).toEqual([village.verdicts.length, village.verdicts.length]);
  expect(Math.max(...steps.map((step) => step.revisions.length))).toBe(100);
  expect(steps.length).toBeLessThan(20);
});

test('what is written of one record keeps its order, and a verdict finds the newest revision of its day', () => {
  const late: string[] = [];
  const written = new Map<string, string>();
  for (const step of steps) {
    for (const { revision, saved_at } of step.revisions) {
      if (saved_at < (written.get(revision.record) ?? '')) late.push(revision.id);
      written.set(revision.record, saved_at);
    }
    for (const { record, at } of step.verdicts) if ((written.get(record) ?? '') > at) late.push(record);
  }

  expect(late).toEqual([]);
});
