import type { Head, IncludedRevision } from './head.ts';
import { tipsOf } from './merge.ts';
import { overlayRevisions, type WaitingRevision } from './overlay.ts';
import { deletedPath, type Revision } from './revision.ts';

/** A revision that the centre has received from this phone, with what its receipt says. */
export type ReceivedRevision = WaitingRevision &
  Pick<Revision, 'record' | 'form' | 'form_version' | 'subject' | 'period' | 'place' | 'parents'> &
  Pick<IncludedRevision, 'receipt' | 'received_at'>;

/** Who wrote them: the account, and the name that others are shown. */
export type Author = { readonly id: string; readonly name: string };

/**
 * The head that the centre has very likely made of `below` and of these revisions of one record, at least one, as nobody
 * else wrote to it. It is a guess: what others did, and where the centre found the record to be, is not known here. Only
 * where the centre's own digest is the same may it stand in for the centre's head (`wire/expected-heads.ts`).
 */
export function expectHead(below: Head | undefined, own: readonly ReceivedRevision[], author: Author): Head {
  const newest = newestOf(own);
  const merged = overlayRevisions(below, own);
  const revisions = sorted([...(below?.revisions ?? []), ...own.map((one) => included(one, author))]);
  const positions = new Map(revisions.map(({ id }, at) => [id, at]));
  const writers = Object.entries(merged.writers).map(([path, id]) => [path, positions.get(id) ?? 0] as const);
  const tips = (below?.tips ?? []).map((id) => ({ id, parents: [] }));
  return {
    ...{ irrelevant: [], review: null, ...below },
    ...{ record: newest.record, form: newest.form, subject: newest.subject, period: newest.period ?? null },
    form_version: Math.max(below?.form_version ?? 0, ...own.map((one) => one.form_version)),
    place: newest.place,
    answers: merged.answers,
    conflicts: merged.conflicts,
    revisions,
    writers: Object.fromEntries(writers),
    tips: tipsOf([...tips, ...own]),
    deleted: merged.answers[deletedPath] === true,
    verdict: 'menunggu',
  };
}

function newestOf(own: readonly ReceivedRevision[]): ReceivedRevision {
  const newest = sorted(own).at(-1);
  if (newest === undefined) throw new Error('nothing was received');
  return newest;
}

/** As the centre has them (`server/intake/merge-head.ts`). */
function sorted<T extends { readonly id: string; readonly visited_on: string }>(revisions: readonly T[]): T[] {
  const key = ({ visited_on, id }: T) => `${visited_on} ${id}`;
  return [...revisions].sort((one, other) => (key(one) < key(other) ? -1 : 1));
}

function included({ id, visited_on, receipt, received_at }: ReceivedRevision, author: Author): IncludedRevision {
  return { id, visited_on, author: author.id, author_name: author.name, receipt, received_at };
}
