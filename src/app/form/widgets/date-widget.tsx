import { useEffect, useState } from 'preact/hooks';
import type { Answer } from '../../../domain/answers.ts';
import type { Question } from '../../../domain/form/form.ts';
import { isDate, monthOf } from '../../../domain/time/calendar.ts';
import { formatAgeInWords, measureAge } from '../../format/format-age.ts';
import { formatDateWithDay, formatMonth } from '../../format/format-date.ts';
import { DateField, type DateParts } from '../../kit/date-field.tsx';
import { NearDateField } from '../../kit/near-date-field.tsx';
import { formTexts } from '../../texts/id/form.ts';
import { dateAnswer, dateParts } from '../date-answer.ts';
import type { FormRunner } from '../form-runner.ts';
import type { WidgetProps } from './widget-props.ts';

/** Days of a visit or a weighing are near; birth dates and the like are three fields as on the documents. */
export function DateWidget(props: WidgetProps) {
  const { runner, question } = props;
  const answer = runner.draft.value.answers[question.key];
  if (question.prefill !== 'today') return <FarDate {...props} />;
  return (
    <NearDateField
      today={runner.facts.value.today}
      value={isDate(answer) ? answer : undefined}
      onChoose={(day) => runner.answer({ [question.key]: day })}
    />
  );
}

function FarDate({ runner, question }: WidgetProps) {
  const { answers } = runner.draft.value;
  const answer = answers[question.key];
  const [parts, setParts] = useDateParts(runner, question);
  const type = (next: DateParts) => {
    setParts(next);
    const { date, isGuessed } = dateAnswer(next);
    const mark = question.estimated_by;
    runner.answer({
      [question.key]: date,
      ...(mark === undefined ? {} : { [mark]: isGuessed && date !== undefined ? 'ya' : undefined }),
    });
  };
  return (
    <DateField
      value={parts}
      onInput={type}
      mayKnowMonthOnly={question.estimated_by !== undefined}
      readBack={readBack(question, answer, runner.facts.value.today)}
    />
  );
}

/** Half a date is no answer yet: it is kept with the open form, and gives way to an answer from elsewhere. */
function useDateParts(
  runner: FormRunner,
  { key, estimated_by, by_month }: Question,
): [DateParts, (parts: DateParts) => void] {
  const { answers } = runner.draft.value;
  const answer = answers[key];
  const isByMonth = by_month === true || (estimated_by !== undefined && answers[estimated_by] === 'ya');
  const stored = () => dateParts(answer, isByMonth);
  const [parts, setParts] = useState(() => (runner.typed.get(key) as DateParts | undefined) ?? stored());
  useEffect(() => {
    if (dateAnswer(parts).date !== answer && typeof answer === 'string') setParts(stored());
  }, [answer]);
  const keep = (next: DateParts) => {
    runner.typed.set(key, next);
    setParts(next);
  };
  return [parts, keep];
}

/** A birth date is read back as an age, other days by their weekday. */
function readBack({ estimated_by, ahead, by_month }: Question, answer: Answer | undefined, today: string): string {
  if (by_month === true) return isDate(answer) && monthOf(answer) <= monthOf(today) ? formatMonth(answer) : '';
  if (!isDate(answer) || (answer > today && ahead !== true)) return '';
  if (estimated_by === undefined) return formatDateWithDay(answer);
  return formTexts.question.age(formatAgeInWords(measureAge(answer, today)));
}
