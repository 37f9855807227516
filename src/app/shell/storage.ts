import { signal } from '@preact/signals';

/** Whether the browser has promised not to throw Cacah's store away; null until it has been asked. */
export const isStoragePersisted = signal<boolean | null>(null);

/** Text 13: little room is left for what she saves. */
export const isStorageTight = signal(false);

/** The last write was refused because the phone is full. */
export const isStorageFull = signal(false);

const tightShare = 0.8;

/** Asks the browser how much of its room is taken; where it does not say, nothing is said. */
export async function lookAtRoom(storage: Pick<StorageManager, 'estimate'> | undefined = room()): Promise<void> {
  const { usage, quota } = (await storage?.estimate().catch(() => undefined)) ?? {};
  isStorageTight.value = usage !== undefined && quota !== undefined && quota > 0 && usage / quota >= tightShare;
}

type Keeper = Pick<StorageManager, 'persist' | 'persisted'>;
const room = (): StorageManager | undefined => (typeof navigator === 'undefined' ? undefined : navigator.storage);
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
