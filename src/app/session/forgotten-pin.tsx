import { useState } from 'preact/hooks';
import { Button } from '../kit/button.tsx';
import { Sheet } from '../kit/sheet.tsx';
import { unlockTexts } from '../texts/id/unlock.ts';

export function ForgottenPin() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <div class="unlock-way quiet-place">
        <Button kind="quiet" onClick={() => setOpen(true)}>
          {unlockTexts.forgot}
        </Button>
        <span>{unlockTexts.forgotSafe}</span>
      </div>
      <Sheet
        open={isOpen}
        title={unlockTexts.forgot}
        onClose={() => setOpen(false)}
        actions={
          <Button kind="primary" wide href="/masuk">
            {unlockTexts.newCode}
          </Button>
        }
      >
        <p>{unlockTexts.forgotText}</p>
      </Sheet>
    </>
  );
}
