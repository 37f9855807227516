-- Numbers under which two different revisions came: the phone was copied, or put back to an older state. The first hundred.
alter table device add column used_twice bigint[] not null default '{}';
