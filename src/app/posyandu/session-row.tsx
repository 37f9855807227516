import { useComputed } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { ChildListRow } from './child-list-row.tsx';
import type { ChildRow } from './posyandu-rows.ts';
import { WeighingRow } from './weighing-row.tsx';
import { openChild, type WeighingSession } from './weighing-session.ts';

/** One child of the list, closed or open. Opening or typing in one row draws no other. */
export function SessionRow({ session, row }: { session: WeighingSession; row: ChildRow }) {
  const isOpen = useComputed(() => session.openChild.value === row.id).value;
  const isBegun = useComputed(() => session.begun.value.has(row.id)).value;
  const frame = useRef<HTMLDivElement>(null);
  useFocusAfterClosing(frame, isOpen, session);
  return (
    <div ref={frame}>
      {isOpen ? (
        <WeighingRow session={session} child={row} />
      ) : (
        <ChildListRow row={row} day={session.place.day} isBegun={isBegun} onOpen={() => openChild(session, row.id)} />
      )}
    </div>
  );
}

/** Where no other row opens, the focus goes back to where it came from. */
function useFocusAfterClosing(
  frame: { current: HTMLDivElement | null },
  isOpen: boolean,
  session: WeighingSession,
): void {
  const wasOpen = useRef(isOpen);
  useLayoutEffect(() => {
    if (wasOpen.current && !isOpen && session.openChild.peek() === undefined) {
      frame.current?.querySelector<HTMLElement>('a, button')?.focus();
    }
    wasOpen.current = isOpen;
  }, [isOpen]);
}
