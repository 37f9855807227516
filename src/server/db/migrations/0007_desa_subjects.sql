-- Records of the desa itself (activities, the kampung's profile) are of no RT: everybody who works in any part of the desa
-- may read and write them. Whose answers count is decided by form and role where they arrive.

alter table feed add column of_desa boolean not null default false;

drop policy reader_scope on record;
create policy reader_scope on record for select to cacah_reader using (kab = (select cacah_kab())
  and desa = any ((select cacah_desas())::text[])
  and (subject_kind = 'desa' or cacah_places(desa, rw, rt) && (select cacah_units())));

drop policy reader_scope on feed;
create policy reader_scope on feed for select to cacah_reader using (kab = (select cacah_kab()) and (
  (of_desa and desa_after = any ((select cacah_desas())::text[]))
  or cacah_places(desa_after, rw_after, rt_after) && (select cacah_units())
  or cacah_places(desa, rw_before, rt_before) && (select cacah_units())));
