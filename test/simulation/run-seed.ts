import { checkWorld } from './check/check-world.ts';
import type { Findings } from './check/findings.ts';
import type { FaultKind } from './kit/storm.ts';
import { setEpoch } from './world/happenings.ts';
import { quieten } from './world/quieten.ts';
import { rage } from './world/rage.ts';
import { clearKabupaten, settleKabupaten } from './world/settle.ts';
import { createWorld, type WorldParts } from './world/world.ts';

export type SeedRun = Findings & {
  readonly seed: number;
  readonly operations: number;
  readonly faults: Record<FaultKind, number>;
  /** Equal for equal seeds: of everything that happened, in its order, and of what was there in the end. */
  readonly hash: string;
};

/** One seed: a storm, then quiet, then the reckoning. */
export async function runSeed(parts: WorldParts): Promise<SeedRun> {
  const world = createWorld(parts);
  const { seed, scheduler, storm } = world;
  await clearKabupaten(world);
  await setEpoch(world, `epoch-${seed}`);
  await settleKabupaten(world);
  await rage(world);
  await quieten(world);
  const findings = await checkWorld(world);
  await world.centre.process?.app.close();
  return { ...findings, seed, operations: world.operations, faults: { ...storm.counts }, hash: scheduler.hash() };
}
