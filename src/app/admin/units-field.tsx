import { formatNumber } from '../format/format-number.ts';
import { Button } from '../kit/button.tsx';
import { Field } from '../kit/field.tsx';
import { IconButton } from '../kit/icon-button.tsx';
import { TextField } from '../kit/text-field.tsx';
import { accountTexts } from '../texts/id/accounts.ts';
import { emptyUnit, type UnitDraft } from './account-draft.ts';

const words = accountTexts.form;

type UnitsFieldProps = { id: string; units: readonly UnitDraft[]; onChange: (units: UnitDraft[]) => void };

/** One line per RT; a line without RT is the whole RW, no line at all the whole desa. */
export function UnitsField({ id, units, onChange }: UnitsFieldProps) {
  const put = (at: number, unit: UnitDraft) => onChange(units.map((one, index) => (index === at ? unit : one)));
  return (
    <div class="unit-lines">
      {units.map((unit, at) => (
        <fieldset key={at} class="unit-line" aria-label={words.unit(formatNumber(at + 1))}>
          <Field id={at === 0 ? id : `${id}-rw-${at}`} label={words.rw}>
            <TextField value={unit.rw} maxLength={3} inputMode="numeric" onInput={(rw) => put(at, { ...unit, rw })} />
          </Field>
          <Field id={`${id}-rt-${at}`} label={words.rt}>
            <TextField value={unit.rt} maxLength={3} inputMode="numeric" onInput={(rt) => put(at, { ...unit, rt })} />
          </Field>
          {units.length > 1 && (
            <IconButton
              icon="trash"
              label={words.removeUnit(formatNumber(at + 1))}
              onClick={() => onChange(units.filter((_, index) => index !== at))}
            />
          )}
        </fieldset>
      ))}
      <Button
        kind="quiet"
        icon="plus"
        onClick={() => onChange([...units, { ...emptyUnit, rw: units.at(-1)?.rw ?? '' }])}
      >
        {words.addUnit}
      </Button>
    </div>
  );
}
