import { type Activity, mayNamePresent, participantsOf } from '../../programme/village/activity.ts';
import type { PoktanRegister } from '../../programme/village/monthly-report.ts';
import { formatDate, formatDayMonth, formatMonth } from '../format/format-date.ts';
import { formatNumber } from '../format/format-number.ts';
import { PrintSheet } from '../kit/print-sheet.tsx';
import { getSession } from '../session/current-session.ts';
import { today } from '../shell/clock.ts';
import { villageName } from '../shell/kabupaten-settings.ts';
import { villageTexts } from '../texts/id/village.ts';
import type { ReportProps } from './report-view.tsx';
import { kindName, type NameOf, namedMembers, registerWords, titleOf } from './report-words.ts';

const words = villageTexts.report;
const { paper } = words;
const { columns } = paper;

/** The month on A4: what was held, then the register of each poktan that met, with room to sign. */
export function ReportPaper({ report, nameOf, hidesNames, desa }: ReportProps & { desa: string }) {
  const { name } = getSession().account;
  const day = formatDate(today());
  return (
    <div class="print-only">
      <PrintSheet
        title={paper.title(villageName(desa), formatMonth(`${report.month}-01`))}
        basis={[paper.printed(day, name), words.due(formatDate(report.due))]}
        watermark={paper.watermark(name, day)}
        footnotes={[words.memberNote]}
        closing={words.unofficial}
      >
        <h3>{paper.activities}</h3>
        {report.activities.length === 0 ? <p>{words.noActivities}</p> : <ActivityTable rows={report.activities} />}
        {report.poktan.map((register) => (
          <Register
            key={register.kind}
            register={register}
            nameOf={nameOf}
            isHidden={hidesNames && !mayNamePresent(register.kind)}
          />
        ))}
        <div class="paper-hand paper-hand--even">
          {paper.signatures.map((who) => (
            <p key={who}>{who}</p>
          ))}
        </div>
      </PrintSheet>
    </div>
  );
}

function ActivityTable({ rows }: { rows: readonly Activity[] }) {
  const heads = [
    columns.number,
    columns.day,
    columns.what,
    columns.place,
    columns.count,
    columns.photos,
    columns.followUp,
  ];
  return (
    <table class="paper-table paper-table--list paper-table--activities">
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((one, at) => (
          <tr key={one.record}>
            <td>{at + 1}</td>
            <th scope="row">{formatDate(one.on)}</th>
            <td>{fullTitle(one)}</td>
            <td>{[one.place, one.speakers].filter(Boolean).join(', ')}</td>
            <td>{countOf(one)}</td>
            <td>{one.photos.length === 0 ? '-' : formatNumber(one.photos.length)}</td>
            <td>{one.followUp}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** "BKB Melati" says already what it is. */
function fullTitle(activity: Activity): string {
  const [kind, title] = [kindName(activity.kind), titleOf(activity)];
  return title.toLowerCase().includes(kind.toLowerCase()) ? title : `${kind}: ${title}`;
}

function countOf(activity: Activity): string {
  const count = participantsOf(activity);
  return count === undefined ? '-' : formatNumber(count);
}

type RegisterProps = { register: PoktanRegister; nameOf: NameOf; isHidden: boolean };

/** A line for each member, a column for each meeting. */
function Register({ register, nameOf, isHidden }: RegisterProps) {
  const { named, others } = namedMembers(register, nameOf);
  const { meetings, kind } = register;
  return (
    <>
      <h3>{paper.register(kindName(kind))}</h3>
      <p>{registerWords(register)}</p>
      {meetings.length > 0 && named.length > 0 && (
        <table class="paper-table paper-table--list paper-table--register">
          <thead>
            <tr>
              <th scope="col">{columns.number}</th>
              <th scope="col">{columns.name}</th>
              {meetings.map(({ record, on }) => (
                <th key={record} scope="col">
                  {formatDayMonth(on)}
                </th>
              ))}
              <th scope="col">{columns.total}</th>
            </tr>
          </thead>
          <tbody>
            {named.map(({ id, name, came }, at) => (
              <tr key={id}>
                <td>{at + 1}</td>
                <th scope="row">{name}</th>
                {came.map((isHere, meeting) => (
                  <td key={meetings[meeting]?.record}>{isHere ? paper.present : ''}</td>
                ))}
                <td>{formatNumber(came.filter(Boolean).length)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {meetings.length > 0 && others > 0 && <p>{(isHidden ? words.hidden : words.others)(formatNumber(others))}</p>}
    </>
  );
}
