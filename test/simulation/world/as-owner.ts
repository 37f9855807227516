import type { Row } from '../../../src/server/db/database.ts';
import type { SharedEngine } from '../kit/shared-engine.ts';

/** The owner's own look at the shared database, or his hand in it. */
export function asOwner<T extends Row>(
  { shared }: { readonly shared: SharedEngine },
  sql: string,
  params: readonly unknown[],
): Promise<T[]> {
  return shared.look(sql, params) as Promise<T[]>;
}
