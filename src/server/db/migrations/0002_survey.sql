-- The survey's tables. Every key begins with the kabupaten of the row's birth, which never changes: the tables can be
-- partitioned or distributed by it. Desa, RW, RT and household are attributes, because records move.
-- Who may see a row is decided twice: by the code's own WHERE, and by the policies below, which deny when nothing is set.

create table setting (
  name text primary key,
  value jsonb not null
);

create table region (
  code text primary key,
  name text not null
);

-- Private keys to which phones seal. Readable by the owner and by accounts and intake, never by readers.
create table server_key (
  id smallint primary key,
  public_key bytea not null,
  private_jwk jsonb not null,
  created_at timestamptz not null default now()
);

-- One row per desa: the lock of its feed and the feed's last number.
create table desa (
  kab text not null,
  code text not null,
  zone text not null default 'Asia/Jakarta',
  feed_number bigint not null default 0,
  primary key (kab, code)
);

create table posyandu (
  kab text not null,
  id uuid not null,
  desa text not null,
  name text not null,
  primary key (kab, id)
);

create table account (
  kab text not null,
  id uuid not null,
  name text not null,
  role text not null check (role in ('kader', 'supervisor', 'kepala_desa', 'opd', 'admin')),
  is_active boolean not null default true,
  created_at timestamptz not null default now(),
  primary key (kab, id)
);

create table account_scope (
  kab text not null,
  account uuid not null,
  desa text not null,
  rw text not null default '',
  rt text not null default '',
  since timestamptz not null default now(),
  primary key (kab, account, desa, rw, rt)
);

create table enrolment_code (
  kab text not null,
  hash bytea not null,
  account uuid not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (kab, hash)
);

-- A code is looked up before its kabupaten is known.
create index enrolment_code_of_hash on enrolment_code (hash);

create table device (
  kab text not null,
  id uuid not null,
  account uuid not null,
  code text not null,
  public_key bytea not null,
  enrolled_at timestamptz not null default now(),
  highest_number bigint not null default 0,
  -- How many different numbers have arrived and could be opened: the rest is still on the phone.
  arrived bigint not null default 0,
  last_contact_at timestamptz,
  revoked_at timestamptz,
  primary key (kab, id),
  unique (kab, code)
);
create index device_of_account on device (kab, account);
-- An envelope names its device, not the kabupaten.
create index device_of_id on device (id);

create table device_epoch (
  kab text not null,
  device uuid not null,
  epoch bigint not null,
  enc bytea not null,
  server_key smallint not null,
  primary key (kab, device, epoch, enc)
);

create table session (
  kab text not null,
  hash bytea not null,
  device uuid not null,
  account uuid not null,
  expires_at timestamptz not null,
  primary key (kab, hash)
);

-- Challenges that a device answers to get a new session; used once.
create table session_challenge (
  hash bytea primary key,
  expires_at timestamptz not null
);

-- Sealed bytes as they arrived. Kept apart from the revision, so that erasure can destroy them.
create table envelope (
  kab text not null,
  device uuid not null,
  hash bytea not null,
  number bigint not null,
  revision uuid not null,
  outcome text not null check (outcome in ('received', 'held', 'unreadable')),
  reason text,
  -- Whether what was in it stands in `revision`, and can be looked at there.
  is_stored boolean not null default false,
  bytes bytea,
  carried_by uuid,
  received_at timestamptz not null default now(),
  primary key (kab, device, hash)
);
create index envelope_of_number on envelope (kab, device, number);
create index envelope_of_revision on envelope (kab, revision);
create index envelope_sealed on envelope (kab, received_at) where outcome = 'held' and not is_stored;

-- A record's skeleton: where it is and what state it is in, no answers.
create table record (
  kab text not null,
  id uuid not null,
  form text not null,
  form_version integer not null,
  subject_kind text not null,
  subject uuid not null,
  period text,
  household uuid,
  desa text not null,
  rw text not null default '',
  rt text not null default '',
  tips uuid[] not null,
  deleted boolean not null default false,
  in_conflict boolean not null default false,
  newest_revision uuid,
  newest_at timestamptz,
  verdict text not null default 'menunggu',
  primary key (kab, id)
);
create index record_of_subject on record (kab, subject);
create index record_of_household on record (kab, household);
create index record_queue on record (kab, desa, verdict, newest_at desc, id);

-- What the record says: a row per record, destroyed by erasure.
create table head (
  kab text not null,
  record uuid not null,
  answers jsonb not null,
  irrelevant jsonb not null default '[]',
  conflicts jsonb not null default '{}',
  revisions jsonb not null,
  writers jsonb not null,
  primary key (kab, record)
);

