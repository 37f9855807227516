import { monthOf } from '../../domain/time/calendar.ts';
import { dueOf, monthDue } from '../../programme/village/monthly-report.ts';
import { formatDate, formatMonth } from '../format/format-date.ts';
import { formatNumber } from '../format/format-number.ts';
import { Card } from '../kit/card.tsx';
import { ListRow, RowList } from '../kit/list-row.tsx';
import { today } from '../shell/clock.ts';
import { villageTexts } from '../texts/id/village.ts';
import { ownDesa } from './own-desa.ts';
import { useActivities } from './use-activities.ts';

const words = villageTexts.activities;

/** On Beranda: this month's activities; from the first to the third of a month also the report that is due. */
export function VillageHomeCard() {
  const day = today();
  const activities = useActivities(ownDesa().id);
  const count = activities.filter(({ on }) => monthOf(on) === monthOf(day)).length;
  const due = monthDue(day);
  return (
    <Card title={words.home} flush>
      <RowList>
        {due !== undefined && (
          <ListRow
            icon="document"
            title={words.reportOf(formatMonth(`${due}-01`))}
            subtitle={words.due(formatDate(dueOf(due)))}
            href={`/kegiatan/laporan?bulan=${due}`}
          />
        )}
        <ListRow icon="calendar" title={words.thisMonth(formatNumber(count))} subtitle={words.begin} href="/kegiatan" />
      </RowList>
    </Card>
  );
}
