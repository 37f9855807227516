import type { ComponentChildren } from 'preact';
import { texts } from '../texts/id/kit.ts';
import { useField } from './field-wiring.ts';
import { Icon } from './icon.tsx';

/** As typed, so that nothing is lost while it is not a date yet; the month may be "8" or "Agu". */
export type DateParts = { day: string; month: string; year: string; monthOnly: boolean };

export const emptyDate: DateParts = { day: '', month: '', year: '', monthOnly: false };

type DateFieldProps = {
  value: DateParts;
  onInput: (parts: DateParts) => void;
  /** Offer "Hanya tahu bulan dan tahun". */
  mayKnowMonthOnly?: boolean;
  /** "Umur: 1 tahun 2 bulan. Benar?" */
  readBack?: ComponentChildren;
};

type PartProps = { part: 'day' | 'month' | 'year'; label: string; length: number } & Pick<
  DateFieldProps,
  'value' | 'onInput'
>;

function DatePart({ part, label, length, value, onInput }: PartProps) {
  const { id, describedBy, invalid } = useField();
  return (
    <label class={`date-part date-part--${part}`}>
      <span>{label}</span>
      <input
        id={`${id}-${part}`}
        class="input input--figures"
        type="text"
        inputMode="numeric"
        autocomplete="off"
        maxLength={length}
        value={value[part]}
        aria-describedby={describedBy}
        aria-invalid={invalid}
        onInput={(event) => onInput({ ...value, [part]: event.currentTarget.value })}
      />
    </label>
  );
}

/** Three fields in the order of the documents; no jumping between them, no calendar for birth dates. */
export function DateField({ value, onInput, mayKnowMonthOnly, readBack }: DateFieldProps) {
  const { id, labelledBy } = useField();
  return (
    <fieldset class="date" id={id} aria-labelledby={labelledBy} tabIndex={-1}>
      <div class="date-parts">
        {!value.monthOnly && <DatePart part="day" label={texts.kit.day} length={2} value={value} onInput={onInput} />}
        <DatePart part="month" label={texts.kit.month} length={9} value={value} onInput={onInput} />
        <DatePart part="year" label={texts.kit.year} length={4} value={value} onInput={onInput} />
      </div>
      <div class="read-back" role="status">
        {readBack}
      </div>
      {mayKnowMonthOnly && (
        <label class="choice choice--slim">
          <input
            type="checkbox"
            checked={value.monthOnly}
            onChange={(event) => onInput({ ...value, monthOnly: event.currentTarget.checked })}
          />
          <span class="choice-mark choice-mark--box" aria-hidden="true">
            {value.monthOnly && <Icon name="check" size="small" />}
          </span>
          <span class="choice-words">{texts.kit.monthOnly}</span>
        </label>
      )}
    </fieldset>
  );
}
