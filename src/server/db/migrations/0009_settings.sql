-- What a kabupaten settles for itself (domain/settings), change by change: each row is one version, never overwritten. What
-- holds is the newest word about each path; null goes back to the default.
create table settings_version (
  kab text not null,
  version integer not null check (version > 0),
  -- By path: the value, or null.
  changes jsonb not null check (jsonb_typeof(changes) = 'object'),
  -- The document it rests on.
  source text not null check (length(source) between 3 and 200),
  -- Null: on the centre's own command line. The name stays as it was then.
  account uuid,
  account_name text not null,
  at timestamptz not null,
  primary key (kab, version)
);

-- Whether the reader keeps the kabupaten's accounts. The account's own row decides, as in cacah_office().
create function cacah_is_admin() returns boolean language sql stable security definer set search_path = public, pg_temp
  as $$ select exists (select from account a
    where a.kab = cacah_kab() and a.id = cacah_account() and a.role = 'admin' and a.is_active) $$;

alter table settings_version enable row level security;
alter table settings_version force row level security;
create policy owner_all on settings_version to current_user using (true) with check (true);
-- Everybody who works in a kabupaten goes by what it has settled, an office too; nobody hears of another's.
create policy own_kab on settings_version for select to cacah_reader, cacah_intake, cacah_jobs
  using (kab = (select cacah_kab()));
create policy admin_settles on settings_version for insert to cacah_reader
  with check (kab = cacah_kab() and account = cacah_account() and cacah_is_admin());

grant select on settings_version to cacah_reader, cacah_intake, cacah_jobs;
grant insert on settings_version to cacah_reader;
