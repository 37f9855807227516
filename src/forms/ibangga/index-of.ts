import type { Family } from './family.ts';
import { type Dimension, dimensionCodes, dimensions, limits, type Variable } from './mapping.ts';
import { type Holds, variables } from './variables.ts';

export const classes = ['rentan', 'berkembang', 'tangguh'] as const;
export type FamilyClass = (typeof classes)[number];

export type Ibangga = {
  readonly variables: Readonly<Record<Variable, Holds>>;
  /** 0 to 100; undefined while one of its variables is not known. */
  readonly dimensions: Readonly<Record<Dimension, number | undefined>>;
  /** 0 to 100; undefined until everything is known. */
  readonly index: number | undefined;
  readonly class: FamilyClass | undefined;
};

/** The index of one family (domain rules 3.1 D); what it rests on stands in `mapping.ts`. */
export function ibanggaOf(family: Family): Ibangga {
  const holds = Object.fromEntries(
    Object.entries(variables).map(([variable, judge]) => [variable, judge(family)]),
  ) as Record<Variable, Holds>;
  const parts = dimensionCodes.map((code) => [code, shareOf(dimensions[code].map((one) => holds[one]))] as const);
  const index = meanOf(parts.map(([, share]) => share));
  return {
    variables: holds,
    dimensions: Object.fromEntries(parts) as Record<Dimension, number | undefined>,
    index,
    class: index === undefined ? undefined : classOf(index),
  };
}

/** In per cent of those that apply. */
function shareOf(holds: readonly Holds[]): number | undefined {
  const applying = holds.filter((one) => one !== 'none');
  if (applying.length === 0 || applying.includes(undefined)) return undefined;
  return (applying.filter((one) => one === true).length / applying.length) * 100;
}

function meanOf(shares: readonly (number | undefined)[]): number | undefined {
  const known = shares.flatMap((share) => share ?? []);
  return known.length < shares.length ? undefined : known.reduce((sum, share) => sum + share, 0) / known.length;
}

export function classOf(index: number): FamilyClass {
  if (index < limits.frailBelow) return 'rentan';
  return index > limits.strongAbove ? 'tangguh' : 'berkembang';
}
