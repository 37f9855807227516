import { computed } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { formatNumber } from '../format/format-number.ts';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { FilterChips } from '../kit/filter-chips.tsx';
import { Icon } from '../kit/icon.tsx';
import { RowList } from '../kit/list-row.tsx';
import { MoreRows, rowsPerStep } from '../kit/more-rows.tsx';
import { SearchField } from '../kit/search-field.tsx';
import { posyanduTexts } from '../texts/id/posyandu.ts';
import { type ChildRow, type ChildState, countStates, filterRows } from './posyandu-rows.ts';
import { SessionRow } from './session-row.tsx';
import type { WeighingSession } from './weighing-session.ts';

const words = posyanduTexts.list;

/** Stays as it was left while she is away looking at a child; undefined shows everybody. */
let lastFilter: ChildState | undefined;

type SessionListProps = {
  session: WeighingSession;
  rows: readonly ChildRow[];
  newChildHref: string;
  /** Which posyandu and day: the search stands beside it. */
  choices: (search: ComponentChildren) => ComponentChildren;
};

export function SessionList({ session, rows, newChildHref, choices }: SessionListProps) {
  const [query, setQuery] = useState('');
  const [isSearchOpen, setSearchOpen] = useState(false);
  const [filter, setFilter] = useState(lastFilter);
  const counts = countStates(rows);
  const shown = withOpen(filterRows(rows, { query, posyandu: undefined, state: filter }), rows, session);
  const choose = (key: ChildState) => {
    lastFilter = key === filter ? undefined : key;
    setFilter(lastFilter);
  };
  const total = counts.belum + counts.sudah + counts.absen;
  const chips = (['belum', 'sudah', 'absen'] as const).map((key) => ({
    key,
    label: words.filters[key],
    count: formatNumber(counts[key]),
  }));
  const isSearching = query.trim() !== '';
  const toggleSearch = () => {
    setSearchOpen(!isSearchOpen);
    setQuery('');
  };
  return (
    <>
      <div class="session-head">
        {choices(<SearchChip isOpen={isSearchOpen} onToggle={toggleSearch} />)}
        {isSearchOpen && <SearchField label={words.search} value={query} onInput={setQuery} focus />}
        <p>{words.weighed(formatNumber(counts.sudah), formatNumber(total))}</p>
        {!isSearching && <FilterChips label={words.filterLabel} chips={chips} current={filter} onChoose={choose} />}
      </div>
      {shown.length === 0 ? (
        <p class="form-origin" role="status">
          {isSearching || filter === undefined ? words.notFound : emptyWords[filter]}
        </p>
      ) : (
        <SessionRows key={`${filter} ${query}`} session={session} shown={shown} />
      )}
      <Button icon="userPlus" wide href={newChildHref}>
        {words.newChild}
      </Button>
    </>
  );
}

/** As many as were asked for, and always up to the row that is open. */
function SessionRows({ session, shown }: { session: WeighingSession; shown: readonly ChildRow[] }) {
  const [limit, setLimit] = useState(rowsPerStep);
  const steps = useMemo(() => computed(() => stepsTo(shown, session.openChild.value)), [shown, session]).value;
  const most = Math.max(limit, steps * rowsPerStep);
  const left = shown.length - most;
  return (
    <Card flush>
      <RowList>
        {shown.slice(0, most).map((row) => (
          <SessionRow key={row.id} session={session} row={row} />
        ))}
      </RowList>
      {left > 0 && (
        <MoreRows
          left={left}
          word={words.moreChildren(formatNumber(Math.min(left, rowsPerStep)))}
          onMore={() => setLimit(most + rowsPerStep)}
        />
      )}
    </Card>
  );
}

/** So many steps hold the child that is open. */
function stepsTo(shown: readonly ChildRow[], open: string | undefined): number {
  const at = open === undefined ? -1 : shown.findIndex(({ id }) => id === open);
  return Math.ceil((at + 1) / rowsPerStep);
}

function SearchChip({ isOpen, onToggle }: { isOpen: boolean; onToggle: () => void }) {
  return (
    <button type="button" class="chip" aria-expanded={isOpen} onClick={onToggle}>
      <Icon name={isOpen ? 'close' : 'search'} size="small" />
      <span>{words.searchShort}</span>
    </button>
  );
}

const emptyWords: Record<ChildState, string> = {
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
