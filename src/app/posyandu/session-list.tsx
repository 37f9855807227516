import { useState } from 'preact/hooks';
import { formatNumber } from '../format/format-number.ts';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { FilterChips } from '../kit/filter-chips.tsx';
import { RowList } from '../kit/list-row.tsx';
import { Progress } from '../kit/progress.tsx';
import { SearchField } from '../kit/search-field.tsx';
import { posyanduTexts } from '../texts/id/posyandu.ts';
import { type ChildRow, type ChildState, countStates, filterRows } from './posyandu-rows.ts';
import { SessionRow } from './session-row.tsx';
import type { WeighingSession } from './weighing-session.ts';

const words = posyanduTexts.list;

type Filter = 'semua' | ChildState;

/** Stays as it was left while she is away looking at a child. */
let lastFilter: Filter = 'semua';

type SessionListProps = { session: WeighingSession; rows: readonly ChildRow[]; newChildHref: string };

export function SessionList({ session, rows, newChildHref }: SessionListProps) {
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState<Filter>(lastFilter);
  const counts = countStates(rows);
  const state = filter === 'semua' ? undefined : filter;
  const shown = withOpen(filterRows(rows, { query, posyandu: undefined, state }), rows, session);
  const choose = (key: Filter) => {
    lastFilter = key;
    setFilter(key);
  };
  const total = counts.belum + counts.sudah + counts.absen;
  const chips = (['semua', 'belum', 'sudah', 'absen'] as const).map((key) => ({
    key,
    label: words.filters[key],
    count: formatNumber(key === 'semua' ? rows.length : counts[key]),
  }));
  const isSearching = query.trim() !== '';
  return (
    <>
      <Progress
        done={counts.sudah}
        total={total}
        text={words.weighed(formatNumber(counts.sudah), formatNumber(total))}
      />
      <SearchField label={words.search} value={query} onInput={setQuery} />
      {!isSearching && <FilterChips label={words.filterLabel} chips={chips} current={filter} onChoose={choose} />}
      {shown.length === 0 ? (
        <p class="form-origin" role="status">
          {isSearching ? words.notFound : emptyWords[filter]}
        </p>
      ) : (
        <Card flush>
          <RowList>
            {shown.map((row) => (
              <SessionRow key={row.id} session={session} row={row} />
            ))}
          </RowList>
        </Card>
      )}
      <Button icon="userPlus" wide href={newChildHref}>
        {words.newChild}
      </Button>
    </>
  );
}

const emptyWords: Record<Filter, string> = {
  semua: words.noneTitle,
  belum: words.noneLeft,
  sudah: words.noneWeighed,
  absen: words.noneAbsent,
};

/** The open row stays in sight, whatever is filtered. */
function withOpen(
  shown: readonly ChildRow[],
  rows: readonly ChildRow[],
  { openChild }: WeighingSession,
): readonly ChildRow[] {
  if (shown.length === rows.length) return shown;
  const open = openChild.value;
  if (open === undefined || shown.some(({ id }) => id === open)) return shown;
  const ids = new Set([...shown.map(({ id }) => id), open]);
  return rows.filter(({ id }) => ids.has(id));
}
