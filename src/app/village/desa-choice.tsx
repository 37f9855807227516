import { useLocation } from 'preact-iso';
import { DesaChips } from '../desk/desa-chips.tsx';
import type { Query } from '../desk/query.ts';
import { ownDesa, villageHref } from './own-desa.ts';

/** The same page about another desa. */
export function DesaChoice({ query }: { query: Query }) {
  const { path, route } = useLocation();
  return (
    <DesaChips current={ownDesa(query).code} onChoose={(desa) => route(villageHref(path, { ...query, desa }), true)} />
  );
}
