import type { Database, Transaction } from '../db/database.ts';
import type { PhotoKey } from './photo-store.ts';

/** A piece that has been opened; `size` is of the whole JPEG. */
export type Piece = PhotoKey & {
  readonly device: string;
  readonly size: number;
  readonly at: number;
  readonly bytes: Uint8Array;
};

/** How far a photo has come, for the device that sends it: `unknown` has been announced by nobody. */
export type Stand =
  | { readonly state: 'unknown' | 'gone' }
  | { readonly state: 'receiving' | 'complete'; readonly missing: readonly number[] };

/** By the state of its row, where no piece is awaited. */
export function standOf(state: string | undefined): Stand {
  if (state === 'complete') return { state, missing: [] };
  return { state: state === undefined ? 'unknown' : 'gone' };
}

/** Whether the head `h` shows the photo of the mention `m`: not where it was taken out, or its visit says now that nobody agreed. */
export const showsSql = `h.answers -> m.question ? encode(m.photo, 'hex') and not h.irrelevant ? m.question`;

/** Whether consent does not hold any more for the record of the mention `m`. */
export const isWithdrawnSql = 'exists (select from consent_withdrawn w where w.kab = m.kab and w.record = m.record)';

/** Names in hex, given as this parameter, as they stand in the tables: an index finds them. */
export function namesIn(parameter: `$${number}`): string {
  return `any (array(select decode(one, 'hex') from unnest(${parameter}::text[]) as one))`;
}

export function photoRow({ kab, photo }: PhotoKey): unknown[] {
  return [kab, Buffer.from(photo, 'hex')];
}

export function asIntake<T>(db: Database, kab: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return db.transaction({ actor: 'intake', settings: { 'cacah.kab': kab } }, work);
}
