import { useState } from 'preact/hooks';
import { texts } from '../texts/id/kit.ts';
import { useField } from './field-wiring.ts';
import { type Choice, findChoices, mostOpenChoices } from './find-choices.ts';
import { SearchField } from './search-field.tsx';

type ChoiceListProps = {
  choices: readonly Choice[];
  /** The chosen code; undefined while unanswered. Nothing is ever preselected. */
  value: string | undefined;
  onChoose: (code: string) => void;
};

type RowProps = Choice & { name: string; checked: boolean; describedBy: string | undefined; onChoose: () => void };

function ChoiceRow({ label, hint, name, checked, describedBy, onChoose }: RowProps) {
  return (
    <label class="choice">
      <input type="radio" name={name} checked={checked} aria-describedby={describedBy} onChange={onChoose} />
      <span class="choice-mark" aria-hidden="true" />
      <span class="choice-words">
        {label}
        {hint && <span class="choice-hint">{hint}</span>}
      </span>
    </label>
  );
}

/** Pick one: the whole row is tappable; above twelve options a search stands above them. */
export function ChoiceList({ choices, value, onChoose }: ChoiceListProps) {
  const { id, labelledBy, describedBy } = useField();
  const [query, setQuery] = useState('');
  const long = choices.length > mostOpenChoices;
  const shown = long ? findChoices(choices, query) : choices;
  return (
    <div class="choices" id={id} role="radiogroup" aria-labelledby={labelledBy} tabIndex={-1}>
      {long && <SearchField label={texts.kit.search} value={query} onInput={setQuery} />}
      {shown.map((choice) => (
        <ChoiceRow
          key={choice.code}
          {...choice}
          name={id}
          checked={choice.code === value}
          describedBy={describedBy}
          onChoose={() => onChoose(choice.code)}
        />
      ))}
      {shown.length === 0 && (
        <p class="choices-none" role="status">
          {texts.kit.nothingFound}
        </p>
      )}
    </div>
  );
}
