/** The units of a scope, written as `scopeSetting` does, as a table `units` for a WITH. */
export function unitsSql(parameter: string): string {
  return `units as (
    select split_part(unit, '/', 1) as desa, split_part(unit, '/', 2) as rw, split_part(unit, '/', 3) as rt
    from unnest(string_to_array(${parameter}, ',')) as unit)`;
}

/** Whether a row with desa, rw and rt lies in one of the units. Its policy decides the same once more. */
export function inUnitsSql(row: string): string {
  return `exists (select from units u
    where u.desa = ${row}.desa and u.rw in ('', ${row}.rw) and u.rt in ('', ${row}.rt))`;
}

/** The same for many rows, written like the policies, which find the rows by their desa. */
export function unitsOverlapSql(row: string, parameter: string): string {
  return `cacah_places(${row}.desa, ${row}.rw, ${row}.rt) && string_to_array(${parameter}, ',')`;
}
