import type { PhotoEnd } from '../../domain/head.ts';
import { addDays, dayAfterMonths } from '../../domain/time/calendar.ts';
import { photoRetention } from '../../programme/photo-retention.ts';
import type { Transaction } from '../db/database.ts';
import { namesIn, showsSql } from './photo-rows.ts';

const dayMs = 86_400_000;

export type Lapsed = { readonly photo: string; readonly because: PhotoEnd };

/*
 * Why a mention does not keep its photo, null where it does. `$2` oldest visit, `$3` and `$4` since when deleted or withdrawn,
 * `$5` since when taken out, `$6` the day after which the last case must have closed. A phone whose clock had stopped says that
 * the visit was years ago: what has come lately is kept until somebody may have seen that.
 */
const becauseSql = `case
  when m.photo is null then 'removed'
  when r.visited_on <= $2::date and r.received_at < $5::timestamptz then 'lapsed'
  when c.deleted and c.newest_at < $3::timestamptz then 'deleted'
  when exists (select from consent_withdrawn w where w.kab = m.kab and w.record = m.record and w.at < $4::timestamptz)
    then 'withdrawn'
  when r.state = 'held' then null
  when not coalesce(${showsSql}, false) and coalesce(c.newest_at, '-infinity') < $5::timestamptz
    and not exists (select from verdict v where v.kab = m.kab and v.record = m.record and v.at >= $5::timestamptz)
    then 'removed'
  when c.verdict = 'disetujui'
    and exists (select from referral f where f.kab = c.kab and f.household = c.household
      and coalesce(f.closed_on, 'infinity') >= r.visited_on)
    and not exists (select from referral f where f.kab = c.kab and f.household = c.household
      and coalesce(f.closed_on, 'infinity') > $6::date)
    then 'closed'
  end`;

/** Photos, of these names or any, that nothing keeps any more, in the order of their names; why: by the newest visit's word. */
export async function findLapsed(
  tx: Transaction,
  { kab, now, most, names }: { kab: string; now: Date; most: number; names?: readonly string[] },
): Promise<Lapsed[]> {
  const today = now.toISOString().slice(0, 10);
  const before = (days: number) => new Date(now.getTime() - days * dayMs);
  const { months, daysAfterClosing, daysAfterRemoval, daysAfterDeletion, daysAfterWithdrawal } = photoRetention;
  return tx.query<Lapsed>(
    `with named as (
       select p.name, r.visited_on, m.revision, ${becauseSql} as because
       from photo p
       left join photo_mention m on m.kab = p.kab and m.photo = p.name
       left join revision r on r.kab = m.kab and r.id = m.revision
       left join record c on c.kab = m.kab and c.id = m.record
       left join head h on h.kab = m.kab and h.record = m.record
       where p.kab = $1 and p.state <> 'gone' and ($8::text[] is null or p.name = ${namesIn('$8')})
     )
     select encode(name, 'hex') as photo, (array_agg(because order by visited_on desc, revision))[1] as because
     from named group by name having bool_and(because is not null) order by name limit $7`,
    [
      ...[kab, dayAfterMonths(today, -months), before(daysAfterDeletion), before(daysAfterWithdrawal)],
      ...[before(daysAfterRemoval), addDays(today, -daysAfterClosing), most, names ?? null],
    ],
  );
}
