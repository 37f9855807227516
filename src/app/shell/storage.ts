import { signal } from '@preact/signals';

/** Whether the browser has promised not to throw Cacah's store away; null until it has been asked. */
export const isStoragePersisted = signal<boolean | null>(null);

type Keeper = Pick<StorageManager, 'persist' | 'persisted'>;
const keeper = (): Keeper | undefined => (typeof navigator === 'undefined' ? undefined : navigator.storage);

/** Only looks; asks nobody. */
export async function lookAtStorage(storage = keeper()): Promise<void> {
  isStoragePersisted.value = (await storage?.persisted().catch(() => false)) ?? false;
}

/**
 * Asks that the store be kept. Worth asking at the first save and after installing: browsers say yes to what is used
 * or installed. Asking again costs nothing once it is granted.
 */
export async function askToKeepStorage(storage = keeper()): Promise<boolean> {
  await lookAtStorage(storage);
  if (isStoragePersisted.value === true) return true;
  isStoragePersisted.value = (await storage?.persist().catch(() => false)) ?? false;
  return isStoragePersisted.value;
}
