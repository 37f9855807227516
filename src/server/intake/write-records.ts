import { reviewWeight } from '../../programme/review-flags.ts';
import type { Transaction } from '../db/database.ts';
import { isMoved, type RecordChange } from './find-changes.ts';
import type { RecordState } from './workspace.ts';

/** Writes the rows and heads of changed records; what moved takes its revisions' rows along. */
export async function writeRecords(tx: Transaction, kab: string, changes: readonly RecordChange[]): Promise<void> {
  if (changes.length === 0) return;
  const states = changes.map(({ after }) => after);
  await upsertRecords(tx, kab, states);
  await upsertHeads(tx, kab, states);
  await moveRevisions(tx, kab, changes.filter(isMoved));
}

async function upsertRecords(tx: Transaction, kab: string, states: readonly RecordState[]): Promise<void> {
  const rows = states.map(({ record, subject, region, conflicts, ...state }) => ({
    ...{ id: record, subject_kind: subject.kind, subject: subject.id, ...region },
    ...{ form: state.form, form_version: state.form_version, period: state.period, household: state.household },
    ...{ tips: state.tips, deleted: state.deleted, in_conflict: Object.keys(conflicts).length > 0 },
    ...{ newest_revision: state.newest_revision, newest_at: state.newest_at, verdict: state.verdict },
    ...{ newest_author: state.newest_author, flags: state.flags, weight: reviewWeight(state.flags) },
  }));
  await tx.query(
    `insert into record (kab, id, form, form_version, subject_kind, subject, period, household, desa, rw, rt, tips,
       deleted, in_conflict, newest_revision, newest_at, verdict, newest_author, flags, weight)
     select $1, id, form, form_version, subject_kind, subject, period, household, desa, rw, rt, tips,
       deleted, in_conflict, newest_revision, newest_at, verdict, newest_author, flags, weight
     from jsonb_to_recordset($2::jsonb) as r (id uuid, form text, form_version integer, subject_kind text, subject uuid,
       period text, household uuid, desa text, rw text, rt text, tips uuid[], deleted boolean, in_conflict boolean,
       newest_revision uuid, newest_at timestamptz, verdict text, newest_author uuid, flags text[], weight smallint)
     on conflict (kab, id) do update set form_version = excluded.form_version, household = excluded.household,
       desa = excluded.desa, rw = excluded.rw, rt = excluded.rt, tips = excluded.tips, deleted = excluded.deleted,
       in_conflict = excluded.in_conflict, newest_revision = excluded.newest_revision, newest_at = excluded.newest_at,
       verdict = excluded.verdict, newest_author = excluded.newest_author, flags = excluded.flags,
       weight = excluded.weight`,
    [kab, JSON.stringify(rows)],
  );
}

async function upsertHeads(tx: Transaction, kab: string, states: readonly RecordState[]): Promise<void> {
  const rows = states.map(({ record, answers, irrelevant, conflicts, revisions, writers }) => ({
    ...{ record, answers, irrelevant, conflicts, revisions, writers },
  }));
  await tx.query(
    `insert into head (kab, record, answers, irrelevant, conflicts, revisions, writers)
     select $1, record, answers, irrelevant, conflicts, revisions, writers
     from jsonb_to_recordset($2::jsonb) as r (record uuid, answers jsonb, irrelevant jsonb, conflicts jsonb,
       revisions jsonb, writers jsonb)
     on conflict (kab, record) do update set answers = excluded.answers, irrelevant = excluded.irrelevant,
       conflicts = excluded.conflicts, revisions = excluded.revisions, writers = excluded.writers`,
    [kab, JSON.stringify(rows)],
  );
}

async function moveRevisions(tx: Transaction, kab: string, changes: readonly RecordChange[]): Promise<void> {
  if (changes.length === 0) return;
  await tx.query(
    `update revision r set desa = m.desa, rw = m.rw, rt = m.rt
     from jsonb_to_recordset($2::jsonb) as m (record uuid, desa text, rw text, rt text)
     where r.kab = $1 and r.record = m.record`,
    [kab, JSON.stringify(changes.map(({ after }) => ({ record: after.record, ...after.region })))],
  );
}
