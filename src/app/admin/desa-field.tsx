import { useState } from 'preact/hooks';
import { formatNumber } from '../format/format-number.ts';
import { Button } from '../kit/button.tsx';
import { ChoiceList } from '../kit/choice-list.tsx';
import { useField } from '../kit/field-wiring.ts';
import { type Choice, findChoices, mostOpenChoices } from '../kit/find-choices.ts';
import { TextField } from '../kit/text-field.tsx';
import { accountTexts } from '../texts/id/accounts.ts';
import { texts } from '../texts/id/kit.ts';

type DesaFieldProps = {
  choices: readonly Choice[];
  value: string | undefined;
  onChoose: (desa: string | undefined) => void;
};

/** A kabupaten has hundreds of desa: rows appear once few enough are meant. */
export function DesaField({ choices, value, onChoose }: DesaFieldProps) {
  const { id } = useField();
  const [query, setQuery] = useState('');
  const chosen = choices.find(({ code }) => code === value);
  if (chosen !== undefined) {
    return (
      <div class="desa-chosen" id={id} tabIndex={-1}>
        <strong>{[chosen.label, chosen.hint].filter(Boolean).join(', ')}</strong>
        <Button kind="quiet" onClick={() => onChoose(undefined)}>
          {accountTexts.form.changeDesa}
        </Button>
      </div>
    );
  }
  const found = choices.length <= mostOpenChoices || query.trim() !== '' ? findChoices(choices, query) : [];
  return (
    <>
      {choices.length > mostOpenChoices && <TextField value={query} onInput={setQuery} capitalise="words" />}
      <p role="status" class="answer-label">
        {found.length > mostOpenChoices && accountTexts.form.tooMany(formatNumber(found.length))}
        {found.length === 0 && query.trim() !== '' && texts.kit.nothingFound}
      </p>
      {found.length > 0 && found.length <= mostOpenChoices && (
        <DesaRows choices={found} onChoose={onChoose} hasField={choices.length > mostOpenChoices} />
      )}
    </>
  );
}

type RowsProps = { choices: readonly Choice[]; onChoose: (desa: string) => void; hasField: boolean };

/** Two controls may not share the question's id: the rows take their own while the field above has it. */
function DesaRows({ choices, onChoose, hasField }: RowsProps) {
  if (!hasField) return <ChoiceList choices={choices} value={undefined} onChoose={onChoose} />;
  return (
    <ul class="desa-rows">
      {choices.map(({ code, label, hint }) => (
        <li key={code}>
          <button type="button" class="row row--tappable" onClick={() => onChoose(code)}>
            <span class="row-words">
              <span class="row-title">{label}</span>
              {hint && <span class="row-subtitle">{hint}</span>}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
