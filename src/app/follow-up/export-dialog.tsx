import { useState } from 'preact/hooks';
import { type ExportKind, type ExportReason, exportReasons } from '../../domain/wire/follow-up-messages.ts';
import { formatNumber } from '../format/format-number.ts';
import { Button } from '../kit/button.tsx';
import { ChoiceList } from '../kit/choice-list.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { Field } from '../kit/field.tsx';
import { followUpTexts } from '../texts/id/follow-up.ts';
import { countOf, type Worklist } from './worklist.ts';

const words = followUpTexts.export;
const reasonId = 'alasan-ambil';

type ExportDialogProps = {
  /** Undefined: closed. */
  leaving: ExportKind | undefined;
  list: Worklist;
  busy: string | undefined;
  onClose: () => void;
  onLeave: (reason: ExportReason) => Promise<void> | void;
};

/** Names leave the screen only with a reason, which is written down. */
export function ExportDialog({ leaving, list, busy, onClose, onLeave }: ExportDialogProps) {
  const [reason, setReason] = useState<ExportReason>();
  const [isMissing, setMissing] = useState(false);
  const leave = () => {
    setMissing(reason === undefined);
    if (reason === undefined) document.getElementById(reasonId)?.focus();
    else void onLeave(reason);
  };
  const kind = leaving ?? 'csv';
  return (
    <Dialog
      open={leaving !== undefined}
      title={words.title[kind]}
      onClose={onClose}
      actions={
        <Button kind="primary" icon={kind === 'csv' ? 'download' : 'print'} busy={busy} onClick={leave}>
          {kind === 'csv' ? words.count(words.now.csv, formatNumber(countOf(list))) : words.now.cetak}
        </Button>
      }
    >
      <p>{words.text}</p>
      <Field id={reasonId} label={words.reason} error={isMissing && !reason ? words.missing : undefined} group>
        <ChoiceList
          choices={exportReasons.map((code) => ({ code, label: words.reasons[code] }))}
          value={reason}
          onChoose={(code) => setReason(exportReasons.find((one) => one === code))}
        />
      </Field>
    </Dialog>
  );
}
