import type { HTMLAttributes } from 'preact';
import { useField } from './field-wiring.ts';

export type TextFieldProps = {
  value: string;
  onInput: (value: string) => void;
  onChange?: (value: string) => void;
  multiline?: boolean;
  maxLength?: number;
  autocomplete?: string;
  unit?: string;
  capitalise?: 'words' | 'sentences' | 'none';
};

type InputMode = HTMLAttributes<HTMLInputElement>['inputMode'];

/** Attributes every text control shares; the ids come from the question around it. */
export function useFieldAttributes() {
  const { id, describedBy, invalid } = useField();
  return { id, 'aria-describedby': describedBy, 'aria-invalid': invalid };
}

export function TextField(props: TextFieldProps & { inputMode?: InputMode }) {
  const {
    value,
    onInput,
    onChange,
    multiline,
    maxLength,
    autocomplete = 'off',
    unit,
    capitalise = 'sentences',
  } = props;
  const shared = { ...useFieldAttributes(), value, maxLength, autocomplete, autocapitalize: capitalise };
  if (multiline) {
    return (
      <textarea
        {...shared}
        class="input input--area"
        rows={3}
        onInput={(event) => onInput(event.currentTarget.value)}
        onChange={(event) => onChange?.(event.currentTarget.value)}
      />
    );
  }
  return (
    <span class={unit ? 'input-box input-box--unit' : 'input-box'}>
      <input
        {...shared}
        class="input"
        type="text"
        inputMode={props.inputMode}
        onInput={(event) => onInput(event.currentTarget.value)}
        onChange={(event) => onChange?.(event.currentTarget.value)}
      />
      {unit && <span class="input-unit">{unit}</span>}
    </span>
  );
}
