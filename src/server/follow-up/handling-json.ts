/** A row `h` of `handling`, and of `account` the row `a` of its author, as the wire has them. */
export const handlingJson = `jsonb_build_object('follow_up', h.follow_up, 'rule', h.rule, 'status', h.status, 'on', h.on_day,
  'note', h.note, 'office', h.office, 'by', coalesce(a.name, ''),
  'at', to_char(h.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))`;
