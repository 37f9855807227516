import type { ChildRow } from './posyandu-rows.ts';
import { openChild, type WeighingSession } from './weighing-session.ts';

/** Arrows go to the neighbours, Escape closes; what was typed stays. Inside choices the arrows choose. */
export function steerRow(event: KeyboardEvent, session: WeighingSession, row: ChildRow): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const isInMeasure = event.target instanceof Element && event.target.closest('.number') !== null;
  if (event.key === 'Escape') openChild(session, undefined);
  else if (step === undefined || !isInMeasure) return;
  else {
    const rows = session.rows.current;
    const neighbour = rows[rows.findIndex(({ id }) => id === row.id) + step];
    if (neighbour === undefined) return;
    openChild(session, neighbour.id);
  }
  event.preventDefault();
}
