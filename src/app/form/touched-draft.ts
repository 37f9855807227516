import type { Draft } from '../../device/store/drafts.ts';

/** Somebody has answered something in it: begun and changed are then two moments. */
export function isTouched({ started_at, updated_at }: Pick<Draft, 'started_at' | 'updated_at'>): boolean {
  return started_at !== updated_at;
}
