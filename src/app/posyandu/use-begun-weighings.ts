import { useEffect, useRef } from 'preact/hooks';
import { monthOf } from '../../domain/time/calendar.ts';
import { getSession } from '../session/current-session.ts';
import { hasTyped } from './has-typed.ts';
import type { ChildRow } from './posyandu-rows.ts';
import { openChild, type WeighingSession } from './weighing-session.ts';

/**
 * Weighings begun and not saved, as after a tab that was killed: they are marked, and the one touched last opens again.
 * `wanted`: a child to begin with, as one that was just added.
 */
export function useBegunWeighings(
  session: WeighingSession,
  rows: readonly ChildRow[] | undefined,
  wanted: string | undefined,
): void {
  const looked = useRef<WeighingSession | undefined>(undefined);
  useEffect(() => {
    if (rows === undefined || looked.current === session) return;
    looked.current = session;
    if (wanted !== undefined && rows.some(({ id }) => id === wanted)) openChild(session, wanted);
    void takeUp(session, rows);
  }, [session, rows]);
}

async function takeUp(session: WeighingSession, rows: readonly ChildRow[]): Promise<void> {
  const drafts = await getSession()
    .listDrafts()
    .catch(() => []);
  const month = monthOf(session.place.day);
  const begun = drafts
    .filter((draft) => draft.form === 'penimbangan' && draft.period === month && hasTyped(draft))
    .map(({ subject }) => subject.id)
    .filter((child) => rows.some(({ id }) => id === child));
  session.begun.value = new Set(begun);
  if (session.openChild.peek() === undefined && begun[0] !== undefined) openChild(session, begun[0]);
}
