import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the first test that needs the demo village leaves a filled database for the others. */
    demoTemplate: string;
  }
}

let template: string | undefined;

export const setup = (project: TestProject): void => {
  template = mkdtempSync(join(tmpdir(), 'cacah-demo-'));
  project.provide('demoTemplate', template);
};

export const teardown = (): void => {
  if (template !== undefined) rmSync(template, { recursive: true, force: true });
};
