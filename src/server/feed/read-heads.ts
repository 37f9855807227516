import type { Answers } from '../../domain/answers.ts';
import type { Handling } from '../../domain/follow-up.ts';
import type { Head, PhotoFate, Review } from '../../domain/head.ts';
import type { Subject } from '../../domain/revision.ts';
import { ownForms } from '../../programme/follow-up/handling-of.ts';
import type { Transaction } from '../db/database.ts';
import { handlingJson } from '../follow-up/handling-json.ts';
import { placeOf } from '../intake/dossier-records.ts';
import { photoForms } from '../photos/photo-forms.ts';

type HeadRow = Omit<Head, 'subject' | 'place' | 'answers' | 'review' | 'handling' | 'rejected' | 'photos'> & {
  answers: Answers;
  subject_kind: Subject['kind'];
  subject: string;
  household: string | null;
  desa: string;
  rw: string;
  rt: string;
  review: Review | null;
  handling: Handling[] | null;
  rejected: string[] | null;
  photos: Record<string, PhotoFate> | null;
};

/** The heads of these records as far as the transaction's actor may see them, deleted ones too. */
export async function readHeads(tx: Transaction, kab: string, records: readonly string[]): Promise<Map<string, Head>> {
  const rows = await tx.query<HeadRow>(
    `select r.id as record, r.form, r.form_version, r.subject_kind, r.subject, r.period, r.household, r.desa, r.rw, r.rt,
       h.answers, h.irrelevant, h.conflicts, h.revisions, h.writers, r.tips, r.deleted, r.verdict, v.review, f.handling, j.rejected, p.photos
     from record r
     join head h on h.kab = r.kab and h.record = r.id
     left join lateral (${reviewSql}) v on true
     left join lateral (${handlingSql}) f on r.form = any ($3::text[])
     left join lateral (${rejectedSql}) j on true
     left join lateral (${photosSql}) p on r.form = any ($4::text[])
     where r.kab = $1 and r.id = any ($2::uuid[])`,
    [kab, records, Object.values(ownForms), photoForms],
  );
  return new Map(rows.map((row) => [row.record, readRow(kab, row)]));
}

/** Of the newest verdict's revision, the stricter of what each supervisor said last. */
const reviewSql = `
  select jsonb_build_object('revision', v.revision, 'verdict', v.verdict, 'by', coalesce(a.name, ''), 'at',
    to_char(v.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'text', v.text, 'notes', v.notes) as review
  from (
    select distinct on (one.account) one.*
    from verdict one
    where one.kab = r.kab and one.record = r.id and one.revision = (
      select newest.revision from verdict newest where newest.kab = r.kab and newest.record = r.id
      order by newest.at desc, newest.id desc limit 1)
    order by one.account, one.at desc, one.id desc
  ) v
  left join account a on a.kab = v.kab and a.id = v.account
  order by array_position(array['ditolak', 'perlu_perbaikan', 'disetujui'], v.verdict), v.at desc
  limit 1`;

/**
 * What stands of all that is said about the subject's open cases, of each office its newest word, in the order in which it was
 * said; null where nobody said anything.
 */
const handlingSql = `
  select jsonb_agg(${handlingJson} order by h.id) as handling
  from handling h
  left join account a on a.kab = h.kab and a.id = h.account
  where h.kab = r.kab and h.id in (
    select c.handling from follow_up c where c.kab = r.kab and c.subject = r.subject and not c.confidential
    union
    select o.handling from referral o
    where o.kab = r.kab and o.subject = r.subject and not o.confidential and o.closed_on is null)`;

const rejectedSql = `
  select array_agg(one.id order by one.id) as rejected
  from revision one
  where one.kab = r.kab and one.record = r.id and one.state = 'counting' and one.verdict = 'ditolak'`;

/** Photos that were destroyed or lost; of most records there are none. */
const photosSql = `
  select jsonb_object_agg(encode(g.name, 'hex'), case when g.state = 'gone'
    then jsonb_build_object('gone', coalesce(g.gone_because, 'lapsed'))
    else jsonb_build_object('lost_at', to_char(g.lost_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) end) as photos
  from photo_mention m join photo g on g.kab = m.kab and g.name = m.photo
  where m.kab = r.kab and m.record = r.id and (g.state = 'gone' or g.state = 'announced' and g.lost_at is not null)`;

function readRow(kab: string, row: HeadRow): Head {
  const { subject_kind, subject, household, desa, rw, rt, handling, rejected, photos, ...head } = row;
  const place = placeOf(kab, { household, region: { desa, rw, rt } });
  const said = {
    ...(handling === null ? {} : { handling }),
    ...(rejected === null ? {} : { rejected }),
    ...(photos === null ? {} : { photos }),
  };
  return { ...head, subject: { kind: subject_kind, id: subject }, place, ...said };
}
