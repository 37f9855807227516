import { useState } from 'preact/hooks';
import { Button } from '../kit/button.tsx';
import { Field } from '../kit/field.tsx';
import { TextField } from '../kit/text-field.tsx';
import { enrolTexts } from '../texts/id/enrol.ts';
import { isWholeCode, shapeCode } from './enrol-code.ts';

type CodeStepProps = { value: string; onInput: (code: string) => void; onDone: () => void };

/** The one-time code of the card. */
export function CodeStep({ value, onInput, onDone }: CodeStepProps) {
  const [error, setError] = useState<string | undefined>();
  const next = () => {
    if (isWholeCode(value)) return onDone();
    setError(enrolTexts.codeShort);
    document.getElementById('kode')?.focus();
  };
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        next();
      }}
    >
      <p>{enrolTexts.codeLead}</p>
      <Field id="kode" label={enrolTexts.codeLabel} hint={enrolTexts.codeHint} error={error}>
        <span class="code-entry">
          <TextField
            value={value}
            onInput={(typed) => onInput(shapeCode(typed))}
            autocomplete="one-time-code"
            capitalise="none"
          />
        </span>
      </Field>
      <Button kind="primary" wide type="submit">
        {enrolTexts.next}
      </Button>
    </form>
  );
}
