import type { Answers } from '../../domain/answers.ts';
import type { IncludedRevision, Verdict } from '../../domain/head.ts';
import { desaSubjectId } from '../../domain/record-id.ts';
import type { Transaction } from '../db/database.ts';
import { countingAnswers } from '../intake/dossier-records.ts';

export type DesaRecord = {
  readonly record: string;
  readonly form: string;
  readonly period: string | null;
  readonly visited_on: string;
  readonly verdict: Verdict;
  readonly answers: Answers;
};

type Row = {
  record: string;
  form: string;
  period: string | null;
  verdict: Verdict;
  answers: Answers;
  irrelevant: string[];
  revisions: IncludedRevision[];
};

/** What counts of one form about a desa itself, for the reader whose settings the transaction carries. */
export async function loadDesaRecords(
  tx: Transaction,
  kab: string,
  { desa, form }: { desa: string; form: string },
): Promise<DesaRecord[]> {
  const rows = await tx.query<Row>(
    `select r.id as record, r.form, r.period, r.verdict, h.answers, h.irrelevant, h.revisions
     from record r join head h on h.kab = r.kab and h.record = r.id
     where r.kab = $1 and r.subject = $2 and r.form = $3 and not r.deleted and r.newest_revision is not null`,
    [kab, desaSubjectId(desa), form],
  );
  return rows.map(({ irrelevant, revisions, ...row }) => ({
    ...row,
    answers: countingAnswers({ answers: row.answers, irrelevant }),
    visited_on: revisions.at(-1)?.visited_on ?? '',
  }));
}
