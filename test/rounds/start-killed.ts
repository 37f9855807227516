import { setTimeout as pause } from 'node:timers/promises';
import type { Centre } from '../journeys/kit/centre.ts';

/** Starts the centre and kills it so many ms later; answers whether it was still starting then. */
export async function startKilled(centre: Centre, afterMs: number): Promise<boolean> {
  let isUp = false;
  const starting = centre.start().then(
    () => {
      isUp = true;
    },
    () => undefined,
  );
  await pause(afterMs);
  const wasStarting = !isUp;
  await centre.kill();
  await starting;
  return wasStarting;
}
