import { useLayoutEffect, useRef } from 'preact/hooks';
import { formatNumber } from '../format/format-number.ts';
import { texts } from '../texts/id/kit.ts';
import { findCaret, groupDigits, keepDigits, nikGroups } from './digit-groups.ts';
import { useFieldAttributes } from './text-field.tsx';

type DigitsFieldProps = {
  /** Digits only, no spaces. */
  value: string;
  onInput: (digits: string) => void;
  groups?: readonly number[];
  /** "15 dari 16 angka" under the field. */
  showCount?: boolean;
};

/** A number that is a name, not a quantity: NIK, KK, phone. Spaces and dots of a paste are passed over. */
export function DigitsField({ value, onInput, groups = nikGroups, showCount = true }: DigitsFieldProps) {
  const total = groups.reduce((sum, length) => sum + length, 0);
  const input = useRef<HTMLInputElement>(null);
  const digitsBefore = useRef<number | undefined>(undefined);
  const shown = groupDigits(value, groups);

  // The regrouped text moves the caret to its end; it goes back behind the digit just typed.
  useLayoutEffect(() => {
    if (digitsBefore.current === undefined || !input.current) return;
    const caret = findCaret(shown, digitsBefore.current);
    input.current.setSelectionRange(caret, caret);
    digitsBefore.current = undefined;
  });

  const take = (field: HTMLInputElement) => {
    const digits = keepDigits(field.value, total);
    digitsBefore.current = keepDigits(field.value.slice(0, field.selectionStart ?? undefined), total).length;
    field.value = groupDigits(digits, groups);
    if (digits !== value) onInput(digits);
    const caret = findCaret(field.value, digitsBefore.current);
    field.setSelectionRange(caret, caret);
  };

  return (
    <div class="digits">
      <input
        {...useFieldAttributes()}
        ref={input}
        class="input input--figures"
        type="text"
        inputMode="numeric"
        autocomplete="off"
        value={shown}
        onInput={(event) => take(event.currentTarget)}
      />
      {showCount && <p class="digits-count">{texts.kit.digitsLeft(formatNumber(value.length), formatNumber(total))}</p>}
    </div>
  );
}
