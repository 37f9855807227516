import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const writer = fileURLToPath(new URL('./acknowledging-writer.ts', import.meta.url));

export type WriterOptions = { dir: string; commits: number; under?: readonly string[] };

export type Writer = {
  process: ChildProcess;
  /** The last `ack N` that it wrote; 0 before the first. */
  acknowledged(): number;
  /** Resolves when it has opened the directory. */
  opened: Promise<void>;
  reached(acknowledged: number): Promise<void>;
  /** Exit code and standard error, once it has ended and all it wrote is here. */
  ended: Promise<{ code: number | null; errors: string }>;
};

type Awaited = { text: string; resolve(): void; reject(error: Error): void };

/** Collects what a stream says, and tells when a text has come by. */
const listen = (child: ChildProcess) => {
  let output = '';
  const awaited = new Set<Awaited>();
  const settle = (entry: Awaited): void => {
    if (output.includes(entry.text)) entry.resolve();
  };
  child.stdout?.on('data', (data) => {
    output += data;
    awaited.forEach(settle);
  });
  child.on('close', () => {
    for (const { text, reject } of awaited) reject(new Error(`the writer ended before "${text.trim()}"`));
  });
  const waitFor = (text: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const entry = { text, resolve, reject };
      awaited.add(entry);
      settle(entry);
    });
  return { output: () => output, waitFor };
};

const lastAcknowledged = (output: string): number => Number([...output.matchAll(/ack (\d+)\n/g)].at(-1)?.[1] ?? 0);

/** Starts the acknowledging writer, if wanted under another command (`strace …`). */
export const runWriter = ({ dir, commits, under = [] }: WriterOptions): Writer => {
  const [command = '', ...args] = [...under, process.execPath, '--import', 'tsx', writer, dir, String(commits)];
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const { output, waitFor } = listen(child);
  let errors = '';
  child.stderr.on('data', (data) => {
    errors += data;
  });
  const opened = waitFor('open\n');
  // Not every test waits for it.
  opened.catch(() => undefined);
  return {
    process: child,
    acknowledged: () => lastAcknowledged(output()),
    opened,
    reached: (acknowledged) => waitFor(`ack ${acknowledged}\n`),
    ended: once(child, 'close').then(([code]) => ({ code, errors })),
  };
};
