import { useEffect, useMemo, useRef } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { formatDayNear } from '../format/format-date.ts';
import { formatNumber } from '../format/format-number.ts';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { FilterChips } from '../kit/filter-chips.tsx';
import { ListRow, RowList } from '../kit/list-row.tsx';
import { LoadingState } from '../kit/loading-state.tsx';
import { Progress } from '../kit/progress.tsx';
import { SearchField } from '../kit/search-field.tsx';
import { StateTag } from '../kit/state-tag.tsx';
import { today } from '../shell/clock.ts';
import { useKeptScroll } from '../shell/keep-scroll.ts';
import { Screen } from '../shell/screen.tsx';
import { familiesTexts } from '../texts/id/families.ts';
import { kaderTexts } from '../texts/id/kader.ts';
import { listState, rowsPerStep, showEverything } from './families-state.ts';
import {
  countFamilies,
  type FamilyFilter,
  type FamilyRow,
  familyFilters,
  filterFamilies,
  isFamilyFilter,
  listRts,
} from './family-list.ts';
import { LoadFailed } from './load-failed.tsx';
import { NewFamilyBar } from './new-family-bar.tsx';
import { RtChoice } from './rt-choice.tsx';
import { type KaderView, useKaderView } from './use-kader-view.ts';

/** Daftar keluarga: everyone of her RT, found by any member's name or by the number of the house. */
export function FamiliesScreen() {
  const view = useKaderView();
  const rts = useMemo(() => listRts(view.families), [view.families]);
  const only = rts.length === 1 ? rts[0] : undefined;
  return (
    <Screen
      title={familiesTexts.title}
      {...(only === undefined ? {} : { subtitle: kaderTexts.rt(only) })}
      bottom={<NewFamilyBar />}
    >
      {view.state === 'loading' && <LoadingState />}
      {view.state === 'failed' && <LoadFailed />}
      {view.state === 'ready' && <Families view={view} rts={rts} />}
    </Screen>
  );
}

function Families({ view, rts }: { view: KaderView; rts: readonly string[] }) {
  useAddressFilter();
  const { query, rt, filter } = listState.value;
  const change = (part: Partial<typeof listState.value>) => {
    listState.value = { ...listState.value, shown: rowsPerStep, ...part };
  };
  const rows = useMemo(() => filterFamilies(view.families, { query, rt, filter }), [view.families, query, rt, filter]);
  useKeptScroll('keluarga', true);
  if (view.families.length === 0) return <EmptyState {...familiesTexts.empty} />;
  const counts = countFamilies(rt === undefined ? view.families : view.families.filter((row) => row.rt === rt));
  const words = familiesTexts.visited(formatNumber(counts.dikunjungi), formatNumber(counts.semua));
  return (
    <>
      <SearchField label={familiesTexts.search} value={query} onInput={(typed) => change({ query: typed })} />
      <div class="chip-line">
        <FilterChips<FamilyFilter>
          label={familiesTexts.filter}
          chips={familyFilters.map((key) => ({
            key,
            label: familiesTexts.filters[key],
            count: formatNumber(counts[key]),
          }))}
          current={filter}
          onChoose={(chosen) => change({ filter: chosen })}
        />
        {rts.length > 1 && <RtChoice rts={rts} current={rt} onChoose={(chosen) => change({ rt: chosen })} />}
      </div>
      <p class="visually-hidden" role="status">
        {query !== '' && familiesTexts.found(formatNumber(rows.length))}
      </p>
      {rows.length === 0 ? <NothingHere /> : <FamilyRows rows={rows} />}
      <Card>
        <Progress done={counts.dikunjungi} total={counts.semua} text={words} />
      </Card>
    </>
  );
}

/** `?saring=belum`, from Beranda. */
function useAddressFilter(): void {
  const { saring } = useLocation().query;
  useEffect(() => {
    if (isFamilyFilter(saring)) listState.value = { ...listState.value, query: '', filter: saring, shown: rowsPerStep };
  }, [saring]);
}

function NothingHere() {
  const { query, filter } = listState.value;
  const clear = (word: string) => <Button onClick={showEverything}>{word}</Button>;
  if (query !== '') {
    const { title, text, clear: word } = familiesTexts.nothingFound;
    return <EmptyState title={title} text={text} action={clear(word)} />;
  }
  const said = filter === 'belum' ? familiesTexts.allVisited : familiesTexts.nothingToRepair;
  return <EmptyState {...said} action={clear(familiesTexts.showAll)} />;
}

/** A thousand families stay quick: so many rows at first, more as the end comes near, by a button where nothing scrolls. */
function FamilyRows({ rows }: { rows: readonly FamilyRow[] }) {
  const shown = rows.slice(0, listState.value.shown);
  const more = rows.length - shown.length;
  return (
    <Card flush>
      <RowList>
        {shown.map((row, at) => (
          <FamilyListRow key={row.household} row={row} number={at + 1} />
        ))}
      </RowList>
      {more > 0 && <MoreRows left={more} />}
    </Card>
  );
}

function MoreRows({ left }: { left: number }) {
  const place = useRef<HTMLDivElement>(null);
  const showMore = () => {
    listState.value = { ...listState.value, shown: listState.value.shown + rowsPerStep };
  };
  useEffect(() => {
    const seen = new IntersectionObserver((entries) => entries.some((one) => one.isIntersecting) && showMore(), {
      rootMargin: '400px',
    });
    if (place.current) seen.observe(place.current);
    return () => seen.disconnect();
  }, [left]);
  return (
    <div class="more-rows" ref={place}>
      <Button kind="quiet" onClick={showMore}>
        {familiesTexts.more(formatNumber(Math.min(left, rowsPerStep)))}
      </Button>
    </div>
  );
}

function FamilyListRow({ row, number }: { row: FamilyRow; number: number }) {
  return (
    <ListRow
      number={String(number).padStart(2, '0')}
      title={row.name}
      subtitle={rowWords(row)}
      below={<StateTag state={row.state} />}
      href={`/keluarga/${row.household}`}
    />
  );
}

function rowWords({ house, name, souls, state, left, repairs, visitedOn }: FamilyRow): string {
  const last =
    state === 'perbaiki'
      ? kaderTexts.repairs(formatNumber(repairs))
      : state === 'belum_selesai' && left > 0
        ? kaderTexts.left(formatNumber(left))
        : visitedOn && formatDayNear(visitedOn, today());
  return [house === name ? undefined : house, souls > 0 && kaderTexts.souls(formatNumber(souls)), last]
    .filter(Boolean)
    .join(' · ');
}
