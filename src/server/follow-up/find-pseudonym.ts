import type { PseudonymAnswer } from '../../domain/wire/pseudonym-messages.ts';
import type { SessionActor } from '../accounts/session-actor.ts';
import { writeAudit } from '../accounts/write-audit.ts';
import type { Transaction } from '../db/database.ts';
import { nameSubjects } from '../queue/name-subjects.ts';

type Row = { record: string; subject_kind: string; subject: string; desa: string; rw: string; rt: string };

/** The records that say who somebody is. */
const ownRecordsSql = `
  select id as record, subject_kind, subject::text, desa, rw, rt from record
  where kab = $1 and form in ('anggota', 'keluarga') and not deleted and right(subject::text, 6) = lower($2)
  order by desa, id limit 20`;

/**
 * Who is behind a case in confidence, for the supervisor whom an officer asks by its code: of those in her units, as the
 * policies decide. That she asked is noted.
 */
export async function findPseudonym(tx: Transaction, actor: SessionActor, code: string): Promise<PseudonymAnswer> {
  const rows = await tx.query<Row>(ownRecordsSql, [actor.kab, code]);
  const names = await nameSubjects(tx, rows);
  await writeAudit(tx, { kab: actor.kab, account: actor.account, action: 'find_case', target: code.toLowerCase() });
  return {
    found: rows.map(({ record, subject, desa, rw, rt }) => ({
      ...{ record, name: names.get(subject) ?? '', desa },
      ...{ rw: rw || null, rt: rt || null },
    })),
  };
}
