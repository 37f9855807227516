import type { Unlocked } from '../unlocked.ts';
import { runStored } from './run-stored.ts';

/** A sealed cache of what a screen fetched, to be shown without signal. */
export async function keep({ vault, store }: Unlocked, name: string, value: unknown): Promise<void> {
  const sealed = await vault.sealJson(['kept', name], value);
  await runStored(store, () => store.relaxed.kept.put({ name, sealed }));
}

export async function kept<T>({ vault, store }: Unlocked, name: string): Promise<T | undefined> {
  const row = await store.relaxed.kept.get(name);
  return row === undefined ? undefined : vault.openJson<T>(['kept', name], row.sealed);
}
