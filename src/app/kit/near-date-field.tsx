import { useState } from 'preact/hooks';
import { formatDateWithDay, formatWeekday, shiftDay } from '../format/format-date.ts';
import { texts } from '../texts/id/kit.ts';
import { ChoiceList } from './choice-list.tsx';
import { DateField, type DateParts, emptyDate } from './date-field.tsx';
import { FieldContext, useField } from './field-wiring.ts';
import { readDate, splitDate } from './read-date.ts';

type NearDateFieldProps = {
  /** ISO day of the phone's calendar, handed in. */
  today: string;
  /** ISO day; undefined while unanswered. */
  value: string | undefined;
  onChoose: (day: string | undefined) => void;
  readBack?: string;
};

/** The day of a visit or a weighing: mostly today, sometimes yesterday, seldom another day. */
export function NearDateField({ today, value, onChoose, readBack }: NearDateFieldProps) {
  const wiring = useField();
  const yesterday = shiftDay(today, -1);
  const near = value === today || value === yesterday;
  const [other, setOther] = useState(value !== undefined && !near);
  const [parts, setParts] = useState<DateParts>(() => (value === undefined || near ? emptyDate : splitDate(value)));

  const choose = (code: string) => {
    setOther(code === 'other');
    const typed = readDate(parts);
    onChoose(code === 'other' ? (typed.kind === 'date' ? typed.day : undefined) : code);
  };
  const type = (next: DateParts) => {
    setParts(next);
    const typed = readDate(next);
    onChoose(typed.kind === 'date' ? typed.day : undefined);
  };

  return (
    <>
      <ChoiceList
        choices={[
          { code: today, label: `${texts.kit.today}, ${formatWeekday(today)}` },
          { code: yesterday, label: `${texts.kit.yesterday}, ${formatWeekday(yesterday)}` },
          { code: 'other', label: texts.kit.otherDay },
        ]}
        value={other ? 'other' : value}
        onChoose={choose}
      />
      {other && (
        <FieldContext.Provider value={{ ...wiring, id: `${wiring.id}-other` }}>
          <DateField
            value={parts}
            onInput={type}
            readBack={readBack ?? (value && !near ? formatDateWithDay(value) : '')}
          />
        </FieldContext.Provider>
      )}
    </>
  );
}
