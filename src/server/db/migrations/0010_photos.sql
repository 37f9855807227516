-- Photos: named by the SHA-256 of their JPEG, announced by the revisions that show them, taken in piece by piece.

-- announced → complete → gone; a revision that names a gone one anew announces it again.
create table photo (
  kab text not null,
  name bytea not null,
  state text not null default 'announced' check (state in ('announced', 'complete', 'gone')),
  -- Whether the store may hold its bytes: set before they are put there, taken back after they were removed.
  is_stored boolean not null default false,
  -- Of the JPEG as it is kept, in bytes.
  size integer,
  announced_at timestamptz not null,
  completed_at timestamptz,
  gone_at timestamptz,
  primary key (kab, name)
);
create index photo_to_remove on photo (kab, gone_at) where state = 'gone' and is_stored;

-- Which revision shows it, at which question. Who sees the record sees the photo; it moves where the record moves.
create table photo_mention (
  kab text not null,
  photo bytea not null,
  revision uuid not null,
  question text not null,
  record uuid not null,
  primary key (kab, photo, revision, question)
);

-- Opened pieces of photos that are not whole yet, each device's by itself: nobody can spoil what somebody else sends.
create table photo_chunk (
  kab text not null,
  photo bytea not null,
  device uuid not null,
  at smallint not null,
  -- Of the whole JPEG, as the device says.
  size integer not null,
  bytes bytea not null,
  primary key (kab, photo, device, at)
);

-- Whole photos, unless an object store keeps them. A JPEG does not get smaller by being compressed again.
create table photo_bytes (
  kab text not null,
  photo bytea not null,
  bytes bytea not null,
  primary key (kab, photo)
);
alter table photo_chunk alter column bytes set storage external;
alter table photo_bytes alter column bytes set storage external;

-- ---------------------------------------------------------------- who sees what

do $$
declare t text;
begin
  foreach t in array array['photo','photo_mention','photo_chunk','photo_bytes']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to current_user using (true) with check (true)', t);
    execute format('create policy intake_kab on %I to cacah_intake, cacah_jobs using (kab = cacah_kab()) with check (kab = cacah_kab())', t);
    execute format('create policy not_for_office on %I as restrictive for select to cacah_reader using ((select cacah_office()) is null)', t);
  end loop;
end $$;

grant select, insert, update on photo to cacah_intake, cacah_jobs;
grant select, insert on photo_mention to cacah_intake, cacah_jobs;
grant select, insert, update, delete on photo_chunk, photo_bytes to cacah_intake, cacah_jobs;
grant select on photo, photo_mention, photo_bytes to cacah_reader;

-- Of a held first revision there is no record yet; of what is said of the desa a kader sees the record alone.
create policy reader_scope on photo_mention for select to cacah_reader using (kab = (select cacah_kab()) and (
  exists (select from record r where r.kab = photo_mention.kab and r.id = photo_mention.record)
  or exists (select from revision r where r.kab = photo_mention.kab and r.id = photo_mention.revision)));
create policy reader_scope on photo for select to cacah_reader using (kab = (select cacah_kab()) and exists (
  select from photo_mention m where m.kab = photo.kab and m.photo = photo.name));
create policy reader_scope on photo_bytes for select to cacah_reader using (kab = (select cacah_kab()) and exists (
  select from photo_mention m where m.kab = photo_bytes.kab and m.photo = photo_bytes.photo));
