import type { DeviceSession } from '../../device/device-session.ts';
import type { ExportReason, FollowUpItem } from '../../domain/wire/follow-up-messages.ts';
import type { Column, FollowUpRule } from '../../programme/follow-up/follow-up.ts';
import { formatDate } from '../format/format-date.ts';
import { formatNumber } from '../format/format-number.ts';
import { PrintSheet } from '../kit/print-sheet.tsx';
import { dayOf } from '../shell/clock.ts';
import { fullMomentWords } from '../supervisor/queue-words.ts';
import { followUpTexts } from '../texts/id/follow-up.ts';
import { summaryTexts } from '../texts/id/summary.ts';
import {
  categoryWords,
  cellWords,
  consentWords,
  handlingWords,
  nameOfCase,
  placeWords,
  type Shown,
} from './case-words.ts';
import { filterWords } from './filter-words.ts';
import { shownColumns } from './lists-for.ts';
import type { Worklist } from './worklist.ts';

const words = followUpTexts.print;

type PaperListProps = {
  rule: FollowUpRule;
  reason: ExportReason;
  list: Worklist;
  session: Pick<DeviceSession, 'account' | 'regions' | 'posyandu'>;
  areNumbersShown: boolean;
  /** When it was printed. */
  at: string;
};

/** Names on paper: who made it, when and what for stand on it, and room for what came of each case. */
export function PaperList({ rule, reason, list, session, areNumbersShown, at }: PaperListProps) {
  const { items, part, next } = list;
  const columns = shownColumns(rule, session.account);
  const count = formatNumber(items.length);
  const shown: Shown = { areNumbersShown, posyandu: session.posyandu };
  return (
    <PrintSheet
      title={words.heading(rule.title, filterWords({ rule, part, session }))}
      watermark={words.watermark(session.account.name, formatDate(dayOf(at)))}
      basis={[
        words.basis(formatDate(dayOf(list.at)), count),
        words.printedBy(session.account.name, fullMomentWords(at), followUpTexts.export.reasons[reason]),
      ]}
      footnotes={next === null ? [] : [words.cut(count)]}
      closing={summaryTexts.unofficial}
    >
      <table class="paper-table paper-table--list">
        <thead>
          <tr>
            {Object.entries(words.columns).map(([key, label]) => (
              <th key={key} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item, index) => (
            <Line key={item.id} {...{ rule, columns, item, index, shown }} />
          ))}
        </tbody>
      </table>
    </PrintSheet>
  );
}

type LineProps = {
  rule: FollowUpRule;
  columns: readonly Column[];
  item: FollowUpItem;
  index: number;
  shown: Shown;
};

/** A case has more columns than paper has room for: whoever it is stands by itself, the rest is told in lines. */
function Line({ rule, columns, item, index, shown }: LineProps) {
  const facts = columns.slice(1).flatMap((column) => {
    const said = cellWords(column, item, shown);
    return said === undefined ? [] : [{ column, said }];
  });
  const identity = facts.filter(({ column }) => isIdentity(column));
  return (
    <tr>
      <td>{index + 1}</td>
      <th scope="row">
        <strong>{nameOfCase(columns, item)}</strong>
        {identity.map(({ column, said }) => (
          <span key={column.key}>{words.fact(column.label, said)}</span>
        ))}
      </th>
      <td>
        <span>{placeWords(item)}</span>
        {facts
          .filter(({ column }) => !isIdentity(column))
          .map(({ column, said }) => (
            <span key={column.key}>{words.fact(column.label, said)}</span>
          ))}
      </td>
      <td>
        <span>{categoryWords(rule, item.categories).join(', ')}</span>
        {item.due !== null && <span>{words.fact(followUpTexts.columns.due, formatDate(item.due))}</span>}
        {(item.closed !== null || item.referrals.length > 0 || (rule.offices.length > 0 && !item.may_be_sent)) && (
          <span>
            {followUpTexts.columns.handling}: {item.may_be_sent ? handlingWords(item) : consentWords(item).missing}
          </span>
        )}
      </td>
      <td />
    </tr>
  );
}

/** What tells people of one name apart. */
function isIdentity({ key, kind }: Column): boolean {
  return kind === 'nik' || kind === 'kk' || key === 'tgl_lahir';
}