-- A revision's skeleton: immutable but for its state and verdict.
create table revision (
  kab text not null,
  id uuid not null,
  record uuid not null,
  form text not null,
  form_version integer not null,
  parents uuid[] not null,
  author uuid,
  device uuid,
  number bigint,
  visited_on date not null,
  started_at timestamptz not null,
  saved_at timestamptz not null,
  received_at timestamptz not null,
  content_hash bytea not null,
  state text not null check (state in ('counting', 'held')),
  reason text,
  retry_at timestamptz,
  verdict text not null default 'menunggu',
  flags text[] not null default '{}',
  desa text not null,
  rw text not null default '',
  rt text not null default '',
  primary key (kab, id)
);
create index revision_of_record on revision (kab, record);
create index revision_of_device on revision (kab, device, number);
create index revision_held on revision (kab, desa, received_at desc) where state = 'held';
create index revision_due on revision (kab, retry_at) where state = 'held' and retry_at is not null;

create table revision_content (
  kab text not null,
  id uuid not null,
  body jsonb not null,
  primary key (kab, id)
);

create table verdict (
  kab text not null,
  id uuid not null,
  record uuid not null,
  revision uuid not null,
  account uuid not null,
  verdict text not null check (verdict in ('disetujui', 'perlu_perbaikan', 'ditolak')),
  text text not null default '',
  notes jsonb not null default '[]',
  at timestamptz not null default now(),
  primary key (kab, id)
);
create index verdict_of_record on verdict (kab, record, at);

-- Numbered changes of a desa, in commit order (the desa row is locked first). A row points at a record; who pulls gets
-- its head of now, or a removal when it has left his scope.
create table feed (
  kab text not null,
  desa text not null,
  number bigint not null,
  record uuid not null,
  rw_before text,
  rt_before text,
  desa_after text not null,
  rw_after text not null default '',
  rt_after text not null default '',
  at timestamptz not null default now(),
  primary key (kab, desa, number)
);
create index feed_of_record on feed (kab, record, desa, number desc);

-- What one dossier contributes to every indicator in a month: {"C1": [numerator, denominator, missing, excluded], …}.
create table tally (
  kab text not null,
  household uuid not null,
  month text not null,
  desa text not null,
  rw text not null default '',
  rt text not null default '',
  figures jsonb not null,
  next_change date,
  formula_version text not null,
  primary key (kab, household, month)
);
create index tally_due on tally (kab, desa, next_change);

create table rollup (
  kab text not null,
  desa text not null,
  month text not null,
  rw text not null,
  rt text not null,
  indicator text not null,
  numerator bigint not null default 0,
  denominator bigint not null default 0,
  missing bigint not null default 0,
  excluded bigint not null default 0,
  primary key (kab, desa, month, rw, rt, indicator)
);

-- Growth as counted: recomputed whenever the child's dossier changes, by the engine named.
create table growth_result (
  kab text not null,
  record uuid not null,
  person uuid not null,
  measured_on date not null,
  result jsonb not null,
  engine_version text not null,
  primary key (kab, record)
);

create table audit (
  kab text not null,
  id bigint generated always as identity,
  at timestamptz not null default now(),
  account uuid,
  action text not null,
  target text not null default '',
  primary key (kab, id)
);

-- ---------------------------------------------------------------- who sees what

-- Readers: one kabupaten, and of it the units in cacah.scope, a comma-separated list of desa/rw/rt with empty parts for
-- "all of it". Unset or empty settings are NULL and deny.
create function cacah_kab() returns text language sql stable
  as $$ select nullif(current_setting('cacah.kab', true), '') $$;
create function cacah_account() returns uuid language sql stable
  as $$ select nullif(current_setting('cacah.account', true), '')::uuid $$;
create function cacah_units() returns text[] language sql stable
  as $$ select string_to_array(nullif(current_setting('cacah.scope', true), ''), ',') $$;
create function cacah_desas() returns text[] language sql stable
  as $$ select array_agg(split_part(unit, '/', 1)) from unnest(cacah_units()) as unit $$;
-- The units that a place lies in, written as in the scope. A policy asks whether one of them is among the reader's:
-- `(select …)` is worked out once a statement and not once a row, and the plain comparison of the desa finds an index.
create function cacah_places(at_desa text, at_rw text, at_rt text) returns text[] language sql immutable
  as $$ select array[at_desa || '//', at_desa || '/' || at_rw || '/', at_desa || '//' || at_rt,
    at_desa || '/' || at_rw || '/' || at_rt] $$;

grant select on setting, region to cacah_reader, cacah_intake, cacah_jobs, cacah_accounts;

