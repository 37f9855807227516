import { useState } from 'preact/hooks';
import type { VerdictRequest } from '../../domain/wire/review-messages.ts';
import { KeyHint } from '../desk/key-switch.tsx';
import { BottomBar } from '../kit/bottom-bar.tsx';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { Field } from '../kit/field.tsx';
import { TextField } from '../kit/text-field.tsx';
import { reviewTexts } from '../texts/id/review.ts';
import type { VerdictDraft } from './verdict-draft.ts';

type VerdictBarProps = {
  draft: VerdictDraft;
  busy: VerdictRequest['verdict'] | undefined;
  onVerdict: (verdict: VerdictRequest['verdict']) => void;
  onText: (text: string) => void;
};

/** A, P, and the one that asks for a reason first. */
export function VerdictBar({ draft, busy, onVerdict, onText }: VerdictBarProps) {
  const [isRejecting, setRejecting] = useState(false);
  const busyWord = (verdict: VerdictRequest['verdict']) => (busy === verdict ? reviewTexts.sending : undefined);
  return (
    <div class="verdict-bar">
      <BottomBar>
        <Button kind="primary" icon="check" busy={busyWord('disetujui')} onClick={() => onVerdict('disetujui')}>
          {reviewTexts.approve}
          <KeyHint letter="A" />
        </Button>
        <Button icon="repair" busy={busyWord('perlu_perbaikan')} onClick={() => onVerdict('perlu_perbaikan')}>
          {reviewTexts.repair}
          <KeyHint letter="P" />
        </Button>
        <Button kind="quiet" onClick={() => setRejecting(true)}>
          {reviewTexts.reject}
        </Button>
        <RejectDialog
          open={isRejecting}
          text={draft.text}
          busy={busyWord('ditolak')}
          onText={onText}
          onClose={() => setRejecting(false)}
          onReject={() => onVerdict('ditolak')}
        />
      </BottomBar>
    </div>
  );
}

type RejectDialogProps = {
  open: boolean;
  text: string;
  busy: string | undefined;
  onText: (text: string) => void;
  onClose: () => void;
  onReject: () => void;
};

function RejectDialog({ open, text, busy, onText, onClose, onReject }: RejectDialogProps) {
  const [isMissing, setMissing] = useState(false);
  const reject = () => {
    setMissing(text.trim() === '');
    if (text.trim() === '') document.getElementById(reasonId)?.focus();
    else onReject();
  };
  return (
    <Dialog
      open={open}
      title={reviewTexts.rejectTitle}
      onClose={onClose}
      actions={
        <Button kind="primary" icon="rejected" busy={busy} onClick={reject}>
          {reviewTexts.rejectNow}
        </Button>
      }
    >
      <p>{reviewTexts.rejectText}</p>
      <Field
        id={reasonId}
        label={reviewTexts.reasonLabel}
        error={isMissing && text.trim() === '' ? reviewTexts.needsReason : undefined}
      >
        <TextField value={text} onInput={onText} maxLength={1000} multiline />
      </Field>
    </Dialog>
  );
}

const reasonId = 'alasan-tolak';
