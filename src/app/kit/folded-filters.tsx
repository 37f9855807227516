import type { ComponentChildren } from 'preact';
import { texts } from '../texts/id/kit.ts';
import { Icon } from './icon.tsx';
import { useWide } from './use-wide.ts';

type FoldedFiltersProps = {
  /** How many of them are set: then they stay open, so that nobody wonders where the rest went. */
  set: string | undefined;
  children: ComponentChildren;
};

/** Side by side on a desk; on a phone folded away, because there the list comes first. */
export function FoldedFilters({ set, children }: FoldedFiltersProps) {
  const isWide = useWide();
  if (isWide) return <div class="filters">{children}</div>;
  return (
    <details class="filters-fold" open={set !== undefined}>
      <summary>
        <Icon name="filter" />
        {set === undefined ? texts.kit.filters : texts.kit.filtersSet(set)}
      </summary>
      <div class="filters">{children}</div>
    </details>
  );
}
