import { monthOf } from '../../domain/time/calendar.ts';
import type { Dossier } from '../../programme/dossier.ts';
import { dossierOf } from '../intake/dossier-records.ts';
import type { Kabupaten, RecordState } from '../intake/workspace.ts';
import { findSplit } from './saved-revisions.ts';

export type DossierToTally = {
  readonly household: string;
  /** Undefined: nothing of it counts any more. */
  readonly dossier: Dossier | undefined;
  /** Month of its earliest visit; undefined like the dossier. */
  readonly first: string | undefined;
  /** Earliest month that may have changed, or `fromTheStart`. */
  readonly since: string;
  /** Records whose revisions have to be loaded to tell how they were at an earlier month's end. */
  readonly split: readonly string[];
};

export const fromTheStart = '';

/** `records` may be those of other households as well. */
export function dossierToTally(
  kabupaten: Kabupaten,
  { household, since, records }: { household: string; since: string; records: readonly RecordState[] },
): DossierToTally {
  const mine = records.filter((one) => one.household === household && !one.deleted);
  const first = mine.flatMap(monthsOf).sort()[0];
  return { household, dossier: dossierOf(kabupaten, household, mine), first, since, split: findSplit(mine) };
}

/** The months that a record is about, by its period or by when it was visited or saved. */
export function monthsOf({ period, revisions }: RecordState): string[] {
  if (revisions.length === 0) return [];
  return period === null ? revisions.map(({ visited_on }) => monthOf(visited_on)) : [period];
}
