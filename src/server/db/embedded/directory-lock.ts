/** Held by one process on one data directory. */
export type DirectoryLock = { release(): Promise<void> };

export const inUse = (dir: string): Error => new Error(`the data directory ${dir} is in use by another process`);
