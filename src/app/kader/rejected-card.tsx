import { formatDayNear } from '../format/format-date.ts';
import { Card } from '../kit/card.tsx';
import { ListRow, RowList } from '../kit/list-row.tsx';
import { StateTag } from '../kit/state-tag.tsx';
import { dayOf, today } from '../shell/clock.ts';
import { repairsTexts } from '../texts/id/repairs.ts';
import type { Rejected } from './rejected.ts';

/** What a supervisor took out of the count, with the reason; a tap fills it in anew. */
export function RejectedCard({ rejected }: { rejected: readonly Rejected[] }) {
  if (rejected.length === 0) return null;
  return (
    <Card title={repairsTexts.rejected(String(rejected.length))} flush>
      <RowList>
        {rejected.map(({ record, name, family, title, by, at, text, href }) => (
          <ListRow
            key={record}
            title={family === undefined ? name : `${name}, ${family}`}
            subtitle={title}
            trailing={at === '' ? undefined : formatDayNear(dayOf(at), today())}
            below={
              <>
                <StateTag state="ditolak" />
                <span class="row-note">{repairsTexts.reason(by, text)}</span>
              </>
            }
            href={href}
          />
        ))}
      </RowList>
    </Card>
  );
}