do $$
declare t text;
begin
  foreach t in array array['desa','posyandu','account','account_scope','enrolment_code','device','device_epoch','session',
    'envelope','record','head','revision','revision_content','verdict','feed','tally','rollup','growth_result','audit']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    -- The owner's own work (migrations, the demo, the command line) names no kabupaten; superusers pass anyway.
    execute format('create policy owner_all on %I to current_user using (true) with check (true)', t);
  end loop;
  -- Intake and jobs work inside one kabupaten at a time.
  foreach t in array array['desa','posyandu','account','account_scope','device','device_epoch','envelope','record','head',
    'revision','revision_content','verdict','feed','tally','rollup','growth_result','audit']
  loop
    execute format('create policy intake_kab on %I to cacah_intake, cacah_jobs using (kab = cacah_kab()) with check (kab = cacah_kab())', t);
  end loop;
end $$;

grant select on desa, posyandu, account, account_scope, device, device_epoch, envelope, record, head, revision,
  revision_content, verdict, feed, tally, rollup, growth_result to cacah_intake, cacah_jobs;
grant insert on device_epoch, envelope, record, head, revision, revision_content, verdict, feed, tally, rollup, growth_result, audit
  to cacah_intake, cacah_jobs;
grant update on desa, device, envelope, record, head, revision, tally, rollup, growth_result to cacah_intake, cacah_jobs;
grant delete on tally, growth_result to cacah_intake, cacah_jobs;
grant select on server_key to cacah_intake, cacah_accounts;

-- Accounts: enrolment, sessions and the directory of people. A session is looked up before its kabupaten is known.
grant select, insert, update on account, account_scope, enrolment_code, device, session, session_challenge, audit to cacah_accounts;
grant delete on account_scope, session, session_challenge to cacah_accounts;
grant select on desa, posyandu, device_epoch, envelope to cacah_accounts;
do $$
declare t text;
begin
  foreach t in array array['desa','posyandu','account','account_scope','enrolment_code','device','device_epoch','session','envelope','audit']
  loop
    execute format('create policy accounts_all on %I to cacah_accounts using (true) with check (true)', t);
  end loop;
end $$;

-- Readers see rows of their scope, and write only verdicts and the trail of what they looked at.
grant select on desa, posyandu, account, account_scope, device, record, head, revision, revision_content, verdict,
  feed, tally, rollup, growth_result to cacah_reader;
-- Which numbers have arrived is no secret within a kabupaten; the sealed bytes stay with intake.
grant select (kab, device, hash, number, revision, outcome, reason, is_stored, carried_by, received_at) on envelope to cacah_reader;
grant insert on audit to cacah_reader;
create policy reader_scope on desa for select to cacah_reader
  using (kab = (select cacah_kab()) and code = any ((select cacah_desas())::text[]));
create policy reader_scope on posyandu for select to cacah_reader
  using (kab = (select cacah_kab()) and desa = any ((select cacah_desas())::text[]));
create policy reader_scope on account for select to cacah_reader using (kab = (select cacah_kab()));
create policy reader_scope on account_scope for select to cacah_reader using (kab = (select cacah_kab()));
create policy reader_scope on device for select to cacah_reader using (kab = (select cacah_kab()));
create policy reader_scope on envelope for select to cacah_reader using (kab = (select cacah_kab()));
create policy reader_scope on record for select to cacah_reader using (kab = (select cacah_kab())
  and desa = any ((select cacah_desas())::text[]) and cacah_places(desa, rw, rt) && (select cacah_units()));
create policy reader_scope on revision for select to cacah_reader using (kab = (select cacah_kab())
  and desa = any ((select cacah_desas())::text[]) and cacah_places(desa, rw, rt) && (select cacah_units()));
create policy reader_scope on head for select to cacah_reader using (kab = (select cacah_kab()) and exists (
  select from record r where r.kab = head.kab and r.id = head.record));
create policy reader_scope on revision_content for select to cacah_reader using (kab = (select cacah_kab()) and exists (
  select from revision r where r.kab = revision_content.kab and r.id = revision_content.id));
create policy reader_scope on verdict for select to cacah_reader using (kab = (select cacah_kab()) and exists (
  select from record r where r.kab = verdict.kab and r.id = verdict.record));
create policy reader_scope on growth_result for select to cacah_reader using (kab = (select cacah_kab()) and exists (
  select from record r where r.kab = growth_result.kab and r.id = growth_result.record));
create policy reader_scope on feed for select to cacah_reader using (kab = (select cacah_kab()) and (
  cacah_places(desa_after, rw_after, rt_after) && (select cacah_units())
  or cacah_places(desa, rw_before, rt_before) && (select cacah_units())));
create policy reader_scope on tally for select to cacah_reader using (kab = (select cacah_kab())
  and desa = any ((select cacah_desas())::text[]) and cacah_places(desa, rw, rt) && (select cacah_units()));
create policy reader_scope on rollup for select to cacah_reader using (kab = (select cacah_kab())
  and desa = any ((select cacah_desas())::text[]) and cacah_places(desa, rw, rt) && (select cacah_units()));
create policy reader_trail on audit for insert to cacah_reader with check (kab = cacah_kab() and account = cacah_account());
