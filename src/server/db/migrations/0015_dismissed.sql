-- `dismissed`: a supervisor has closed what no rule, no update and no release can make count. Its bytes stay.
alter table envelope drop constraint envelope_outcome_check;
alter table envelope add constraint envelope_outcome_check check (outcome in ('received', 'held', 'unreadable', 'dismissed'));
alter table revision drop constraint revision_state_check;
alter table revision add constraint revision_state_check check (state in ('counting', 'held', 'dismissed'));
