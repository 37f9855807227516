-- When a sealed envelope was last tried. Until now each try moved `received_at`, so that one held for a month looked new.
alter table envelope add column tried_at timestamptz not null default now();
update envelope set tried_at = received_at;
drop index envelope_sealed;
create index envelope_sealed on envelope (kab, tried_at) where outcome = 'held' and not is_stored;
