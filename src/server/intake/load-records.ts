import type { Answers } from '../../domain/answers.ts';
import type { Head, IncludedRevision, Verdict } from '../../domain/head.ts';
import type { Subject } from '../../domain/revision.ts';
import type { Transaction } from '../db/database.ts';
import type { RecordState } from './workspace.ts';

type RecordRow = {
  id: string;
  form: string;
  form_version: number;
  subject_kind: Subject['kind'];
  subject: string;
  period: string | null;
  household: string | null;
  desa: string;
  rw: string;
  rt: string;
  tips: string[];
  deleted: boolean;
  newest_revision: string | null;
  newest_at: string | null;
  newest_author: string | null;
  flags: string[];
  verdict: Verdict;
  answers: Answers;
  irrelevant: string[];
  conflicts: Head['conflicts'];
  revisions: IncludedRevision[];
  writers: Record<string, number>;
};

/** Records by their own id, their subject or their household, with what they say. */
export async function loadRecords(
  tx: Transaction,
  kab: string,
  by: { records?: readonly string[]; subjects?: readonly string[]; households?: readonly string[] },
): Promise<Map<string, RecordState>> {
  const rows = await tx.query<RecordRow>(
    `${recordSql}
     where r.kab = $1 and (r.id = any ($2::uuid[]) or r.subject = any ($3::uuid[]) or r.household = any ($4::uuid[]))
     order by r.id`,
    [kab, by.records ?? [], by.subjects ?? [], by.households ?? []],
  );
  return new Map(rows.map((row) => [row.id, readRow(row)]));
}

/** What there is of some forms in a whole desa, deleted ones left out. */
export async function loadRecordsOfDesa(
  tx: Transaction,
  kab: string,
  { desa, forms }: { desa: string; forms: readonly string[] },
): Promise<RecordState[]> {
  const rows = await tx.query<RecordRow>(
    `${recordSql}
     where r.kab = $1 and r.desa = $2 and r.form = any ($3::text[]) and not r.deleted
     order by r.id`,
    [kab, desa, forms],
  );
  return rows.map(readRow);
}

const recordSql = `
  select r.id, r.form, r.form_version, r.subject_kind, r.subject, r.period, r.household, r.desa, r.rw, r.rt, r.tips,
    r.deleted, r.newest_revision, r.newest_at, r.newest_author, r.flags, r.verdict, h.answers, h.irrelevant, h.conflicts,
    h.revisions, h.writers
  from record r join head h on h.kab = r.kab and h.record = r.id`;

function readRow({ id, subject_kind, subject, desa, rw, rt, ...rest }: RecordRow): RecordState {
  return { ...rest, record: id, subject: { kind: subject_kind, id: subject }, region: { desa, rw, rt } };
}
