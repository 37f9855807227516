import type { AssessedWeighing } from '../../programme/weighings.ts';
import { formatDate } from '../format/format-date.ts';
import { Card } from '../kit/card.tsx';
import { GrowthTag } from '../kit/growth-tag.tsx';
import { ListRow, RowList } from '../kit/list-row.tsx';
import { growthTexts } from '../texts/id/growth.ts';
import { lengthWords, spokenFindings, weightWords } from './verdict-lines.ts';

const words = growthTexts.child;

/** Every weighing with its findings, newest first; a tap opens that month's form. */
export function WeighingHistory({ weighings, person }: { weighings: readonly AssessedWeighing[]; person: string }) {
  return (
    <Card title={words.history} flush>
      <RowList>
        {[...weighings].reverse().map((one) => (
          <ListRow
            key={one.record}
            title={measures(one)}
            subtitle={formatDate(one.date)}
            below={spokenFindings(one).map(({ code }) => <GrowthTag key={code} sign={code} />)}
            href={`/mulai/penimbangan/${person}?bulan=${one.period ?? one.date.slice(0, 7)}`}
          />
        ))}
      </RowList>
    </Card>
  );
}

function measures({ weight_kg, length_cm }: AssessedWeighing): string {
  const parts = [
    ...(weight_kg === undefined ? [] : [weightWords(weight_kg)]),
    ...(length_cm === undefined ? [] : [lengthWords(length_cm)]),
  ];
  return parts.length === 0 ? words.notWeighed : parts.join(' · ');
}
