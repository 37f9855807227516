import { monthOf } from '../../domain/time/calendar.ts';
import { keepsState, type SavedRevision, type SavedRevisions } from '../../programme/dossier-as-of.ts';
import type { Transaction } from '../db/database.ts';
import { loadRevisions } from '../intake/load-revisions.ts';
import { isMergeRevision, type RecordState, type StoredRevision } from '../intake/workspace.ts';
import { groupBy } from './group-by.ts';

/**
 * Records of which some month's end lies between two revisions: only of them a month before has to be worked out from the
 * revisions. Of the others the head stands, or nothing was saved yet.
 */
export function findSplit(records: readonly RecordState[]): string[] {
  return records.filter(isSplit).map(({ record }) => record);
}

function isSplit(state: RecordState): boolean {
  if (state.deleted || !keepsState(state)) return false;
  return new Set(state.revisions.map(({ visited_on }) => monthOf(visited_on))).size > 1;
}

/** Everything that was saved of these records and is not held. */
export async function loadSaved(tx: Transaction, kab: string, records: readonly string[]): Promise<SavedRevisions> {
  if (records.length === 0) return new Map();
  const revisions = (await loadRevisions(tx, kab, records)).filter(({ state }) => state === 'counting');
  const byRecord = groupBy(revisions, ({ record }) => record);
  return new Map([...byRecord].map(([record, all]) => [record, all.map(savedFrom)]));
}

function savedFrom(revision: StoredRevision): SavedRevision {
  const { id, visited_on, set, unset, parents, form_version, verdict } = revision;
  const counts = verdict !== 'ditolak' && !isMergeRevision(revision);
  return { id, visited_on, set, unset, parents, form_version, verdict, counts };
}
