import { FilterChips } from '../kit/filter-chips.tsx';
import { getSession } from '../session/current-session.ts';
import { queueTexts } from '../texts/id/queue.ts';

type DesaChipsProps = { current: string | undefined; onChoose: (desa: string) => void };

/** Which desa a screen is about: only for somebody who looks after several. */
export function DesaChips({ current, onChoose }: DesaChipsProps) {
  const { account, regions } = getSession();
  const codes = [...new Set(account.scope.map(({ desa }) => desa))];
  if (codes.length < 2) return null;
  return (
    <FilterChips
      label={queueTexts.desaLabel}
      chips={codes.map((code) => ({ key: code, label: regions.find((one) => one.code === code)?.name ?? code }))}
      current={current ?? codes[0] ?? ''}
      onChoose={onChoose}
    />
  );
}
