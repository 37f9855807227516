import { formatNumber } from '../format/format-number.ts';
import { Field } from '../kit/field.tsx';
import { IconButton } from '../kit/icon-button.tsx';
import { getSession } from '../session/current-session.ts';
import { accountTexts } from '../texts/id/accounts.ts';
import { areaChoices, desaIn } from './account-draft.ts';
import { DesaField } from './desa-field.tsx';

const words = accountTexts.form;

type ServedFieldProps = {
  id: string;
  served: readonly string[];
  error: string | undefined;
  onChange: (served: string[]) => void;
};

/** The desa an office serves: added one by one or by kecamatan, taken away one by one. */
export function ServedField({ id, served, error, onChange }: ServedFieldProps) {
  const { regions } = getSession();
  const nameOf = (code: string) => regions.find((one) => one.code === code)?.name ?? code;
  const add = (area: string | undefined) => {
    if (area !== undefined) onChange([...new Set([...served, ...desaIn(regions, area)])]);
  };
  return (
    <>
      <Field id={id} label={words.served} hint={words.servedHint} error={error}>
        <DesaField key={served.length} choices={areaChoices(regions, served)} value={undefined} onChoose={add} />
      </Field>
      {served.length > 0 && (
        <div>
          <p class="answer-label">{words.servedCount(formatNumber(served.length))}</p>
          <ul class="desa-rows">
            {served.map((code) => (
              <li key={code} class="desa-served">
                <span>{nameOf(code)}</span>
                <IconButton
                  icon="trash"
                  label={words.removeServed(nameOf(code))}
                  onClick={() => onChange(served.filter((one) => one !== code))}
                />
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
