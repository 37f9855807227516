import type { TargetedInputEvent } from 'preact';
import { useState } from 'preact/hooks';
import { keepDigits } from '../kit/digit-groups.ts';
import { Icon } from '../kit/icon.tsx';
import { useFieldAttributes } from '../kit/text-field.tsx';
import { texts } from '../texts/id/kit.ts';

export type SecretKind = 'digits' | 'phrase';

type SecretFieldProps = {
  kind: SecretKind;
  value: string;
  onInput: (secret: string) => void;
  autocomplete: 'current-password' | 'new-password';
};

const mostDigits = 32;

/** A PIN of six digits or more, or a phrase: a real password field, with paste, password managers and "Lihat" (WCAG 3.3.8). */
export function SecretField({ kind, value, onInput, autocomplete }: SecretFieldProps) {
  const [isShown, setShown] = useState(false);
  const attributes = {
    ...useFieldAttributes(),
    class: kind === 'digits' ? 'input input--figures' : 'input input--phrase',
    inputMode: kind === 'digits' ? 'numeric' : 'text',
    autocomplete,
    autocapitalize: 'none',
    spellcheck: false,
    value,
    onInput: ({ currentTarget: field }: TargetedInputEvent<HTMLInputElement>) => {
      if (kind === 'digits') field.value = keepDigits(field.value, mostDigits);
      onInput(field.value);
    },
  } as const;
  return (
    <div class="pin">
      {isShown ? <input {...attributes} type="text" /> : <input {...attributes} type="password" />}
      <button
        type="button"
        class="pin-show"
        aria-label={isShown ? texts.kit.hidePinLabel : texts.kit.showPinLabel}
        onClick={() => setShown(!isShown)}
      >
        <Icon name={isShown ? 'hide' : 'show'} size="small" />
        {isShown ? texts.kit.hidePin : texts.kit.showPin}
      </button>
    </div>
  );
}
