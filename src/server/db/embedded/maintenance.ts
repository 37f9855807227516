/** Does a script outside any transaction, in its turn. */
export type RunScript = (sql: string) => Promise<string>;

export type MaintenanceParts = {
  run: RunScript;
  /** Hours since the last VACUUM, or undefined when there was none yet. */
  hoursSinceVacuum(): Promise<number | undefined>;
  /** Whether there was work since this was last asked. */
  takeWork(): boolean;
  now(): Date;
};

const checkpointEveryMs = 5 * 60_000;

/** One to four in the morning in Jakarta. */
const isNight = (now: Date): boolean => now.getUTCHours() >= 18 && now.getUTCHours() < 21;

/**
 * Every night; if the nights were without work, once a day and a half have passed. The engine
 * forgets the time when it closes, so the first work after each start counts as due too.
 */
export const isVacuumDue = (now: Date, hoursSince: number | undefined): boolean =>
  hoursSince === undefined || hoursSince >= (isNight(now) ? 12 : 36);

/** PGlite has neither a checkpointer nor autovacuum: without these the log grows for ever and plans go stale. */
export const maintain = async ({ run, hoursSinceVacuum, takeWork, now }: MaintenanceParts): Promise<void> => {
  if (!takeWork()) return;
  await run('checkpoint');
  if (isVacuumDue(now(), await hoursSinceVacuum())) await run('vacuum (analyze)');
};

/** Starts the timer and answers with how to stop it. */
export const startMaintenance = (parts: MaintenanceParts): (() => void) => {
  // A checkpoint that could not be written is tried again at the next turn; a broken disk ends the process elsewhere.
  const timer = setInterval(() => maintain(parts).catch(() => undefined), checkpointEveryMs);
  timer.unref();
  return () => clearInterval(timer);
};
