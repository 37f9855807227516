import type { Leaf } from '../../domain/answers.ts';
import { maskNumber } from '../../domain/identity/mask.ts';
import { isDate } from '../../domain/time/calendar.ts';
import type { CardEntry, CardHistory } from '../../domain/wire/card-messages.ts';
import type { SessionActor } from '../accounts/session-actor.ts';
import type { Transaction } from '../db/database.ts';
import { loadRevisions } from '../intake/load-revisions.ts';
import type { StoredRevision } from '../intake/workspace.ts';
import { centreName } from '../texts/id.ts';

/**
 * Every nomor KK that a family has had, from the revisions of its record: the number is an answer with a history and never a
 * key. Undefined where the reader may not see the family.
 */
export async function readCardHistory(
  tx: Transaction,
  { kab }: SessionActor,
  household: string,
): Promise<CardHistory | undefined> {
  const [record] = await tx.query<{ id: string }>(
    `select id from record where kab = $1 and subject = $2 and form = 'keluarga' and not deleted`,
    [kab, household],
  );
  if (record === undefined) return undefined;
  const revisions = await loadRevisions(tx, kab, [record.id]);
  return { cards: cardsOf(revisions.filter(({ state, verdict }) => state === 'counting' && verdict !== 'ditolak')) };
}

/** Newest first; a number that was only written down again is not a new card. */
export function cardsOf(revisions: readonly StoredRevision[]): CardEntry[] {
  const inOrder = [...revisions].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  let last: Leaf | undefined;
  const cards: CardEntry[] = [];
  for (const revision of inOrder) {
    const number = revision.set.no_kk;
    if (typeof number !== 'string' || number === last) continue;
    cards.push(entryOf(revision, number, last !== undefined));
    last = number;
  }
  return cards.reverse();
}

function keyOf({ visited_on, id }: StoredRevision): string {
  return `${visited_on} ${id}`;
}

function entryOf({ set, visited_on, author_name }: StoredRevision, number: string, isLater: boolean): CardEntry {
  const { alasan_berubah: reason, berlaku_sejak: since } = set;
  return {
    masked: maskNumber(number),
    noted_on: visited_on,
    author_name: author_name || centreName,
    since: isDate(since) ? since : null,
    reason: isLater && typeof reason === 'number' ? reason : null,
  };
}
