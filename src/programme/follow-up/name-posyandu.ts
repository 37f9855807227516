import type { Values } from './family-values.ts';
import type { Column } from './follow-up.ts';

export function posyanduKeys(columns: readonly Column[]): string[] {
  return columns.filter(({ kind }) => kind === 'posyandu').map(({ key }) => key);
}

/** Cases hold the id of a posyandu, since its name may change; readers get the name, or nothing where it is not known. */
export function namePosyandu(values: Values, keys: readonly string[], names: ReadonlyMap<string, string>): Values {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => {
      const shown = keys.includes(key) ? names.get(String(value)) : value;
      return shown === undefined ? [] : [[key, shown]];
    }),
  );
}
