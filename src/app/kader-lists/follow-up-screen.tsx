import { openRules } from '../../programme/follow-up/register.ts';
import { formatDayMonth } from '../format/format-date.ts';
import { formatNumber } from '../format/format-number.ts';
import { LoadFailed } from '../kader/load-failed.tsx';
import { useKaderView } from '../kader/use-kader-view.ts';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { ListRow, RowList } from '../kit/list-row.tsx';
import { OpeningRecords } from '../records/opening-records.tsx';
import { today } from '../shell/clock.ts';
import { useKeptScroll } from '../shell/keep-scroll.ts';
import { Screen } from '../shell/screen.tsx';
import { listTexts as words } from '../texts/id/kader-lists.ts';
import { useWorkItems } from './use-work-items.ts';
import type { WorkItem } from './work-items.ts';

/** Tindak lanjut: every list there is, with how many are on it. */
export function FollowUpScreen() {
  const view = useKaderView();
  const items = useWorkItems(view.directory);
  const isReady = view.state === 'ready' && items !== undefined;
  useKeptScroll('tindak-lanjut', isReady);
  return (
    <Screen title={words.title} subtitle={words.about(undefined, formatDayMonth(today()))} backHref="/">
      {view.state === 'failed' && <LoadFailed />}
      {view.state !== 'failed' && !isReady && <OpeningRecords />}
      {isReady && <RuleList items={items} />}
    </Screen>
  );
}

function RuleList({ items }: { items: readonly WorkItem[] }) {
  if (items.length === 0) {
    const { title, text, back } = words.none;
    return <EmptyState title={title} text={text} action={<Button href="/">{back}</Button>} />;
  }
  return (
    <Card flush>
      <RowList>
        {openRules.map(({ id, title, about }) => {
          const count = items.filter(({ rule }) => rule === id).length;
          return (
            <ListRow
              key={id}
              title={title}
              subtitle={about}
              trailing={count === 0 ? words.nobody : <strong class="work-count">{formatNumber(count)}</strong>}
              {...(count === 0 ? {} : { href: `/tindak-lanjut/${id}` })}
            />
          );
        })}
      </RowList>
    </Card>
  );
}
