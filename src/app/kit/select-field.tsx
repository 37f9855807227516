import { useId } from 'preact/hooks';
import { Icon } from './icon.tsx';

export type SelectOption = { readonly key: string; readonly label: string };

type SelectFieldProps = {
  label: string;
  options: readonly SelectOption[];
  value: string;
  onChoose: (key: string) => void;
};

/** Narrows a list. Never for a question: there every answer stands open. */
export function SelectField({ label, options, value, onChoose }: SelectFieldProps) {
  const id = useId();
  return (
    <div class="select">
      <label for={id}>{label}</label>
      <span class="select-box">
        <select id={id} class="input" value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
          {options.map((option) => (
            <option key={option.key} value={option.key}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="chevronDown" />
      </span>
    </div>
  );
}
