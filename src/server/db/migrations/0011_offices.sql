-- One case may concern several offices (domain rules 4.3): each has its own part of it, its own day, and its own word. An
-- officer reads referrals and what hangs on them, and no case: of the rest of it he learns not even that it is there.

create table referral (
  kab text not null,
  follow_up uuid not null,
  round smallint not null,
  office text not null,
  -- As in the case, so that an officer's list asks this table alone.
  rule text not null,
  subject_kind text not null,
  subject uuid not null,
  household uuid not null,
  desa text not null,
  rw text not null,
  rt text not null,
  since date not null,
  -- The office's own: its part of the categories and by when it should act.
  due date,
  categories text[] not null,
  gravity smallint not null,
  may_be_sent boolean not null,
  confidential boolean not null,
  -- The newest word that holds for this office, its own or the supervisor's, and how it stands by it.
  status text not null default 'baru',
  handling bigint,
  -- Of a round that has ended.
  closed_on date,
  outcome text,
  primary key (kab, follow_up, round, office)
);
create index referral_list on referral (kab, office, rule, desa, gravity, (coalesce(due, 'infinity'::date)), since, follow_up)
  where closed_on is null;
create index referral_done on referral (kab, office, rule, desa, closed_on desc, follow_up desc, round desc)
  where outcome = 'terbukti';
create index referral_of_subject on referral (kab, subject) where closed_on is null;

insert into referral (kab, follow_up, round, office, rule, subject_kind, subject, household, desa, rw, rt, since, due,
    categories, gravity, may_be_sent, confidential, status, handling)
  select kab, id, round, office, rule, subject_kind, subject, household, desa, rw, rt, since, due,
    categories, gravity, may_be_sent, confidential, status, handling
  from follow_up where office is not null;
insert into referral (kab, follow_up, round, office, rule, subject_kind, subject, household, desa, rw, rt, since, due,
    categories, gravity, may_be_sent, confidential, status, handling, closed_on, outcome)
  select kab, follow_up, round, office, rule, subject_kind, subject, household, desa, rw, rt, since, due,
    categories, gravity, may_be_sent, confidential, status, handling, closed_on, outcome
  from follow_up_closed where office is not null;

-- ---------------------------------------------------------------- what an office reads of a case

drop policy reader_scope on follow_up_content;
alter table follow_up_content add column office text not null default '';
-- What no office has a part in any more says nothing to anybody.
delete from follow_up_content c where c.for_office and not exists (select from referral r
  where r.kab = c.kab and r.follow_up = c.follow_up and r.round = c.round);
update follow_up_content c set office = r.office from referral r
  where c.for_office and r.kab = c.kab and r.follow_up = c.follow_up and r.round = c.round;
alter table follow_up_content
  drop constraint follow_up_content_pkey,
  drop column for_office,
  add primary key (kab, follow_up, round, office);

drop policy own_office on follow_up;
drop policy in_confidence on follow_up;
drop policy own_office on follow_up_closed;
drop policy in_confidence on follow_up_closed;
alter table follow_up drop column office;
alter table follow_up_closed drop column office;

-- ---------------------------------------------------------------- who sees what

alter table referral enable row level security;
alter table referral force row level security;
create policy owner_all on referral to current_user using (true) with check (true);
create policy intake_kab on referral to cacah_intake, cacah_jobs using (kab = cacah_kab()) with check (kab = cacah_kab());
grant select, insert, update, delete on referral to cacah_intake, cacah_jobs;
grant select on referral to cacah_reader;

create policy reader_scope on referral for select to cacah_reader using (kab = (select cacah_kab())
  and desa = any ((select cacah_desas())::text[]) and cacah_places(desa, rw, rt) && (select cacah_units()));
create policy own_office on referral as restrictive for select to cacah_reader using ((select cacah_office()) is null
  or (office = (select cacah_office()) and may_be_sent));
create policy in_confidence on referral as restrictive for select to cacah_reader using (not confidential
  or office = (select cacah_office()));

create policy not_for_office on follow_up as restrictive for select to cacah_reader using ((select cacah_office()) is null);
create policy in_confidence on follow_up as restrictive for select to cacah_reader using (not confidential);
create policy not_for_office on follow_up_closed as restrictive for select to cacah_reader using ((select cacah_office()) is null);
create policy in_confidence on follow_up_closed as restrictive for select to cacah_reader using (not confidential);

create policy reader_scope on follow_up_content for select to cacah_reader using (kab = (select cacah_kab())
  and office = coalesce((select cacah_office()), '')
  and (office <> '' and exists (select from referral r where r.kab = follow_up_content.kab
      and r.follow_up = follow_up_content.follow_up and r.round = follow_up_content.round
      and r.office = follow_up_content.office)
    or office = '' and (exists (select from follow_up f where f.kab = follow_up_content.kab
        and f.id = follow_up_content.follow_up and f.round = follow_up_content.round)
      or exists (select from follow_up_closed f where f.kab = follow_up_content.kab
        and f.follow_up = follow_up_content.follow_up and f.round = follow_up_content.round))));

-- An office reads its own words and the supervisor's, and not what others said.
drop policy reader_scope on handling;
create policy reader_scope on handling for select to cacah_reader using (kab = (select cacah_kab())
  and ((select cacah_office()) is null
      and (exists (select from follow_up f where f.kab = handling.kab and f.id = handling.follow_up)
        or exists (select from follow_up_closed f where f.kab = handling.kab and f.follow_up = handling.follow_up
          and f.round = handling.round))
    or (office is null or office = (select cacah_office()))
      and exists (select from referral r where r.kab = handling.kab and r.follow_up = handling.follow_up
        and r.round = handling.round and r.office = (select cacah_office()))));
