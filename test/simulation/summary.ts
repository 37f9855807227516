import type { FaultKind } from './kit/storm.ts';
import { faultKinds } from './kit/storm.ts';
import type { SeedRun } from './run-seed.ts';

const sums = ['operations', 'saved', 'photos', 'reported', 'lost', 'doubled', 'diverged', 'tally_mismatches'] as const;
const wrongKeys = ['lost', 'doubled', 'diverged', 'tally_mismatches'] as const;

/** What a run ends with: a line of JSON. */
export type Summary = { readonly runs: number } & Readonly<Record<(typeof sums)[number], number>> & {
    readonly faults: Readonly<Record<FaultKind, number>>;
    readonly failed_seeds?: readonly number[];
    readonly too_few?: readonly FaultKind[];
  };

export function isWrong(run: SeedRun): boolean {
  return wrongKeys.some((key) => run[key] > 0);
}

export function summarise(runs: readonly SeedRun[], failed: readonly number[]): Summary {
  return addUp([...runs.map((run) => ({ ...run, runs: 1 })), { ...nothing, failed_seeds: failed }]);
}

type Part = Omit<Summary, 'too_few'>;

const noFaults = Object.fromEntries(faultKinds.map((kind) => [kind, 0])) as Record<FaultKind, number>;
const nothing: Part = {
  ...{ runs: 0, operations: 0, saved: 0, photos: 0, faults: noFaults },
  ...{ reported: 0, lost: 0, doubled: 0, diverged: 0, tally_mismatches: 0 },
};

/** Of several shares of the seeds one summary. A kind of fault that hardly ever happens proves nothing: `too_few` names it. */
export function addUp(parts: readonly Part[]): Summary {
  const sum = (pick: (part: Part) => number) => parts.reduce((total, part) => total + pick(part), 0);
  const runs = sum((part) => part.runs);
  const total = Object.fromEntries(sums.map((key) => [key, sum((part) => part[key])])) as Pick<
    Summary,
    (typeof sums)[number]
  >;
  const faults = Object.fromEntries(faultKinds.map((kind) => [kind, sum((part) => part.faults[kind])])) as Record<
    FaultKind,
    number
  >;
  const failed = parts.flatMap((part) => part.failed_seeds ?? []).sort((one, other) => one - other);
  const tooFew = faultKinds.filter((kind) => faults[kind] < Math.floor(runs / 20));
  return {
    ...{ runs, ...total, faults },
    ...(failed.length === 0 ? {} : { failed_seeds: failed }),
    ...(tooFew.length === 0 ? {} : { too_few: tooFew }),
  };
}

export function hasFailed({ failed_seeds, too_few }: Summary): boolean {
  return failed_seeds !== undefined || too_few !== undefined;
}
