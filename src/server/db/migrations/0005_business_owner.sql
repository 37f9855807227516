-- A business goes where its owner goes: whoever moves a person looks for what the person keeps. A column and not an index
-- on the expression, for under row-level security only what cannot leak may be looked up by index.
alter table head add column owner text generated always as (answers ->> 'pemilik_id') stored;
create index head_of_owner on head (kab, owner) where owner is not null;
