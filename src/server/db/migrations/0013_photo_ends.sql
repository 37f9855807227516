-- How photos end: why each went, which ones the store has lost, what lies in the store and belongs to no photo.

-- `lapsed`, `closed`, `withdrawn`, `removed`, `deleted`, `no_picture`; null of those that went before this was written down.
alter table photo add column gone_because text;
-- When the store was found to lack what it had been given. Phones that still have it send it again.
alter table photo add column lost_at timestamptz;
create index photo_lost on photo (kab, lost_at) where lost_at is not null and state = 'announced';
create index photo_mention_of_record on photo_mention (kab, record);
create index referral_of_household on referral (kab, household);

-- Records of visits whose consent does not hold any more (programme/consent.ts), and since when the centre knows.
create table consent_withdrawn (
  kab text not null,
  record uuid not null,
  at timestamptz not null,
  primary key (kab, record)
);

-- What lies in the store and no photo claims, and when it was first seen there.
create table photo_orphan (
  kab text not null,
  photo bytea not null,
  seen_at timestamptz not null,
  primary key (kab, photo)
);

do $$
declare t text;
begin
  foreach t in array array['consent_withdrawn','photo_orphan']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to current_user using (true) with check (true)', t);
    execute format('create policy intake_kab on %I to cacah_intake, cacah_jobs using (kab = cacah_kab()) with check (kab = cacah_kab())', t);
  end loop;
end $$;

grant select, insert, update, delete on consent_withdrawn, photo_orphan to cacah_intake, cacah_jobs;
grant select on consent_withdrawn to cacah_reader;
create policy not_for_office on consent_withdrawn as restrictive for select to cacah_reader using ((select cacah_office()) is null);
create policy reader_scope on consent_withdrawn for select to cacah_reader using (kab = (select cacah_kab()) and exists (
  select from record r where r.kab = consent_withdrawn.kab and r.id = consent_withdrawn.record));

-- Every household is looked at once more, so that what was withdrawn before is known.
update follow_up_watch set rules_version = '';
