/**
 * Runs alone under a name, in all tabs and workers of this browser. When somebody else is at it: `busy`, or, for one who
 * `waits`, as soon as they are through.
 */
export type Lock = <T>(name: string, run: () => Promise<T>, how?: { waits: boolean }) => Promise<T | 'busy'>;

/** What the device takes from outside: network, clock, chance and turns. */
export type Surroundings = {
  readonly fetch: (path: string, init?: RequestInit) => Promise<Response>;
  readonly now: () => number;
  /** From 0 up to, but not including, 1. */
  readonly chance: () => number;
  readonly lock: Lock;
  /** Bytes that may still be written here; undefined where the browser does not say. */
  readonly room?: () => Promise<number | undefined>;
  /** The person has asked the browser to save data. */
  readonly savesData?: () => boolean;
};

export function browserSurroundings(): Surroundings {
  return {
    fetch: (path, init) => fetch(path, init),
    now: () => Date.now(),
    chance: () => Math.random(),
    lock: lockByWebLocks,
    room: roomLeft,
    savesData: () => connection()?.saveData === true,
  };
}

async function roomLeft(): Promise<number | undefined> {
  const { quota, usage } = await navigator.storage.estimate();
  return quota === undefined || usage === undefined ? undefined : quota - usage;
}

type LineKind = { readonly saveData?: boolean; readonly type?: string };

/** Not in TypeScript's library: only Chromium has it, in pages and workers. */
function connection(): LineKind | undefined {
  return (navigator as { readonly connection?: LineKind }).connection;
}

/** Bytes cost the person something, as far as the browser says: mobile data, also another phone's, or the wish to save. */
export function isMetered({ saveData = false, type = '' }: LineKind = connection() ?? {}): boolean {
  return saveData || ['cellular', 'bluetooth', 'wimax'].includes(type);
}

function lockByWebLocks<T>(name: string, run: () => Promise<T>, { waits } = { waits: false }): Promise<T | 'busy'> {
  return navigator.locks.request(name, { ifAvailable: !waits }, (lock) =>
    lock === null ? Promise.resolve('busy' as const) : run(),
  );
}
