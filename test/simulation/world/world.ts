import type { GrowthTables } from '../../../src/domain/growth/tables.ts';
import type { ScopeUnit } from '../../../src/domain/roles.ts';
import { useIds } from '../kit/browser-globals.ts';
import { type Dice, seededDice } from '../kit/dice.ts';
import { createScheduler, type Scheduler } from '../kit/scheduler.ts';
import type { SharedEngine } from '../kit/shared-engine.ts';
import { createStorm, type Storm } from '../kit/storm.ts';
import type { Backup } from './backup.ts';
import { type Centre, createCentre } from './centre.ts';
import { createModel, type Model } from './model.ts';
import type { Phone } from './phone.ts';

export type Person = { readonly id: string; readonly name: string; readonly scope: readonly ScopeUnit[] };

/** One seed's kabupaten, with everybody in it. */
export type World = {
  readonly seed: number;
  readonly kab: string;
  readonly desas: readonly string[];
  readonly scheduler: Scheduler;
  readonly storm: Storm;
  readonly dice: Dice;
  readonly centre: Centre;
  readonly shared: SharedEngine;
  readonly growth: GrowthTables;
  readonly model: Model;
  readonly phones: Phone[];
  supervisor: Person | undefined;
  /** What the centre's disk could be lost back to. */
  backup: Backup | undefined;
  operations: number;
};

export type WorldParts = {
  readonly seed: number;
  readonly shared: SharedEngine;
  readonly growth: GrowthTables;
  readonly print?: ((line: string) => void) | undefined;
};

const startAt = Date.parse('2026-11-05T02:00:00Z');

export function createWorld({ seed, shared, growth, print }: WorldParts): World {
  const dice = seededDice(seed, 'world');
  const scheduler = createScheduler(dice, startAt, print);
  const storm = createStorm(dice);
  const kab = `${11 + (Math.floor(seed / 80) % 80)}.${String(1 + (seed % 80)).padStart(2, '0')}`;
  const count = dice.chance(0.4) ? 2 : 1;
  useIds(seededDice(seed, 'ids'));
  return {
    ...{ seed, kab, scheduler, storm, dice, shared, growth },
    desas: Array.from({ length: count }, (_, at) => `${kab}.01.200${at + 1}`),
    centre: createCentre({ scheduler, storm, dice: seededDice(seed, 'server'), shared, growth }),
    ...{ model: createModel(), phones: [], supervisor: undefined, backup: undefined, operations: 0 },
  };
}
