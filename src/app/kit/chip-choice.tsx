import { useField } from './field-wiring.ts';
import type { Choice } from './find-choices.ts';
import { Icon } from './icon.tsx';

type ChipChoiceProps = {
  choices: readonly Choice[];
  /** The chosen code; undefined while unanswered. */
  value: string | undefined;
  onChoose: (code: string) => void;
  /** The chosen one was tapped again. */
  onClear: () => void;
};

/** Pick one of a few, side by side, where a list would be too tall; the chosen one carries a tick. */
export function ChipChoice({ choices, value, onChoose, onClear }: ChipChoiceProps) {
  const { id, labelledBy, describedBy } = useField();
  return (
    <div
      class="chips"
      id={id}
      role="radiogroup"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      tabIndex={-1}
    >
      {choices.map(({ code, label }) => (
        <label key={code} class="chip chip--choice">
          <input
            type="radio"
            name={id}
            checked={code === value}
            onClick={() => code === value && onClear()}
            onChange={() => onChoose(code)}
          />
          {code === value && <Icon name="check" size="small" />}
          <span>{label}</span>
        </label>
      ))}
    </div>
  );
}
