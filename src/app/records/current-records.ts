import { signal } from '@preact/signals';
import type { RecordStore } from './record-store.ts';

export const currentRecords = signal<RecordStore | null>(null);

/** For screens behind the PIN. */
export function getRecords(): RecordStore {
  if (currentRecords.value === null) throw new Error('a screen behind the PIN was drawn without records');
  return currentRecords.value;
}
