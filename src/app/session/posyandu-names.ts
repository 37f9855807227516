import { getSession } from './current-session.ts';

/** The posyandu that this phone knows, by id. */
export function posyanduNames(): ReadonlyMap<string, string> {
  return new Map(getSession().posyandu.map(({ id, name }) => [id, name]));
}
