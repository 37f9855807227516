/** The median and the slowest of some runs, in milliseconds; the first one warms up and is left out. */
export async function measure(runs: number, run: () => Promise<unknown>): Promise<{ median: number; slowest: number }> {
  const times: number[] = [];
  for (let at = 0; at <= runs; at++) {
    const began = performance.now();
    await run();
    if (at > 0) times.push(performance.now() - began);
  }
  times.sort((one, other) => one - other);
  return { median: times[Math.floor(times.length / 2)] ?? 0, slowest: times.at(-1) ?? 0 };
}

export function say(engine: string, what: string, { median, slowest }: { median: number; slowest: number }): void {
  console.log(
    `${engine.padEnd(20)} ${what.padEnd(44)} ${median.toFixed(1).padStart(8)} ms, at most ${slowest.toFixed(1)}`,
  );
}
