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
import { categoryWords, cellWords, handlingWords, placeWords } from './case-words.ts';
import { filterWords } from './filter-words.ts';
import { columnsFor } from './lists-for.ts';
import type { Worklist } from './worklist.ts';

const words = followUpTexts.print;

type PaperListProps = {
  rule: FollowUpRule;
  reason: ExportReason;
  list: Worklist;
  session: Pick<DeviceSession, 'account' | 'regions'>;
  areNumbersShown: boolean;
  /** When it was printed. */
  at: string;
};

/** Names on paper: who made it, when and what for stand on it, and room for what came of each case. */
export function PaperList({ rule, reason, list, session, areNumbersShown, at }: PaperListProps) {
  const { items, part, next } = list;
  const columns = columnsFor(rule, session.account);
  const count = formatNumber(items.length);
  return (
    <PrintSheet
      title={words.heading(rule.title, filterWords({ rule, part, session }))}
      watermark={words.watermark}
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
            <th scope="col">{words.number}</th>
            {columns.map(({ key, label }) => (
              <th key={key} scope="col">
                {label}
              </th>
            ))}
            {columns.some(({ key }) => key === 'rt') || <th scope="col">{followUpTexts.columns.unit}</th>}
            <th scope="col">{followUpTexts.columns.category}</th>
            {rule.office && <th scope="col">{followUpTexts.columns.handling}</th>}
            <th scope="col">{words.result}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item, index) => (
            <Line key={item.id} {...{ rule, columns, item, index, areNumbersShown }} />
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
  areNumbersShown: boolean;
};

function Line({ rule, columns, item, index, areNumbersShown }: LineProps) {
  return (
    <tr>
      <td>{index + 1}</td>
      {columns.map((column, at) => {
        const said = cellWords(column, item, { areNumbersShown });
        return at === 0 ? (
          <th key={column.key} scope="row">
            {said ?? followUpTexts.nameless}
          </th>
        ) : (
          <td key={column.key}>{said ?? '-'}</td>
        );
      })}
      {columns.some(({ key }) => key === 'rt') || <td>{placeWords(item)}</td>}
      <td>{categoryWords(rule, item.categories).join(', ')}</td>
      {rule.office && <td>{item.may_be_sent ? handlingWords(item) : followUpTexts.consentMissing}</td>}
      <td />
    </tr>
  );
}
