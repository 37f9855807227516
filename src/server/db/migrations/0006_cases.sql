-- Where most of a desa's houses are: "latitude,longitude", worked out once a day. A visit far from it is looked at first.
alter table desa add column centre text;

-- By when somebody should act on a case, and what becomes of it when it is done.

alter table follow_up
  -- By when somebody should act: lists go by it within a category.
  add column due date,
  -- A case that closes and is found again keeps its id and begins another round.
  add column round smallint not null default 1,
  -- Only for the officer of its office: no list of the desa, no phone, no name.
  add column confidential boolean not null default false;
drop index follow_up_list;
create index follow_up_list on follow_up (kab, rule, desa, gravity, (coalesce(due, 'infinity'::date)), since, id);

-- The desa's supervisor has a word as well: that a case is true, or that it cannot be. He speaks for no office.
alter table handling
  add column round smallint not null default 1,
  alter column office drop not null,
  drop constraint handling_status_check,
  add constraint handling_status_check check (status in ('diverifikasi', 'diterima', 'dijadwalkan', 'selesai', 'tidak_dapat',
    'warga_menolak', 'pindah_meninggal'));

-- Rounds that have ended, with how they stood.
create table follow_up_closed (
  kab text not null,
  follow_up uuid not null,
  round smallint not null,
  rule text not null,
  office text,
  subject_kind text not null,
  subject uuid not null,
  household uuid not null,
  desa text not null,
  rw text not null,
  rt text not null,
  opened_by text not null,
  since date not null,
  due date,
  categories text[] not null,
  gravity smallint not null,
  may_be_sent boolean not null,
  confidential boolean not null,
  status text not null,
  handling bigint,
  closed_at timestamptz not null,
  closed_on date not null,
  outcome text not null check (outcome in ('terbukti', 'pindah_meninggal', 'gugur')),
  primary key (kab, follow_up, round)
);
create index follow_up_closed_list on follow_up_closed (kab, rule, desa, closed_on desc, follow_up) where outcome = 'terbukti';
create index follow_up_closed_of_household on follow_up_closed (kab, household);

-- What a round's columns said, and the answers that proved it done.
alter table follow_up_content
  add column round smallint not null default 1,
  add column proof jsonb,
  drop constraint follow_up_content_pkey,
  add primary key (kab, follow_up, round, for_office);

alter table follow_up_closed enable row level security;
alter table follow_up_closed force row level security;
create policy owner_all on follow_up_closed to current_user using (true) with check (true);
create policy intake_kab on follow_up_closed to cacah_intake, cacah_jobs using (kab = cacah_kab()) with check (kab = cacah_kab());
grant select, insert on follow_up_closed to cacah_intake, cacah_jobs;
grant select on follow_up_closed to cacah_reader;

create policy reader_scope on follow_up_closed for select to cacah_reader using (kab = (select cacah_kab())
  and desa = any ((select cacah_desas())::text[]) and cacah_places(desa, rw, rt) && (select cacah_units()));
create policy own_office on follow_up_closed as restrictive for select to cacah_reader using ((select cacah_office()) is null
  or (office = (select cacah_office()) and may_be_sent));
create policy in_confidence on follow_up as restrictive for select to cacah_reader using (not confidential
  or office = (select cacah_office()));
create policy in_confidence on follow_up_closed as restrictive for select to cacah_reader using (not confidential
  or office = (select cacah_office()));

drop policy reader_scope on follow_up_content;
create policy reader_scope on follow_up_content for select to cacah_reader using (kab = (select cacah_kab())
  and for_office = ((select cacah_office()) is not null)
  and (exists (select from follow_up f where f.kab = follow_up_content.kab and f.id = follow_up_content.follow_up
      and f.round = follow_up_content.round)
    or exists (select from follow_up_closed f where f.kab = follow_up_content.kab
      and f.follow_up = follow_up_content.follow_up and f.round = follow_up_content.round)));
drop policy reader_scope on handling;
create policy reader_scope on handling for select to cacah_reader using (kab = (select cacah_kab())
  and (exists (select from follow_up f where f.kab = handling.kab and f.id = handling.follow_up)
    or exists (select from follow_up_closed f where f.kab = handling.kab and f.follow_up = handling.follow_up
      and f.round = handling.round)));
