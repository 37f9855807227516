import { useState } from 'preact/hooks';
import { Button } from '../kit/button.tsx';
import { Field } from '../kit/field.tsx';
import { Sheet } from '../kit/sheet.tsx';
import { TextField } from '../kit/text-field.tsx';
import { formTexts } from '../texts/id/form.ts';

type ReasonSheetProps = { open: boolean; onClose: () => void; onReason: (reason: string) => void };

const longestReason = 200;

/** The one thing that is asked of a visit with gaps. */
export function ReasonSheet({ open, onClose, onReason }: ReasonSheetProps) {
  const [reason, setReason] = useState('');
  const [isNeeded, setNeeded] = useState(false);
  const { title, label, hint, save, needed } = formTexts.reason;
  const take = () => (reason.trim() === '' ? setNeeded(true) : onReason(reason.trim()));
  return (
    <Sheet
      open={open}
      title={title}
      onClose={onClose}
      actions={
        <Button kind="primary" wide onClick={take}>
          {save}
        </Button>
      }
    >
      <Field id="alasan" label={label} hint={hint} error={isNeeded && reason.trim() === '' ? needed : undefined}>
        <TextField value={reason} onInput={setReason} maxLength={longestReason} multiline />
      </Field>
    </Sheet>
  );
}
