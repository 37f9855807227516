-- The supervisor's queue by risk. What the newest revision says about itself stands beside the record, so that a page is
-- found by an index; how much there is of everything is counted per unit as records change.

alter table record
  add column newest_author uuid,
  add column flags text[] not null default '{}',
  -- What the flags weigh together by `programme/review-flags.ts`, as of when they were given.
  add column weight smallint not null default 0;

update record c set newest_author = r.author, flags = r.flags, weight = coalesce((
    select sum(case flag when 'ukuran_tidak_wajar' then 5 when 'izin_wali_tertunda' then 4 when 'jawaban_berbeda' then 3
      when 'jam_hp_salah' then 3 when 'nik_tidak_cocok' then 2 else 1 end) from unnest(r.flags) as flag), 0)
  from revision r where r.kab = c.kab and r.id = c.newest_revision;

drop index record_queue;
create index record_by_risk on record (kab, desa, verdict, weight desc, newest_at, newest_revision);
create index record_by_age on record (kab, desa, verdict, newest_at desc, newest_revision desc);
create index revision_of_author on revision (kab, author, visited_on);

-- How many records there are of each kind, by what the queue can be narrowed to. The nil uuid is the centre itself.
create table queue_count (
  kab text not null,
  desa text not null,
  rw text not null,
  rt text not null,
  verdict text not null,
  form text not null,
  author uuid not null,
  flags text[] not null,
  count integer not null,
  primary key (kab, desa, rw, rt, verdict, form, author, flags)
);

insert into queue_count (kab, desa, rw, rt, verdict, form, author, flags, count)
  select kab, desa, rw, rt, verdict, form, coalesce(newest_author, '00000000-0000-0000-0000-000000000000'), flags, count(*)
  from record where newest_revision is not null group by 1, 2, 3, 4, 5, 6, 7, 8;

alter table queue_count enable row level security;
alter table queue_count force row level security;
create policy owner_all on queue_count to current_user using (true) with check (true);
create policy intake_kab on queue_count to cacah_intake, cacah_jobs using (kab = cacah_kab()) with check (kab = cacah_kab());
create policy reader_scope on queue_count for select to cacah_reader using (kab = (select cacah_kab())
  and desa = any ((select cacah_desas())::text[]) and cacah_places(desa, rw, rt) && (select cacah_units()));
-- Records are nothing for an office, and neither is how many there are.
create policy not_for_office on queue_count as restrictive for select to cacah_reader using ((select cacah_office()) is null);
grant select, insert, update on queue_count to cacah_intake, cacah_jobs;
grant select on queue_count to cacah_reader;
