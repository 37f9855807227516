import type { ComponentChildren } from 'preact';
import { useFieldAttributes } from './text-field.tsx';
import { type NumberShape, typeNumber } from './type-number.ts';

type NumberFieldProps = {
  /** As typed: "8,2". */
  value: string;
  onInput: (text: string) => void;
  onEnter?: () => void;
  unit: string;
  shape?: NumberShape;
  /** Large above its own pad, row inside a list, plain with the system's keys (rarely right for kg and cm). */
  look?: 'entry' | 'row';
  onFocus?: () => void;
  /** The measured value in words and its verdict; read out politely. */
  readBack?: ComponentChildren;
};

/** A measured value. The pad types into it, hardware keys work, the system's keypad stays away. */
export function NumberField(props: NumberFieldProps) {
  const { value, onInput, onEnter, unit, shape = { whole: 3, decimals: 2 }, look = 'entry', onFocus, readBack } = props;
  return (
    <div class={`number number--${look}`}>
      <span class="input-box input-box--unit">
        <input
          {...useFieldAttributes()}
          class="input input--figures"
          type="text"
          inputMode="none"
          autocomplete="off"
          value={value}
          onFocus={() => onFocus?.()}
          onKeyDown={(event) => event.key === 'Enter' && onEnter?.()}
          onInput={(event) => {
            const text = typeNumber(event.currentTarget.value, shape);
            event.currentTarget.value = text;
            onInput(text);
          }}
        />
        <span class="input-unit">{unit}</span>
      </span>
      <div class="read-back" role="status">
        {readBack}
      </div>
    </div>
  );
}
