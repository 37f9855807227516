import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { monthOf } from '../../domain/time/calendar.ts';
import type { Query } from '../desk/query.ts';
import { formatMonth } from '../format/format-date.ts';
import { formatNumber } from '../format/format-number.ts';
import { shortName } from '../kader/family-name.ts';
import { isRejected } from '../kader/rejected.ts';
import { BottomBar } from '../kit/bottom-bar.tsx';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { FilterChips } from '../kit/filter-chips.tsx';
import { RowList } from '../kit/list-row.tsx';
import { LoadingState } from '../kit/loading-state.tsx';
import { Progress } from '../kit/progress.tsx';
import { SearchField } from '../kit/search-field.tsx';
import { getRecords } from '../records/current-records.ts';
import type { ShownRecord } from '../records/shown-record.ts';
import { getSession } from '../session/current-session.ts';
import { today } from '../shell/clock.ts';
import { growthTables } from '../shell/growth-tables.ts';
import { useKeptScroll } from '../shell/keep-scroll.ts';
import { Screen } from '../shell/screen.tsx';
import { growthTexts } from '../texts/id/growth.ts';
import { ChildListRow } from './child-list-row.tsx';
import { PosyanduChoice } from './posyandu-choice.tsx';
import { type ChildRow, type ChildState, childRows, countStates, filterRows } from './posyandu-rows.ts';
import { RecordsTrouble } from './records-trouble.tsx';

const words = growthTexts.posyandu;

/** The register of this month: who was weighed, who was not there, who is still to come. */
export function PosyanduScreen({ query }: { query: Query }) {
  const records = getRecords();
  const { route } = useLocation();
  const state = records.state.value;
  useKeptScroll('posyandu', state === 'ready');
  const day = today();
  const rejected = rejectedWeighings(records.records.value.values(), monthOf(day));
  const rows = childRows(records.dossiers.value, { today: day, growth: growthTables.value, rejected });
  const chosen = query.posyandu;
  const here = filterRows(rows, { query: '', posyandu: chosen, state: undefined });
  const next = here.find((row) => row.state === 'belum');
  return (
    <Screen
      title={words.title}
      subtitle={formatMonth(day)}
      bottom={
        next && (
          <BottomBar>
            <Button kind="primary" wide href={`/mulai/penimbangan/${next.id}`}>
              {words.next(shortName(next.name))}
            </Button>
          </BottomBar>
        )
      }
    >
      {state === 'loading' && <LoadingState />}
      {state === 'failed' && <RecordsTrouble />}
      {state === 'ready' && (
        <>
          <PosyanduChoice
            posyandu={getSession().posyandu}
            chosen={chosen}
            onChoose={(id) => route(id === undefined ? '/posyandu' : `/posyandu?posyandu=${id}`, true)}
          />
          {here.length === 0 ? <NoChildren /> : <Register rows={here} today={day} />}
        </>
      )}
    </Screen>
  );
}

/** Children whose weighing of that month no longer counts. */
function rejectedWeighings(records: Iterable<ShownRecord>, month: string): ReadonlySet<string> {
  const found = [...records].filter((one) => one.form === 'penimbangan' && one.period === month && isRejected(one));
  return new Set(found.map(({ subject }) => subject.id));
}

function NoChildren() {
  return (
    <EmptyState
      title={words.noneTitle}
      text={words.noneText}
      action={<Button href="/keluarga">{words.toFamilies}</Button>}
    />
  );
}

/** Stays as it was left while she is away weighing a child. */
let lastFilter: ChildState = 'belum';

function Register({ rows, today: day }: { rows: readonly ChildRow[]; today: string }) {
  const [query, setQuery] = useState('');
  const [state, setState] = useState<ChildState>(lastFilter);
  const counts = countStates(rows);
  const shown = filterRows(rows, { query, posyandu: undefined, state });
  const choose = (key: ChildState) => {
    lastFilter = key;
    setState(key);
  };
  const chips = (['belum', 'sudah', 'absen'] as const).map((key) => ({
    key,
    label: words.filters[key],
    count: formatNumber(counts[key]),
  }));
  return (
    <>
      <Progress
        done={counts.sudah}
        total={rows.length}
        text={words.weighed(formatNumber(counts.sudah), formatNumber(rows.length))}
      />
      <SearchField label={words.search} value={query} onInput={setQuery} />
      {query.trim() === '' && <FilterChips label={words.filterLabel} chips={chips} current={state} onChoose={choose} />}
      {shown.length === 0 ? (
        <p class="form-origin" role="status">
          {query.trim() === '' ? emptyWords[state] : words.notFound}
        </p>
      ) : (
        <Card flush>
          <RowList>
            {shown.map((row) => (
              <ChildListRow key={row.id} row={row} today={day} />
            ))}
          </RowList>
        </Card>
      )}
    </>
  );
}

const emptyWords: Record<ChildState, string> = {
  belum: words.noneLeft,
  sudah: words.noneWeighed,
  absen: words.noneAbsent,
};
