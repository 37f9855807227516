import { useLocation } from 'preact-iso';
import type { Query } from '../desk/query.ts';
import { FilterChips } from '../kit/filter-chips.tsx';
import { getSession } from '../session/current-session.ts';
import { queueTexts } from '../texts/id/queue.ts';
import { ownDesa, villageHref } from './own-desa.ts';

/** Only for somebody who works in several. */
export function DesaChoice({ query }: { query: Query }) {
  const { path, route } = useLocation();
  const { account, regions } = getSession();
  const codes = [...new Set(account.scope.map(({ desa }) => desa))];
  if (codes.length < 2) return null;
  return (
    <FilterChips
      label={queueTexts.desaLabel}
      chips={codes.map((code) => ({ key: code, label: regions.find((one) => one.code === code)?.name ?? code }))}
      current={ownDesa(query).code}
      onChoose={(desa) => route(villageHref(path, { ...query, desa }), true)}
    />
  );
}
