import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { shortName } from '../kader/family-name.ts';
import { Button } from '../kit/button.tsx';
import { today } from '../shell/clock.ts';
import { posyanduTexts } from '../texts/id/posyandu.ts';
import { CloseDayDialog } from './close-day-dialog.tsx';
import { type ChildRow, isInState, nextChild } from './posyandu-rows.ts';
import { sessionHref } from './session-place.ts';
import { openChild, type WeighingSession } from './weighing-session.ts';

const words = posyanduTexts.list;

/** While no row is open: the next child, and the end of the day. */
export function IdleBar({ session, rows }: { session: WeighingSession; rows: readonly ChildRow[] }) {
  const { route } = useLocation();
  const [isClosing, setClosing] = useState(false);
  const next = nextChild(rows);
  const waiting = rows.filter((row) => isInState(row, 'belum'));
  const begun = waiting.filter(({ id }) => session.begun.value.has(id));
  const absent = waiting.filter((row) => !begun.includes(row));
  const totals = sessionHref('/posyandu/hasil', session.place, today());
  const finish = (
    <>
      {words.finish}
      <span class="visually-hidden">{words.finishWhen}</span>
    </>
  );
  if (next === undefined) {
    return (
      <Button kind="primary" wide href={totals}>
        {words.totals}
      </Button>
    );
  }
  return (
    <>
      {absent.length === 0 ? (
        <Button href={totals}>{finish}</Button>
      ) : (
        <Button onClick={() => setClosing(true)}>{finish}</Button>
      )}
      <Button kind="primary" onClick={() => openChild(session, next.id)}>
        {words.next(shortName(next.name))}
      </Button>
      <CloseDayDialog
        session={session}
        absent={absent}
        begun={begun.length}
        open={isClosing}
        onClose={() => setClosing(false)}
        onClosed={() => route(totals)}
      />
    </>
  );
}
