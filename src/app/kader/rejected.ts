import { daysBetween } from '../../domain/time/calendar.ts';
import type { ShownRecord } from '../records/shown-record.ts';
import { dayOf } from '../shell/clock.ts';
import { familyTitle } from './family-name.ts';
import { type Directory, findDossier, formTitle, recordName } from './record-name.ts';
import { repairHref } from './repairs.ts';

/** A record of which nothing counts any more, and why. */
export type Rejected = {
  readonly record: string;
  readonly name: string;
  readonly family: string | undefined;
  readonly title: string;
  readonly by: string;
  readonly at: string;
  readonly text: string | undefined;
  /** To the form, to fill it in anew. */
  readonly href: string;
};

/** Every revision of it was rejected: it is in no dossier, and must not vanish without a word. */
export function isRejected({ state, revisions, deleted }: ShownRecord): boolean {
  return state === 'ditolak' && revisions === 0 && !deleted;
}

/** Of one family, also of persons whom nothing else names any more. */
export function rejectedOf(records: Iterable<ShownRecord>, household: string): ShownRecord[] {
  return [...records].filter(
    (one) => isRejected(one) && (one.subject.id === household || one.place.household === household),
  );
}

const newsDays = 30;

/** What was rejected in the last 30 days: after that it is history. */
export function recentlyRejected(records: Iterable<ShownRecord>, today: string): ShownRecord[] {
  return [...records].filter(
    (one) => isRejected(one) && one.review !== null && daysBetween(dayOf(one.review.at), today) <= newsDays,
  );
}

/** Newest first. */
export function listRejected(records: readonly ShownRecord[], directory: Directory): Rejected[] {
  return records.map((one) => rejectedFrom(one, directory)).sort((one, other) => other.at.localeCompare(one.at));
}

function rejectedFrom(shown: ShownRecord, directory: Directory): Rejected {
  const { review, subject, place, record } = shown;
  const home = findDossier(directory, subject) ?? directory.dossiers.get(place.household ?? '');
  return {
    record,
    name: recordName(directory, shown),
    family: subject.kind === 'household' || home === undefined ? undefined : familyTitle(home),
    title: formTitle(shown),
    by: review?.by ?? '',
    at: review?.at ?? '',
    text: review?.text === '' ? undefined : review?.text,
    href: repairHref(shown),
  };
}
