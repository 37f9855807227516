// Runs a built program as a child with the same streams; signals and the exit code go through.
import { spawn } from 'node:child_process';

/** With `isLinked`, the child hears of it when this process is killed without a chance to say so. */
export function runNode(file, args, { isLinked = false } = {}) {
  const stdio = ['inherit', 'inherit', 'inherit', ...(isLinked ? ['ipc'] : [])];
  const child = spawn(process.execPath, ['--enable-source-maps', file, ...args], { stdio });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 143);
  });
}
