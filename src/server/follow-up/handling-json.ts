/** A row `h` of `handling`, and of `account` the row `a` of its author, as the wire has them. */
export const handlingJson = `jsonb_build_object('follow_up', h.follow_up, 'rule', h.rule, 'status', h.status, 'on', h.on_day,
  'note', h.note, 'office', h.office, 'by', coalesce(a.name, ''),
  'at', to_char(h.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))`;

/** One row whose `referrals` says how each office stands with the case `one`, of those that `which` lets through. */
export function referralsSql(one: string, which: string): string {
  return `select jsonb_agg(jsonb_build_object('office', r.office, 'categories', to_jsonb(r.categories), 'due', r.due,
      'status', r.status, 'handling', case when h.id is not null then ${handlingJson} end)) as referrals
    from referral r
    left join handling h on h.kab = r.kab and h.id = r.handling
    left join account a on a.kab = h.kab and a.id = h.account
    where r.kab = ${one}.kab and r.follow_up = ${one}.id and r.round = ${one}.round and ${which}`;
}
