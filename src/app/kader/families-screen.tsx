import { useEffect, useMemo } from 'preact/hooks';
import type { Query } from '../desk/query.ts';
import { formatDayNear } from '../format/format-date.ts';
import { formatNumber } from '../format/format-number.ts';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { FilterChips } from '../kit/filter-chips.tsx';
import { ListRow, RowList } from '../kit/list-row.tsx';
import { MoreRows, rowsPerStep } from '../kit/more-rows.tsx';
import { Progress } from '../kit/progress.tsx';
import { SearchField } from '../kit/search-field.tsx';
import { StateTag } from '../kit/state-tag.tsx';
import { whenIdle } from '../kit/when-idle.ts';
import { OpeningRecords } from '../records/opening-records.tsx';
import { today } from '../shell/clock.ts';
import { useKeptScroll } from '../shell/keep-scroll.ts';
import { Screen } from '../shell/screen.tsx';
import { familiesTexts } from '../texts/id/families.ts';
import { kaderTexts } from '../texts/id/kader.ts';
import { listState, showEverything } from './families-state.ts';
import {
  countFamilies,
  type FamilyFilter,
  type FamilyRow,
  familyFilters,
  filterFamilies,
  isFamilyFilter,
  listRts,
  spokenNames,
} from './family-list.ts';
import { LoadFailed } from './load-failed.tsx';
import { NewFamilyBar } from './new-family-bar.tsx';
import { RtChoice } from './rt-choice.tsx';
import { type KaderView, useKaderView } from './use-kader-view.ts';

/** Daftar keluarga: everyone of her RT, found by any member's name or by the number of the house. */
export function FamiliesScreen({ query }: { query: Query }) {
  const view = useKaderView();
  const rts = useMemo(() => listRts(view.families), [view.families]);
  const only = rts.length === 1 ? rts[0] : undefined;
  return (
    <Screen
      title={familiesTexts.title}
      {...(only === undefined ? {} : { subtitle: kaderTexts.rt(only) })}
      bottom={<NewFamilyBar />}
    >
      {view.state === 'loading' && <OpeningRecords />}
      {view.state === 'failed' && <LoadFailed />}
      {view.state === 'ready' && <Families view={view} rts={rts} asked={query.saring} />}
    </Screen>
  );
}

type FamiliesProps = { view: KaderView; rts: readonly string[]; asked: string | undefined };

function Families({ view, rts, asked }: FamiliesProps) {
  useAddressFilter(asked);
  const { query, rt, filter } = listState.value;
  const change = (part: Partial<typeof listState.value>) => {
    listState.value = { ...listState.value, shown: rowsPerStep, ...part };
  };
  const rows = useMemo(() => filterFamilies(view.families, { query, rt, filter }), [view.families, query, rt, filter]);
  useEffect(() => whenIdle(view.families, spokenNames), [view.families]);
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
      {rows.length === 0 ? <NothingHere /> : <FamilyRows rows={rows} namesRt={rts.length > 1 && rt === undefined} />}
      <Card>
        <Progress done={counts.dikunjungi} total={counts.semua} text={words} />
      </Card>
    </>
  );
}

/** `?saring=belum`, from Beranda. */
function useAddressFilter(saring: string | undefined): void {
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
function FamilyRows({ rows, namesRt }: { rows: readonly FamilyRow[]; namesRt: boolean }) {
  const shown = rows.slice(0, listState.value.shown);
  const left = rows.length - shown.length;
  const showMore = () => {
    listState.value = { ...listState.value, shown: listState.value.shown + rowsPerStep };
  };
  return (
    <Card flush>
      <RowList>
        {shown.map((row, at) => (
          <FamilyListRow key={row.household} row={row} number={at + 1} namesRt={namesRt} />
        ))}
      </RowList>
      {left > 0 && (
        <MoreRows left={left} word={familiesTexts.more(formatNumber(Math.min(left, rowsPerStep)))} onMore={showMore} />
      )}
    </Card>
  );
}

type FamilyListRowProps = { row: FamilyRow; number: number; namesRt: boolean };

/** Where several RT stand in one list, a house number alone names four houses. */
function FamilyListRow({ row, number, namesRt }: FamilyListRowProps) {
  return (
    <ListRow
      number={String(number).padStart(2, '0')}
      title={row.name}
      subtitle={rowWords(row, namesRt)}
      below={<StateTag state={row.state} />}
      href={`/keluarga/${row.household}`}
    />
  );
}

function rowWords(row: FamilyRow, namesRt: boolean): string {
  const { house, name, rt, souls, state, left, repairs, visitedOn, reassigned } = row;
  const last = reassigned
    ? kaderTexts.reassigned
    : state === 'perbaiki'
      ? kaderTexts.repairs(formatNumber(repairs))
      : state === 'belum_selesai' && left > 0
        ? kaderTexts.left(formatNumber(left))
        : visitedOn && formatDayNear(visitedOn, today());
  const unit = namesRt && rt !== undefined && kaderTexts.rt(rt);
  return [house === name ? undefined : house, unit, souls > 0 && kaderTexts.souls(formatNumber(souls)), last]
    .filter(Boolean)
    .join(' · ');
}
