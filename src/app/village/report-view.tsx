import { useState } from 'preact/hooks';
import type { Activity } from '../../programme/village/activity.ts';
import { mayNamePresent } from '../../programme/village/activity.ts';
import type { MonthlyReport, PoktanRegister } from '../../programme/village/monthly-report.ts';
import { formatWeekday } from '../format/format-date.ts';
import { formatNumber } from '../format/format-number.ts';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { ListRow, RowList } from '../kit/list-row.tsx';
import { PhotoStrip } from '../photos/photo-strip.tsx';
import { photoTexts } from '../texts/id/photos.ts';
import { villageTexts } from '../texts/id/village.ts';
import {
  attendanceWords,
  kindName,
  type NameOf,
  namedMembers,
  participantWords,
  registerWords,
  titleOf,
} from './report-words.ts';

const words = villageTexts.report;

export type ReportProps = {
  readonly report: MonthlyReport;
  readonly nameOf: NameOf;
  /** For a kepala desa: some names stay with those who look after people's health. */
  readonly hidesNames: boolean;
};

/** A month of the kampung: what was held, and the register of each poktan. */
export function ReportView({ report, nameOf, hidesNames }: ReportProps) {
  const [held, idle] = [
    report.poktan.filter(({ meetings }) => meetings.length > 0),
    report.poktan.filter(({ meetings }) => meetings.length === 0),
  ];
  return (
    <div class="stack no-print">
      <Card title={words.activities(formatNumber(report.activities.length))} flush>
        {report.activities.length === 0 ? (
          <p class="card-text">{words.noActivities}</p>
        ) : (
          <RowList>
            {report.activities.map((one) => (
              <ActivityRow key={one.record} activity={one} />
            ))}
          </RowList>
        )}
      </Card>
      <ActivityPhotos activities={report.activities} />
      <div class="summary-groups">
        {held.map((register) => (
          <RegisterCard
            key={register.kind}
            register={register}
            nameOf={nameOf}
            isHidden={hidesNames && !mayNamePresent(register.kind)}
          />
        ))}
      </div>
      {idle.length > 0 && (
        <Card title={words.noMeetings}>
          <p>{idle.map(({ kind }) => kindName(kind)).join(', ')}</p>
        </Card>
      )}
      <p class="form-help">{words.memberNote}</p>
    </div>
  );
}

/** Under the day and title of each; nothing in a month without any. */
function ActivityPhotos({ activities }: { activities: readonly Activity[] }) {
  const shown = activities.filter(({ photos }) => photos.length > 0);
  if (shown.length === 0) return null;
  return (
    <Card title={words.photos}>
      {shown.map((one) => (
        <div key={one.record} class="photos">
          <p class="quiet-line">{`${formatWeekday(one.on)} · ${titleOf(one)}`}</p>
          <PhotoStrip names={one.photos} label={titleOf(one)} />
        </div>
      ))}
    </Card>
  );
}

function ActivityRow({ activity }: { activity: Activity }) {
  const { on, kind, place, followUp, photos } = activity;
  return (
    <ListRow
      title={titleOf(activity)}
      subtitle={[
        ...[formatWeekday(on), kindName(kind), place, participantWords(activity)],
        photos.length > 0 && photoTexts.count(formatNumber(photos.length)),
      ]
        .filter(Boolean)
        .join(' · ')}
      {...(followUp === '' ? {} : { below: words.followUp(followUp) })}
    />
  );
}

/** So many members are shown at first; a poktan may have sixty. */
const shownAtFirst = 8;

type RegisterProps = { register: PoktanRegister; nameOf: NameOf; isHidden: boolean };

function RegisterCard({ register, nameOf, isHidden }: RegisterProps) {
  const [isOpen, setOpen] = useState(false);
  const { named, others } = namedMembers(register, nameOf);
  const shown = isOpen ? named : named.slice(0, shownAtFirst);
  const more = named.length - shown.length;
  return (
    <Card title={kindName(register.kind)} flush>
      <p class="card-text">{registerWords(register)}</p>
      <RowList>
        {shown.map((member) => (
          <ListRow
            key={member.id}
            title={member.name}
            subtitle={attendanceWords(member, register.meetings)}
            icon={member.came.some(Boolean) ? 'check' : 'circle'}
          />
        ))}
        {others > 0 && <ListRow title={(isHidden ? words.hidden : words.others)(formatNumber(others))} icon="users" />}
      </RowList>
      {more > 0 && (
        <div class="more-rows">
          <Button kind="quiet" onClick={() => setOpen(true)}>
            {words.showAll(formatNumber(named.length))}
          </Button>
        </div>
      )}
    </Card>
  );
}
