import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { bundleSimulation, nodeFlags } from './bundle.mjs';

export type Summary = {
  readonly runs: number;
  readonly operations: number;
  readonly saved: number;
  readonly photos: number;
  readonly faults: Readonly<Record<string, number>>;
  readonly reported: number;
  readonly lost: number;
  readonly doubled: number;
  readonly diverged: number;
  readonly tally_mismatches: number;
};

export type Simulated = { readonly status: number; readonly lines: readonly string[]; readonly summary: Summary };

const root = resolve(import.meta.dirname, '../..');

/** The command as a person runs it, in a process of its own; with one of the known mistakes planted, or as the code stands. */
export async function runSimulation(args: readonly string[], mutation?: string): Promise<Simulated> {
  const bundle = await bundleSimulation(mutation);
  const child = spawn(process.execPath, [...nodeFlags, bundle, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [output, [status]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  const lines = output.trimEnd().split('\n');
  return { status, lines: lines.slice(0, -1), summary: JSON.parse(lines.at(-1) ?? '') };
}
