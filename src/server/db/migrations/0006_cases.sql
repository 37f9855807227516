-- By when somebody should act on a case: lists go by it within a category.
alter table follow_up add column due date;
drop index follow_up_list;
create index follow_up_list on follow_up (kab, rule, desa, gravity, (coalesce(due, 'infinity'::date)), since, id);
