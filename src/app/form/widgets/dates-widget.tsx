import { useState } from 'preact/hooks';
import { isMissing } from '../../../domain/answers.ts';
import { datesAt } from '../../../domain/form/answer-values.ts';
import { formatDate } from '../../format/format-date.ts';
import { Button } from '../../kit/button.tsx';
import { DateField } from '../../kit/date-field.tsx';
import { Field } from '../../kit/field.tsx';
import { useField } from '../../kit/field-wiring.ts';
import { ListRow, RowList } from '../../kit/list-row.tsx';
import { Sheet } from '../../kit/sheet.tsx';
import { formTexts } from '../../texts/id/form.ts';
import { texts } from '../../texts/id/kit.ts';
import { choicesOf } from '../choice-codes.ts';
import { dateAnswer, dateParts } from '../date-answer.ts';
import type { WidgetProps } from './widget-props.ts';

/** A list of things that each have a day: doses in the child's book. */
export function DatesWidget({ runner, question }: WidgetProps) {
  const { id, labelledBy } = useField();
  const [open, setOpen] = useState<string>();
  const answer = runner.draft.value.answers[question.key];
  const dates = datesAt(runner.draft.value.answers, question.key);
  const rows = choicesOf(runner.form, question);
  const set = (code: string, date: string | undefined) => {
    const { [code]: _old, ...others } = dates;
    const next = date === undefined ? others : { ...others, [code]: date };
    runner.answer({ [question.key]: Object.keys(next).length === 0 ? undefined : next });
    setOpen(undefined);
  };
  const isNone = answer !== undefined && !isMissing(answer) && Object.keys(dates).length === 0;
  const current = rows.find(({ code }) => code === open);
  return (
    <fieldset class="form-dates" id={id} aria-labelledby={labelledBy} tabIndex={-1}>
      <RowList>
        {rows.map(({ code, label }) => (
          <ListRow
            key={code}
            title={label}
            subtitle={dates[code] === undefined ? formTexts.question.noDateYet : formatDate(dates[code])}
            {...(dates[code] === undefined ? {} : { icon: 'check' as const })}
            onClick={() => setOpen(code)}
          />
        ))}
      </RowList>
      <button
        type="button"
        class="quiet-action"
        aria-pressed={isNone}
        onClick={() => runner.answer({ [question.key]: isNone ? undefined : {} })}
      >
        {formTexts.question.noneOfDates}
      </button>
      {current !== undefined && (
        <DoseSheet
          label={current.label}
          date={dates[current.code]}
          onTake={(date) => set(current.code, date)}
          onClose={() => setOpen(undefined)}
        />
      )}
    </fieldset>
  );
}

type DoseSheetProps = {
  label: string;
  date: string | undefined;
  onTake: (date: string | undefined) => void;
  onClose: () => void;
};

function DoseSheet({ label, date, onTake, onClose }: DoseSheetProps) {
  const [parts, setParts] = useState(() => dateParts(date, false));
  const typed = dateAnswer(parts).date;
  return (
    <Sheet
      open
      title={label}
      onClose={onClose}
      actions={
        <>
          {date !== undefined && (
            <Button kind="quiet" onClick={() => onTake(undefined)}>
              {formTexts.question.dropDate}
            </Button>
          )}
          <Button kind="primary" wide disabled={typed === undefined} onClick={() => onTake(typed)}>
            {formTexts.question.takeDate}
          </Button>
        </>
      }
    >
      <Field id="dosis" label={texts.kit.day} group>
        <DateField value={parts} onInput={setParts} readBack={typed === undefined ? '' : formatDate(typed)} />
      </Field>
    </Sheet>
  );
}
