import { texts } from '../texts/id/kit.ts';
import { BoxRow } from './box-row.tsx';
import { useField } from './field-wiring.ts';
import type { Choice } from './find-choices.ts';
import { toggleChoice } from './toggle-choice.ts';

type MultiChoiceProps = {
  choices: readonly Choice[];
  /** Undefined while unanswered; an empty list is not an answer. */
  value: readonly string[] | undefined;
  onChoose: (codes: string[]) => void;
  /** Code of "Tidak satu pun"; it stands last, behind a rule. */
  exclusive?: string;
  exclusiveLabel?: string;
};

export function MultiChoice(props: MultiChoiceProps) {
  const { choices, value = [], onChoose, exclusive, exclusiveLabel = texts.kit.noneOfThese } = props;
  const { id, labelledBy, describedBy } = useField();
  const toggle = (code: string) => onChoose(toggleChoice(value, code, exclusive));
  return (
    <fieldset class="choices" id={id} aria-labelledby={labelledBy} tabIndex={-1}>
      <p class="choices-lead">{texts.kit.pickMany}</p>
      {choices.map(({ code, label }) => (
        <BoxRow
          key={code}
          label={label}
          checked={value.includes(code)}
          describedBy={describedBy}
          onToggle={() => toggle(code)}
        />
      ))}
      {exclusive !== undefined && (
        <div class="choices-exclusive">
          <BoxRow
            label={exclusiveLabel}
            checked={value.includes(exclusive)}
            describedBy={describedBy}
            onToggle={() => toggle(exclusive)}
          />
        </div>
      )}
    </fieldset>
  );
}
