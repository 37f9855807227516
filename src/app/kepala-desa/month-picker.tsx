import { useLocation } from 'preact-iso';
import { formatMonth } from '../format/format-date.ts';
import { IconButton } from '../kit/icon-button.tsx';
import { summaryTexts } from '../texts/id/summary.ts';
import { type ChosenMonth, type SummaryPlace, summaryHref } from './chosen-month.ts';

type MonthPickerProps = { chosen: ChosenMonth; place: SummaryPlace };

/** One month back or on; the month stands in the address, so that back and print know it. */
export function MonthPicker({ chosen: { summary, before, after }, place }: MonthPickerProps) {
  const { path, route } = useLocation();
  const go = (month: string | undefined) => month && route(summaryHref(path, { ...place, month }), true);
  return (
    <fieldset class="month-picker no-print" aria-label={summaryTexts.month}>
      <Step icon="chevronLeft" label={summaryTexts.monthBefore} month={before} onGo={go} />
      <p role="status">{formatMonth(`${summary.month}-01`)}</p>
      <Step icon="chevronRight" label={summaryTexts.monthAfter} month={after} onGo={go} />
    </fieldset>
  );
}

type StepProps = {
  icon: 'chevronLeft' | 'chevronRight';
  label: string;
  month: string | undefined;
  onGo: (month: string | undefined) => void;
};

function Step({ icon, label, month, onGo }: StepProps) {
  return <IconButton icon={icon} label={label} disabled={month === undefined} onClick={() => onGo(month)} />;
}
