import { describe, expect, inject, test } from 'vitest';
import { type Checked, checkPhone, type Findings } from './check-round.ts';
import { killKinds } from './kills.ts';
import type { Write } from './ledger.ts';
import { runRounds } from './run-rounds.ts';

/** Each kind of death once; many more with `npm run rounds`. */
const rounds = killKinds.length;

const engines = [
  { engine: 'the embedded engine', url: () => undefined },
  { engine: 'PostgreSQL', url: () => inject('postgresqlUrl') },
];

describe.each(engines)('browser and centre on $engine killed in the middle of what they do', ({ url }) => {
  test('what was confirmed is there, once, and says what was written', async () => {
    const figures = await runRounds({ seed: 1, rounds, postgresqlUrl: url() });
    expect(figures).toMatchObject({ wrong: [], lost: 0, doubled: 0, diverged: 0, tally_mismatches: 0 });
    expect(figures.arrived).toBe(figures.confirmed + figures.unconfirmed_but_kept);
    expect(figures.confirmed).toBeGreaterThan(rounds);
  });
});

describe('the reckoning of a round', () => {
  const weighing = (more: Partial<Write>): Write => ({ who: 'Sari', what: 'Aisyah 7,5', isConfirmed: true, ...more });
  const waits = { number: 1, revision: 'a' };
  const answered = { ...waits, receipt: 'K7-1' };
  const inside = { counter: 1, waiting: [waits], answered: [], drafts: [] };

  function check(more: Partial<Checked>): Findings {
    const found: Findings = { lost: [], doubled: [] };
    checkPhone(found, { who: 'Sari', inside, heads: new Set(), writes: [weighing({ number: 1 })], ...more });
    return found;
  }

  test('finds nothing wrong in what waits, and in what is answered and at the centre', () => {
    expect(check({})).toEqual({ lost: [], doubled: [] });
    const heads = new Set(['a K7-1']);
    expect(check({ inside: { ...inside, waiting: [], answered: [answered] }, heads })).toEqual({
      lost: [],
      doubled: [],
    });
  });

  test('finds what was confirmed and lies nowhere, and what was answered and is not at the centre', () => {
    expect(check({ inside: { ...inside, waiting: [] } }).lost).toHaveLength(1);
    expect(check({ inside: { ...inside, counter: 0, waiting: [] }, writes: [weighing({})] }).lost).toHaveLength(1);
    expect(check({ inside: { ...inside, waiting: [], answered: [answered] } }).lost).toHaveLength(1);
  });

  test('finds what is there twice, and what nobody wrote', () => {
    const heads = new Set(['a K7-1']);
    expect(check({ inside: { ...inside, answered: [answered] }, heads }).doubled).toHaveLength(1);
    expect(check({ inside: { ...inside, counter: 2 } }).doubled).toHaveLength(1);
  });
});
