import type { Unlocked } from '../unlocked.ts';
import { runStored } from './run-stored.ts';

/** `fetched`: the centre can be asked for it again. `only_here`: it is nowhere else. */
export type Origin = 'fetched' | 'only_here';

/** What a screen wants to find again, sealed. */
export async function keep({ vault, store }: Unlocked, name: string, value: unknown, origin: Origin): Promise<void> {
  const sealed = await vault.sealJson(['kept', name], value);
  const row = { name, sealed, ...(origin === 'fetched' ? { fetched: 1 as const } : {}) };
  await runStored(store, () => store.relaxed.kept.put(row));
}

export async function kept<T>({ vault, store }: Unlocked, name: string): Promise<T | undefined> {
  const row = await store.relaxed.kept.get(name);
  return row === undefined ? undefined : vault.openJson<T>(['kept', name], row.sealed);
}
