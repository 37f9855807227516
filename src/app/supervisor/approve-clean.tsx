import { useState } from 'preact/hooks';
import { TroubleBanner } from '../desk/trouble-banner.tsx';
import { formatNumber } from '../format/format-number.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { getSession } from '../session/current-session.ts';
import { queueTexts } from '../texts/id/queue.ts';
import { type Approved, approveAll, cleanOf } from './clean-records.ts';
import { lastDone } from './last-done.ts';
import { type QueueList, queueListOf, withoutRecord } from './queue-list.ts';

const words = queueTexts.clean;

/** Agrees with all of what nobody needs to look at, after being asked: it cannot be taken back at once. */
export function ApproveClean({ list }: { list: QueueList }) {
  const session = getSession();
  const [isOpen, setOpen] = useState(false);
  const [busy, setBusy] = useState<string>();
  const [fault, setFault] = useState<Approved['fault']>();
  const items = cleanOf(list);
  const count = formatNumber(items.length);
  const approve = async () => {
    const onProgress = (done: number) => setBusy(words.busy(formatNumber(done), count));
    onProgress(0);
    const approved = await approveAll({ session, items, onProgress });
    const held = queueListOf(session);
    for (const record of approved.done) held.value = held.value && withoutRecord(held.value, record, 'disetujui');
    lastDone(session).value = doneWords(approved);
    setBusy(undefined);
    setFault(approved.fault);
    setOpen(false);
  };
  if (items.length === 0 && !isOpen) return fault ? <TroubleBanner outcome={fault} /> : null;
  return (
    <>
      {fault && <TroubleBanner outcome={fault} />}
      <div>
        <Button icon="checkTwice" onClick={() => setOpen(true)}>
          {words.offer(count)}
        </Button>
      </div>
      <Dialog
        open={isOpen}
        title={words.title(count)}
        onClose={() => setOpen(false)}
        actions={
          <Button kind="primary" icon="checkTwice" busy={busy} onClick={() => void approve()}>
            {words.now(count)}
          </Button>
        }
      >
        <p>{words.text}</p>
        <p>{words.sample}</p>
      </Dialog>
    </>
  );
}

function doneWords({ done, left }: Approved): string {
  return left === 0
    ? words.done(formatNumber(done.length))
    : words.partly(formatNumber(done.length), formatNumber(left));
}
