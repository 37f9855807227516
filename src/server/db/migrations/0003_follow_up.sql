-- Follow-ups: persons, families and businesses that an office, the desa or a kader can do something about. They are worked
-- out from the dossiers, like tallies, and say nothing that the dossiers do not. What an office says about one is kept.

-- Whose cases an OPD officer gets.
alter table account add column office text check (office is null or role = 'opd');

-- A case's skeleton, no answers.
create table follow_up (
  kab text not null,
  id uuid not null,
  rule text not null,
  -- The office that gets it, if `may_be_sent`. Stands in the row, so that a policy can ask for it.
  office text,
  subject_kind text not null,
  subject uuid not null,
  household uuid not null,
  desa text not null,
  rw text not null default '',
  rt text not null default '',
  opened_by text not null,
  since date not null,
  categories text[] not null,
  -- Place of the gravest category in its rule, from 0: lists begin with the gravest.
  gravity smallint not null,
  may_be_sent boolean not null,
  -- The newest word about it and its id. Whatever else changes, they stay as long as the case is open; a case that closes
  -- and is opened again is a new one.
  status text not null default 'baru',
  handling bigint,
  primary key (kab, id)
);
create index follow_up_list on follow_up (kab, rule, desa, gravity, since, id);
create index follow_up_of_household on follow_up (kab, household);
create index follow_up_of_subject on follow_up (kab, subject);

-- What the lists' columns say: for the desa whole, for the office only the columns that it may have.
create table follow_up_content (
  kab text not null,
  follow_up uuid not null,
  for_office boolean not null,
  content jsonb not null,
  primary key (kab, follow_up, for_office)
);

-- When the cases of a household were worked out by which rules, and the day on which they may be others.
create table follow_up_watch (
  kab text not null,
  household uuid not null,
  next_change date,
  rules_version text not null,
  primary key (kab, household)
);

-- What offices say about cases: only ever added to, and kept when a case closes.
create table handling (
  kab text not null,
  id bigint generated always as identity,
  follow_up uuid not null,
  rule text not null,
  subject_kind text not null,
  subject uuid not null,
  desa text not null,
  status text not null check (status in ('diterima', 'dijadwalkan', 'selesai', 'tidak_dapat')),
  on_day date,
  note text not null default '',
  account uuid not null,
  office text not null,
  at timestamptz not null,
  primary key (kab, id)
);
create index handling_of_follow_up on handling (kab, follow_up, id);

-- ---------------------------------------------------------------- who sees what

-- The office that a reader reads for; null for everybody who reads for the desa. The account's own row decides, whatever
-- the setting says or whether it was forgotten. As the owner, because readers for an office do not see every account.
create function cacah_office() returns text language sql stable security definer set search_path = public, pg_temp
  as $$ select coalesce(
    (select coalesce(a.office, 'none') from account a
     where a.kab = cacah_kab() and a.id = cacah_account() and a.role = 'opd'),
    nullif(current_setting('cacah.office', true), '')) $$;

do $$
declare t text;
begin
  foreach t in array array['follow_up','follow_up_content','follow_up_watch','handling']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to current_user using (true) with check (true)', t);
    execute format('create policy intake_kab on %I to cacah_intake, cacah_jobs using (kab = cacah_kab()) with check (kab = cacah_kab())', t);
  end loop;
  -- Whoever reads for an office gets its cases, and nothing of what they were worked out from. Restrictive: no other
  -- policy can open what these close.
  foreach t in array array['device','account_scope','envelope','record','head','revision','revision_content','verdict',
    'feed','tally','rollup','growth_result']
  loop
    execute format('create policy not_for_office on %I as restrictive for select to cacah_reader using ((select cacah_office()) is null)', t);
  end loop;
end $$;

grant select, insert, update, delete on follow_up, follow_up_content, follow_up_watch to cacah_intake, cacah_jobs;
grant select, insert on handling to cacah_intake, cacah_jobs;
grant select on follow_up, follow_up_content, handling to cacah_reader;

create policy reader_scope on follow_up for select to cacah_reader using (kab = (select cacah_kab())
  and desa = any ((select cacah_desas())::text[]) and cacah_places(desa, rw, rt) && (select cacah_units()));
create policy own_office on follow_up as restrictive for select to cacah_reader using ((select cacah_office()) is null
  or (office = (select cacah_office()) and may_be_sent));
create policy reader_scope on follow_up_content for select to cacah_reader using (kab = (select cacah_kab())
  and for_office = ((select cacah_office()) is not null)
  and exists (select from follow_up f where f.kab = follow_up_content.kab and f.id = follow_up_content.follow_up));
create policy reader_scope on handling for select to cacah_reader using (kab = (select cacah_kab())
  and exists (select from follow_up f where f.kab = handling.kab and f.id = handling.follow_up));
create policy own_office on account as restrictive for select to cacah_reader using ((select cacah_office()) is null
  or office = (select cacah_office()));
