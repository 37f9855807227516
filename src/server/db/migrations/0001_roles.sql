-- The roles that queries run as. Roles belong to the whole cluster, not to this database: another database may have
-- made them already, or may be making them at this moment, and the advisory lock of the migrator does not reach there.
do $$
declare
  role_name text;
begin
  foreach role_name in array array['cacah_reader', 'cacah_intake', 'cacah_jobs', 'cacah_accounts'] loop
    begin
      if not exists (select from pg_roles where rolname = role_name) then
        execute format('create role %I nologin nosuperuser nocreatedb nocreaterole noreplication nobypassrls', role_name);
      end if;
    exception when duplicate_object or unique_violation then
      null; -- the other database was quicker
    end;

    if exists (select from pg_roles where rolname = role_name and (rolcanlogin or rolsuper or rolbypassrls)) then
      raise exception 'role % may log in or pass over row-level security', role_name;
    end if;

    begin
      execute format('grant %I to current_user', role_name);
    exception when unique_violation or internal_error then
      null; -- "tuple concurrently updated": the same grant, made by the other database
    end;

    execute format('grant usage on schema public to %I', role_name);
  end loop;
end
$$;

-- As PostgreSQL has it since 15; a database upgraded from an older one lets everybody create tables here.
revoke create on schema public from public;
