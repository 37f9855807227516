import type { TargetedInputEvent } from 'preact';
import { useState } from 'preact/hooks';
import { texts } from '../texts/id/kit.ts';
import { keepDigits } from './digit-groups.ts';
import { Icon } from './icon.tsx';
import { useFieldAttributes } from './text-field.tsx';

type PinFieldProps = {
  value: string;
  onInput: (pin: string) => void;
  length?: number;
  autocomplete?: 'current-password' | 'new-password' | 'one-time-code';
};

/** A real password field with number keys: paste and password managers work, "Lihat" shows it (WCAG 3.3.8). */
export function PinField({ value, onInput, length = 6, autocomplete = 'current-password' }: PinFieldProps) {
  const [shown, setShown] = useState(false);
  const attributes = {
    ...useFieldAttributes(),
    class: 'input input--figures',
    inputMode: 'numeric',
    autocomplete,
    value,
    onInput: ({ currentTarget: field }: TargetedInputEvent<HTMLInputElement>) => {
      field.value = keepDigits(field.value, length);
      onInput(field.value);
    },
  } as const;
  return (
    <div class="pin">
      {shown ? <input {...attributes} type="text" /> : <input {...attributes} type="password" />}
      <button
        type="button"
        class="pin-show"
        aria-label={shown ? texts.kit.hidePinLabel : texts.kit.showPinLabel}
        onClick={() => setShown(!shown)}
      >
        <Icon name={shown ? 'hide' : 'show'} size="small" />
        {shown ? texts.kit.hidePin : texts.kit.showPin}
      </button>
    </div>
  );
}
