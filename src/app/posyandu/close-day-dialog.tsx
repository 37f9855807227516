import { useState } from 'preact/hooks';
import { SaveTrouble } from '../courier/save-trouble.tsx';
import { formatWeekday } from '../format/format-date.ts';
import { formatNumber } from '../format/format-number.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { getRecords } from '../records/current-records.ts';
import { getSession } from '../session/current-session.ts';
import { posyanduTexts } from '../texts/id/posyandu.ts';
import { recordAbsences } from './close-day.ts';
import type { ChildRow } from './posyandu-rows.ts';
import { placeOfWeighing } from './session-place.ts';
import { lastDeedOf, type WeighingSession } from './weighing-session.ts';

const words = posyanduTexts.close;

type CloseDayProps = {
  session: WeighingSession;
  /** Children of whom nothing is recorded this month. */
  absent: readonly ChildRow[];
  /** How many are begun and not saved: those stay as they are. */
  begun: number;
  open: boolean;
  onClose: () => void;
  onClosed: () => void;
};

/** *Tutup hari posyandu*: who was not weighed did not come. Said with the count, and it can be taken back. */
export function CloseDayDialog({ session, absent, begun, open, onClose, onClosed }: CloseDayProps) {
  const [isBusy, setBusy] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const count = formatNumber(absent.length);
  const close = async () => {
    setBusy(true);
    setFailed(false);
    try {
      await closeDay(session, absent);
      onClosed();
    } catch {
      setFailed(true);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      open={open}
      title={words.title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.notYet}</Button>
          <Button kind="primary" busy={isBusy ? words.closing : undefined} onClick={() => void close()}>
            {words.confirm(count)}
          </Button>
        </>
      }
    >
      {hasFailed && <SaveTrouble />}
      <p>{words.text(count, formatWeekday(session.place.day))}</p>
      {begun > 0 && <p>{words.begun(formatNumber(begun))}</p>}
    </Dialog>
  );
}

async function closeDay({ place }: WeighingSession, absent: readonly ChildRow[]): Promise<void> {
  const [session, records] = [getSession(), getRecords()];
  const closing = { session, records, place, posyandu: placeOfWeighing(place, session.posyandu) };
  const saved = await recordAbsences(
    absent.map(({ id }) => id),
    closing,
  );
  lastDeedOf(session).value = {
    text: posyanduTexts.deeds.absences(formatNumber(saved.length)),
    saved,
    reopens: undefined,
  };
  await records.catchUp();
}
