import type { Verdict } from '../../domain/head.ts';
import type { HeldReason } from '../../domain/problem.ts';
import type { Revision } from '../../domain/revision.ts';
import type { Transaction } from '../db/database.ts';
import type { RevisionState, StoredRevision } from './workspace.ts';

type RevisionRow = {
  id: string;
  record: string;
  form: string;
  form_version: number;
  parents: string[];
  author: string | null;
  author_name: string | null;
  device: string | null;
  device_code: string | null;
  number: number | null;
  visited_on: string;
  started_at: string;
  saved_at: string;
  received_at: string;
  content_hash: Uint8Array;
  state: RevisionState;
  reason: HeldReason | null;
  retry_at: string | null;
  verdict: Verdict;
  flags: string[];
  body: RevisionBody;
};

/** What `revision_content` holds: the rest of the revision as it was sealed. */
export type RevisionBody = Pick<Revision, 'subject' | 'place' | 'set' | 'unset' | 'clock_offset_ms' | 'app_version'> & {
  period: string | null;
};

/** All revisions of these records, with their contents. */
export async function loadRevisions(
  tx: Transaction,
  kab: string,
  records: readonly string[],
): Promise<StoredRevision[]> {
  const rows = await tx.query<RevisionRow>(
    `select r.id, r.record, r.form, r.form_version, r.parents, r.author, a.name as author_name, r.device,
       d.code as device_code, r.number, r.visited_on, r.started_at, r.saved_at, r.received_at, r.content_hash, r.state,
       r.reason, r.retry_at, r.verdict, r.flags, c.body
     from revision r
     join revision_content c on c.kab = r.kab and c.id = r.id
     left join account a on a.kab = r.kab and a.id = r.author
     left join device d on d.kab = r.kab and d.id = r.device
     where r.kab = $1 and r.record = any ($2::uuid[])
     order by r.received_at, r.id`,
    [kab, records],
  );
  return rows.map(readRow);
}

function readRow({ device_code, body, author_name, ...row }: RevisionRow): StoredRevision {
  const receipt = device_code === null || row.number === null ? null : `${device_code}-${row.number}`;
  return { ...row, ...body, author_name: author_name ?? '', receipt };
}
