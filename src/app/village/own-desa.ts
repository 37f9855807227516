import { desaSubjectId } from '../../domain/record-id.ts';
import type { Query } from '../desk/query.ts';
import { getSession } from '../session/current-session.ts';

export type OwnDesa = { readonly code: string; readonly id: string; readonly name: string };

/** The desa of the address, or one's own first. */
export function ownDesa(query: Query = {}): OwnDesa {
  const { account, regions } = getSession();
  const asked = account.scope.find(({ desa }) => desa === query.desa) ?? account.scope[0];
  const code = asked?.desa ?? '';
  return { code, id: desaSubjectId(code), name: regions.find((region) => region.code === code)?.name ?? code };
}

/** The same address with another month, of the same desa. */
export function villageHref(path: string, { desa, bulan }: Query): string {
  const asked = { ...(desa === undefined ? {} : { desa }), ...(bulan === undefined ? {} : { bulan }) };
  const query = new URLSearchParams(asked).toString();
  return query === '' ? path : `${path}?${query}`;
}
