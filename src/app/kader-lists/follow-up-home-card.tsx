import { openRules } from '../../programme/follow-up/register.ts';
import { formatNumber } from '../format/format-number.ts';
import type { Directory } from '../kader/record-name.ts';
import { Card } from '../kit/card.tsx';
import { ListRow, RowList } from '../kit/list-row.tsx';
import { listTexts } from '../texts/id/kader-lists.ts';
import { useWorkItems } from './use-work-items.ts';

/** On Beranda: how many wait on each list. Nothing while there is nothing. */
export function FollowUpHomeCard({ directory }: { directory: Directory }) {
  const items = useWorkItems(directory);
  if (items === undefined || items.length === 0) return null;
  const counts = openRules.map(({ id, title }) => ({
    ...{ id, title },
    count: items.filter(({ rule }) => rule === id).length,
  }));
  const { home } = listTexts;
  return (
    <Card title={listTexts.title} aside={<a href="/tindak-lanjut">{home.open}</a>} flush>
      <RowList>
        {counts
          .filter(({ count }) => count > 0)
          .map(({ id, title, count }) => (
            <ListRow
              key={id}
              title={title}
              trailing={<strong class="work-count">{formatNumber(count)}</strong>}
              href={`/tindak-lanjut/${id}`}
            />
          ))}
      </RowList>
    </Card>
  );
}
