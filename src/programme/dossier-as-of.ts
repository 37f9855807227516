import type { Answers } from '../domain/answers.ts';
import type { GrowthTables } from '../domain/growth/tables.ts';
import type { Verdict } from '../domain/head.ts';
import { knowsByParents, type MergeableRevision, mergeRevisions } from '../domain/merge.ts';
import { formRank } from '../forms/form-rank.ts';
import { findForm } from '../forms/register.ts';
import type { Dossier, DossierRecord } from './dossier.ts';
import { irrelevantAnswers } from './irrelevant-answers.ts';
import { combineRecords } from './merged-records.ts';

/** A revision of a record that keeps a state. `counts` is false for what was rejected and for merges of the centre's own. */
export type SavedRevision = MergeableRevision & {
  readonly parents: readonly string[];
  readonly form_version: number;
  readonly verdict: Verdict;
  readonly counts: boolean;
};

/** By record. A record of which no revision was saved by the cut-off need not be in it. */
export type SavedRevisions = ReadonlyMap<string, readonly SavedRevision[]>;

type AsOf = { readonly saved: SavedRevisions; readonly cutoff: string; readonly growth: GrowthTables };

/** Whether answers of this form change with the world and not only with what is known of it. */
export function keepsState({ form, form_version }: Pick<DossierRecord, 'form' | 'form_version'>): boolean {
  return findForm(form, form_version)?.structure.keeps === 'state';
}

/**
 * The dossier as it stood at the end of a day. A record that keeps a state says what was saved by then, and is not there if
 * nothing was; facts are what is known of them now. A deleted record is in no dossier: deleting says that it never should
 * have been.
 */
export function dossierAsOf(dossier: Dossier, at: AsOf): Dossier {
  const changed = dossier.records.filter((record) => record.visited_on > at.cutoff && keepsState(record));
  if (changed.length === 0) return dossier;
  const then = changed.flatMap((record) => recordAsOf(record, at) ?? []);
  const inOrder = [...then].sort((one, other) => formRank(one.form) - formRank(other.form));
  const start = { ...dossier, records: [...dossier.records.filter((record) => !changed.includes(record)), ...then] };
  return inOrder.reduce<Dossier>((known, record) => withRelevant(known, record, at), start);
}

function recordAsOf(record: DossierRecord, at: AsOf): DossierRecord | undefined {
  const { saved, cutoff } = at;
  if (record.parts !== undefined) return combinedAsOf(record.parts, record.merged_at ?? new Map(), at);
  if (record.visited_on <= cutoff) return record;
  const all = saved.get(record.record) ?? [];
  const by = all.filter((one) => one.counts && one.visited_on <= cutoff).sort(byVisit);
  const last = by.at(-1);
  if (last === undefined) return undefined;
  const { answers, conflicts, writers } = mergeRevisions(by, knowsByParents(all));
  return {
    ...record,
    ...{ answers: withoutMarks(answers), conflicts, visited_on: last.visited_on, verdict: last.verdict },
    form_version: Math.max(...by.map(({ form_version }) => form_version)),
    revisions: by.length,
    writers: positionsOf(writers, record.history),
  };
}

function positionsOf(
  writers: Readonly<Record<string, string>>,
  history: DossierRecord['history'] = [],
): Readonly<Record<string, number>> {
  const at = (id: string) => history.findIndex((one) => one.id === id);
  return Object.fromEntries(Object.entries(writers).map(([path, id]) => [path, at(id)]));
}

/** Of somebody who was written down twice: each record as it stood, then put together as ever. */
function combinedAsOf(
  parts: readonly DossierRecord[],
  mergedAt: ReadonlyMap<string, string>,
  at: AsOf,
): DossierRecord | undefined {
  const then = parts.flatMap((part) => recordAsOf(part, at) ?? []);
  return then.length === 0 ? undefined : combineRecords(then, mergedAt);
}

/** What hangs on a dated form hangs on what that form said by the cut-off: later visits change no month before them. */
function withRelevant(dossier: Dossier, record: DossierRecord, { cutoff, growth }: AsOf): Dossier {
  const known = {
    ...dossier,
    records: dossier.records.filter((one) => !isDated(one) || monthOf(one) <= cutoff.slice(0, 7)),
  };
  const irrelevant = irrelevantAnswers(known, record, growth);
  if (irrelevant.length === 0) return dossier;
  const answers = Object.fromEntries(Object.entries(record.answers).filter(([key]) => !irrelevant.includes(key)));
  return { ...dossier, records: dossier.records.map((one) => (one === record ? { ...one, answers } : one)) };
}

function isDated({ form, form_version }: DossierRecord): boolean {
  return findForm(form, form_version)?.structure.visited_on != null;
}

function monthOf({ period, visited_on }: DossierRecord): string {
  return period ?? visited_on.slice(0, 7);
}

/** `~deleted` and whatever else is said about the record and not in it. */
function withoutMarks(answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([key]) => !key.startsWith('~')));
}

function byVisit(one: SavedRevision, other: SavedRevision): number {
  return `${one.visited_on} ${one.id}` < `${other.visited_on} ${other.id}` ? -1 : 1;
}
