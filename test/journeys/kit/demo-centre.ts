import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { type Centre, prepareCentre } from './centre.ts';

/** A started centre with the demo village. Filling it takes half a minute, so it is filled once per run and copied. */
export async function startDemoCentre(): Promise<Centre> {
  const template: string | undefined = inject('demoTemplate');
  const isFilled = template !== undefined && existsSync(join(template, 'pgdata'));
  const centre = await prepareCentre(isFilled ? { data: template } : {});
  await centre.start();
  if (template !== undefined && !isFilled) {
    await centre.stop();
    cpSync(centre.dataDir, template, { recursive: true });
    await centre.start();
  }
  return centre;
}
