import { useState } from 'preact/hooks';
import type { Outcome } from '../desk/ask-centre.ts';
import { dismissHeld } from '../desk/read-record.ts';
import { TroubleBanner } from '../desk/trouble-banner.tsx';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { getSession } from '../session/current-session.ts';
import { reviewTexts } from '../texts/id/review.ts';
import { lastDone } from './last-done.ts';

const words = reviewTexts.dismiss;

type DismissProps = {
  revision: string;
  /** As her phone shows it: `7K2-57`. */
  receipt: string;
  kader: string;
  onDone: () => void | Promise<void>;
};

/** Closes what can never count, after being asked: it cannot be taken back. */
export function DismissHeld({ revision, receipt, kader, onDone }: DismissProps) {
  const session = getSession();
  const [isOpen, setOpen] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<Exclude<Outcome<unknown>, { kind: 'ok' }>>();
  const dismiss = async () => {
    setBusy(true);
    const outcome = await dismissHeld(session, revision);
    setBusy(false);
    setFault(outcome.kind === 'ok' ? undefined : outcome);
    if (outcome.kind !== 'ok') return;
    setOpen(false);
    lastDone(session).value = words.done(receipt);
    await onDone();
  };
  return (
    <>
      <Button icon="rejected" onClick={() => setOpen(true)}>
        {words.offer(receipt)}
      </Button>
      <Dialog
        open={isOpen}
        title={words.title(receipt)}
        onClose={() => setOpen(false)}
        actions={
          <Button kind="primary" icon="rejected" busy={isBusy ? words.busy : undefined} onClick={() => void dismiss()}>
            {words.now}
          </Button>
        }
      >
        <p>{words.ask(kader)}</p>
        <p>{words.text(kader)}</p>
        {fault && <TroubleBanner outcome={fault} />}
      </Dialog>
    </>
  );
}
