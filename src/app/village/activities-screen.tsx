import { useState } from 'preact/hooks';
import { monthOf } from '../../domain/time/calendar.ts';
import type { Activity } from '../../programme/village/activity.ts';
import { dueOf } from '../../programme/village/monthly-report.ts';
import type { Query } from '../desk/query.ts';
import { formatDate, formatMonth, formatWeekday } from '../format/format-date.ts';
import { formatNumber } from '../format/format-number.ts';
import { LoadFailed } from '../kader/load-failed.tsx';
import { BottomBar } from '../kit/bottom-bar.tsx';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { ListRow, RowList } from '../kit/list-row.tsx';
import { MoreRows, rowsPerStep } from '../kit/more-rows.tsx';
import { StateTag } from '../kit/state-tag.tsx';
import { getRecords } from '../records/current-records.ts';
import { OpeningRecords } from '../records/opening-records.tsx';
import { today } from '../shell/clock.ts';
import { villageName } from '../shell/kabupaten-settings.ts';
import { useKeptScroll } from '../shell/keep-scroll.ts';
import { Screen } from '../shell/screen.tsx';
import { villageTexts } from '../texts/id/village.ts';
import { DesaChoice } from './desa-choice.tsx';
import { reportMonthOf } from './month-steps.tsx';
import { type OwnDesa, ownDesa, villageHref } from './own-desa.ts';
import { kindName, participantWords, titleOf } from './report-words.ts';
import { useActivities } from './use-activities.ts';

const words = villageTexts.activities;

/** `/kegiatan`: what was held in the kampung, month by month, and the way to write down the next one. */
export function ActivitiesScreen({ query }: { query: Query }) {
  const { state } = getRecords();
  const desa = ownDesa(query);
  const activities = useActivities(desa.id);
  useKeptScroll('kegiatan', state.value === 'ready');
  return (
    <Screen
      title={words.title}
      subtitle={villageName(desa.name)}
      bottom={
        <BottomBar>
          <Button kind="primary" icon="plus" wide href={`/mulai/kegiatan/${desa.id}`}>
            {words.begin}
          </Button>
        </BottomBar>
      }
    >
      {state.value === 'failed' && <LoadFailed />}
      {state.value === 'loading' && <OpeningRecords />}
      {state.value === 'ready' && (
        <>
          <DesaChoice query={query} />
          <ReportCard query={query} />
          {activities.length === 0 ? (
            <EmptyState {...words.empty} />
          ) : (
            <Months activities={[...activities].reverse()} desa={desa} />
          )}
        </>
      )}
    </Screen>
  );
}

function ReportCard({ query }: { query: Query }) {
  const month = reportMonthOf({}, today());
  return (
    <Card flush>
      <RowList>
        <ListRow
          icon="document"
          title={words.reportOf(formatMonth(`${month}-01`))}
          subtitle={words.due(formatDate(dueOf(month)))}
          href={villageHref('/kegiatan/laporan', { ...query, bulan: month })}
        />
      </RowList>
    </Card>
  );
}

/** Newest first, under its month. */
function Months({ activities, desa }: { activities: readonly Activity[]; desa: OwnDesa }) {
  const [count, setCount] = useState(rowsPerStep);
  const shown = activities.slice(0, count);
  const months = [...new Set(shown.map(({ on }) => monthOf(on)))];
  const left = activities.length - shown.length;
  return (
    <>
      {months.map((month) => (
        <Card key={month} title={formatMonth(`${month}-01`)} flush>
          <RowList>
            {shown
              .filter(({ on }) => monthOf(on) === month)
              .map((one) => (
                <ActivityRow key={one.record} activity={one} desa={desa} />
              ))}
          </RowList>
        </Card>
      ))}
      {left > 0 && (
        <MoreRows
          left={left}
          word={words.more(formatNumber(Math.min(left, rowsPerStep)))}
          onMore={() => setCount(count + rowsPerStep)}
        />
      )}
    </>
  );
}

function ActivityRow({ activity, desa }: { activity: Activity; desa: OwnDesa }) {
  const shown = getRecords().records.value.get(activity.record);
  const parts = [formatWeekday(activity.on), kindName(activity.kind), participantWords(activity)];
  return (
    <ListRow
      title={titleOf(activity)}
      subtitle={parts.join(' · ')}
      {...(shown === undefined ? {} : { below: <StateTag state={shown.state} /> })}
      href={`/mulai/kegiatan/${desa.id}?catatan=${activity.record}`}
    />
  );
}
