-- Whoever was written down twice goes where the one goes that both are: looked for by whoever moves that one.
alter table head add column merged_into text generated always as (case
  when answers ->> 'digabung_ke' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then answers ->> 'digabung_ke' end) stored;
create index head_of_merged on head (kab, merged_into) where merged_into is not null;

-- What a person or family is recognised by, as hashes: the same for two who may be one (`programme/duplicates.ts`).
-- Mother and NIK stand beside name and birth date, to tell apart whom they tell apart.
create table identity_key (
  kab text not null,
  record uuid not null,
  kind text not null check (kind in ('nik', 'lahir', 'kk')),
  hash bytea not null,
  mother bytea,
  nik bytea,
  subject_kind text not null,
  subject uuid not null,
  desa text not null,
  rw text not null default '',
  rt text not null default '',
  primary key (kab, record, kind)
);
create index identity_key_of_hash on identity_key (kab, hash);
create index identity_key_of_desa on identity_key (kab, desa);

-- Two of whom a supervisor said that they are not one; the smaller id first.
create table not_twin (
  kab text not null,
  one uuid not null,
  other uuid not null,
  account uuid not null,
  at timestamptz not null default now(),
  primary key (kab, one, other)
);

-- Numbers that are stored already; names follow as their families are written about again.
insert into identity_key (kab, record, kind, hash, subject_kind, subject, desa, rw, rt)
  select r.kab, r.id, n.kind, sha256(convert_to(n.kind || '|' || n.number, 'UTF8')), r.subject_kind, r.subject, r.desa, r.rw, r.rt
  from record r
  join head h on h.kab = r.kab and h.record = r.id
  cross join lateral (values ('nik', 'anggota', h.answers ->> 'nik'), ('kk', 'keluarga', h.answers ->> 'no_kk')) as n (kind, form, number)
  where r.form = n.form and not r.deleted and n.number ~ '^\d{16}$' and n.number !~ '^(\d)\1{15}$' and right(n.number, 4) <> '0000';

do $$
declare t text;
begin
  foreach t in array array['identity_key','not_twin']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to current_user using (true) with check (true)', t);
    execute format('create policy intake_kab on %I to cacah_intake, cacah_jobs using (kab = cacah_kab()) with check (kab = cacah_kab())', t);
    execute format('create policy not_for_office on %I as restrictive for select to cacah_reader using ((select cacah_office()) is null)', t);
  end loop;
end $$;

grant select, insert, update, delete on identity_key to cacah_intake, cacah_jobs;
grant select, insert, update, delete on not_twin to cacah_intake, cacah_jobs;
grant select on identity_key, not_twin to cacah_reader;
create policy reader_scope on identity_key for select to cacah_reader using (kab = (select cacah_kab())
  and desa = any ((select cacah_desas())::text[]) and cacah_places(desa, rw, rt) && (select cacah_units()));
-- Ids of two people say nothing to whom neither is shown.
create policy reader_scope on not_twin for select to cacah_reader using (kab = (select cacah_kab()) and exists (
  select from identity_key k where k.kab = not_twin.kab and k.subject = not_twin.one));
create index identity_key_of_subject on identity_key (kab, subject);
