import { useMemo, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { FollowUpRule } from '../../programme/follow-up/follow-up.ts';
import { findFollowUpRule } from '../../programme/follow-up/register.ts';
import type { Query } from '../desk/query.ts';
import { formatDayMonth } from '../format/format-date.ts';
import { formatNumber } from '../format/format-number.ts';
import { LoadFailed } from '../kader/load-failed.tsx';
import { RtChoice } from '../kader/rt-choice.tsx';
import { useKaderView } from '../kader/use-kader-view.ts';
import { BottomBar } from '../kit/bottom-bar.tsx';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { RowList } from '../kit/list-row.tsx';
import { MoreRows, rowsPerStep } from '../kit/more-rows.tsx';
import { OpeningRecords } from '../records/opening-records.tsx';
import { today } from '../shell/clock.ts';
import { useKeptScroll } from '../shell/keep-scroll.ts';
import { LostScreen } from '../shell/lost-screen.tsx';
import { Screen } from '../shell/screen.tsx';
import { listTexts as words } from '../texts/id/kader-lists.ts';
import { CategoryChoice } from './category-choice.tsx';
import { ShareSheet } from './share-sheet.tsx';
import { type Handlings, useHandlings } from './use-handlings.ts';
import { useWorkItems } from './use-work-items.ts';
import { isOfRt, listWork, listWorkRts, type WorkFilter, type WorkItem } from './work-items.ts';
import { WorkRow } from './work-row.tsx';
import { readFilter, worklistHref } from './worklist-view.ts';

type WorklistProps = { params: { rule: string }; query: Query };

/** One list: by category and RT, each row with what the office says, to be printed or handed on. */
export function WorklistScreen({ params, query }: WorklistProps) {
  const rule = findFollowUpRule(params.rule);
  return rule === undefined || rule.confidential ? (
    <LostScreen />
  ) : (
    <KnownList rule={rule} filter={readFilter(rule, query)} />
  );
}

type ListProps = { rule: FollowUpRule; filter: WorkFilter };

function KnownList({ rule, filter }: ListProps) {
  const view = useKaderView();
  const items = useWorkItems(view.directory);
  const [isSharing, setSharing] = useState(false);
  const isReady = view.state === 'ready' && items !== undefined;
  const shown = useMemo(() => listWork(items ?? [], rule, filter), [items, rule, filter.category, filter.rt]);
  const handlings = useHandlings(shown, view.directory.dossiers);
  useKeptScroll(`tindak-lanjut ${rule.id}`, isReady);
  return (
    <Screen
      title={rule.title}
      subtitle={words.about(filter.rt, formatDayMonth(today()))}
      backHref="/tindak-lanjut"
      bottom={shown.length > 0 && <ListActions rule={rule} filter={filter} onShare={() => setSharing(true)} />}
    >
      {view.state === 'failed' && <LoadFailed />}
      {view.state !== 'failed' && !isReady && <OpeningRecords />}
      {isReady && <Worklist {...{ rule, filter, items, shown, handlings }} />}
      <ShareSheet open={isSharing} onClose={() => setSharing(false)} items={shown} {...{ rule, filter, handlings }} />
    </Screen>
  );
}

function ListActions({ rule, filter, onShare }: ListProps & { onShare: () => void }) {
  return (
    <BottomBar>
      <Button icon="print" href={worklistHref(rule, filter, '/cetak')}>
        {words.print}
      </Button>
      <Button icon="share" onClick={onShare}>
        {words.share}
      </Button>
    </BottomBar>
  );
}

type ShownListProps = ListProps & {
  items: readonly WorkItem[];
  shown: readonly WorkItem[];
  handlings: Handlings;
};

function Worklist({ rule, filter, items, shown, handlings }: ShownListProps) {
  const { route } = useLocation();
  const choose = (part: WorkFilter) => route(worklistHref(rule, { ...filter, ...part }), true);
  const mine = items.filter((item) => item.rule === rule.id);
  if (mine.length === 0) {
    const { title, text, back } = words.none;
    return <EmptyState title={title} text={text} action={<Button href="/">{back}</Button>} />;
  }
  const rts = listWorkRts(mine);
  const here = mine.filter((item) => isOfRt(item, filter.rt));
  return (
    <>
      <p class="quiet-line">
        {rule.about} {words.doneWhen(rule.done_when)}
      </p>
      <div class="chip-line">
        <CategoryChoice
          rule={rule}
          items={here}
          current={filter.category}
          onChoose={(category) => choose({ category })}
        />
        {rts.length > 1 && <RtChoice rts={rts} current={filter.rt} onChoose={(rt) => choose({ rt })} />}
      </div>
      {shown.length === 0 ? (
        <EmptyState
          title={words.nothingHere.title}
          action={
            <Button onClick={() => choose({ category: undefined, rt: undefined })}>{words.nothingHere.clear}</Button>
          }
        />
      ) : (
        <Rows
          key={worklistHref(rule, filter)}
          shown={shown}
          handlings={handlings}
          namesRt={rts.length > 1 && filter.rt === undefined}
        />
      )}
    </>
  );
}

type RowsProps = { shown: readonly WorkItem[]; handlings: Handlings; namesRt: boolean };

function Rows({ shown, handlings, namesRt }: RowsProps) {
  const [limit, setLimit] = useState(rowsPerStep);
  const left = shown.length - limit;
  return (
    <Card flush>
      <RowList>
        {shown.slice(0, limit).map((item) => (
          <WorkRow key={item.key} item={item} words={handlings.get(item.key) ?? []} namesRt={namesRt} />
        ))}
      </RowList>
      {left > 0 && (
        <MoreRows
          left={left}
          word={words.more(formatNumber(Math.min(left, rowsPerStep)))}
          onMore={() => setLimit(limit + rowsPerStep)}
        />
      )}
    </Card>
  );
}
