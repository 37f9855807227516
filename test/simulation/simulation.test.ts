import { describe, expect, test } from 'vitest';
import { mutations } from './mutations.mjs';
import { runSimulation } from './run-simulation.ts';

const runs = [
  { what: 'half a minute of invented days on the embedded engine', args: ['--seeds', '1000', '--seconds', '30'] },
  // On a slow machine as many as five minutes allow.
  {
    what: 'two hundred on PostgreSQL',
    args: ['--seeds', '200', '--seconds', '300', '--processes', '2', '--postgresql'],
  },
];

test.each(runs)('$what: nothing is lost or doubled, all phones end alike', async ({ args }) => {
  const { status, lines, summary } = await runSimulation(args);
  console.log(`${summary.runs} seeds, ${summary.operations} operations, ${summary.saved} revisions saved`);
  expect(lines).toEqual([]);
  expect(summary).toMatchObject({ lost: 0, doubled: 0, diverged: 0, tally_mismatches: 0 });
  expect(summary.runs).toBeGreaterThan(0);
  expect(summary.saved).toBeGreaterThan(summary.runs);
  expect(status).toBe(0);
});

test('a seed is the same day for ever: alone, after others, and on the other engine', async () => {
  const alone = await runSimulation(['--seeds', '1', '--from', '6', '--hash']);
  const other = await runSimulation(['--seeds', '1', '--from', '6', '--hash', '--postgresql']);
  const after = await runSimulation(['--seeds', '3', '--from', '4', '--hash']);
  expect(alone.lines).toEqual([expect.stringMatching(/^seed 6: [0-9a-f]{16}-\d+$/)]);
  expect(other.lines).toEqual(alone.lines);
  expect(after.lines).toHaveLength(3);
  expect(after.lines.at(-1)).toBe(alone.lines[0]);
  expect(new Set(after.lines.map((line) => line.split(': ')[1])).size).toBe(3);
});

describe('a known mistake is found', () => {
  test.each(mutations)('$name: $what', async ({ name, from = 1, within }) => {
    const { status, lines } = await runSimulation(
      ['--seeds', String(within), '--from', String(from), '--until-failure', '--postgresql'],
      name,
    );
    expect(lines.some((line) => /^seed \d+: /.test(line))).toBe(true);
    expect(status).toBe(1);
  });
});
