import { defaultSettings } from '../../domain/settings/settings.ts';
import { useField } from '../kit/field-wiring.ts';
import { kabupatenTexts } from '../texts/id/kabupaten-settings.ts';
import { type KbmTexts, kbmRowsToEdit, withGrams } from './settings-draft.ts';

const words = kabupatenTexts.kbm;
const sexes = [
  { sex: 'lakiLaki', label: words.boys },
  { sex: 'perempuan', label: words.girls },
] as const;

type KbmFieldProps = { id: string; texts: KbmTexts; onType: (texts: KbmTexts) => void };

/** The table as the card prints it: a row a month in the first year, then one for the months that share a figure. */
export function KbmField({ id, texts, onType }: KbmFieldProps) {
  const standard = defaultSettings.kbm.table;
  const { describedBy, invalid } = useField();
  return (
    <table class="table table--dense kbm-table" id={id} tabIndex={-1}>
      <caption class="visually-hidden">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.age}</th>
          {sexes.map(({ sex, label }) => (
            <th key={sex} scope="col" class="cell--figures">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {kbmRowsToEdit(tableOf(texts)).map((row) => {
          const span = row.dari === row.sampai ? String(row.dari) : kabupatenTexts.span(row.dari, row.sampai);
          return (
            <tr key={span}>
              <th scope="row">{words.months(span)}</th>
              {sexes.map(({ sex, label }) => (
                <td key={sex} class="cell--figures">
                  <input
                    class="input input--figures kbm-input"
                    type="text"
                    inputMode="numeric"
                    autocomplete="off"
                    maxLength={4}
                    aria-label={words.cell(label, span)}
                    aria-describedby={describedBy}
                    aria-invalid={invalid && !isGrams(texts[sex][row.dari - 1])}
                    value={texts[sex][row.dari - 1]}
                    onInput={(event) => onType(withGrams(texts, row, { sex, text: event.currentTarget.value }))}
                  />
                  <span class="quiet-line">{kabupatenTexts.standard(String(standard[sex][row.dari - 1] ?? ''))}</span>
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function isGrams(text: string | undefined): boolean {
  return Number(text) > 0;
}

/** While something else than a number is typed the row stays a row. */
function tableOf({ lakiLaki, perempuan }: KbmTexts) {
  return { first: 1, lakiLaki: lakiLaki.map(Number), perempuan: perempuan.map(Number) };
}
