import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { HandlingAnswer } from '../../domain/wire/follow-up-messages.ts';
import type { Outcome } from '../desk/ask-centre.ts';
import { getSession } from '../session/current-session.ts';
import { loadMore, loadWorklist, type WorklistAnswer } from './load-worklist.ts';
import { type Worklist, withHandlings } from './worklist.ts';
import { partHref, type WorklistPart } from './worklist-part.ts';

export type ShownWorklist = {
  readonly list: Worklist | undefined;
  readonly outcome: Outcome<unknown> | undefined;
  /** False until the phone itself has been looked at. */
  readonly isLooked: boolean;
  readonly isMoreBusy: boolean;
  reload(): void;
  more(): Promise<void>;
  /** What was just said of cases on the list. */
  note(answers: readonly HandlingAnswer[]): void;
};

/** The list of the address: what is kept here at once, then what the centre says. */
export function useWorklist(part: WorklistPart): ShownWorklist {
  const session = getSession();
  const about = partHref('', part);
  const latest = useRef(part);
  latest.current = part;
  const [held, setHeld] = useState<{ about: string; answer: WorklistAnswer }>();
  const [turn, setTurn] = useState(0);
  const [isMoreBusy, setMoreBusy] = useState(false);
  useEffect(() => {
    let isCurrent = turn >= 0;
    void loadWorklist(session, latest.current, (answer) => isCurrent && setHeld({ about, answer }));
    return () => {
      isCurrent = false;
    };
  }, [session, about, turn]);
  const answer = held?.about === about ? held.answer : undefined;
  const put = (change: (list: Worklist) => Worklist) =>
    setHeld((now) => {
      const list = now?.about === about ? now.answer.list : undefined;
      return now === undefined || list === undefined ? now : { about, answer: { ...now.answer, list: change(list) } };
    });
  const more = async () => {
    if (answer?.list === undefined || isMoreBusy) return;
    setMoreBusy(true);
    const before = answer.list;
    const outcome = await loadMore(session, before);
    setMoreBusy(false);
    setHeld((now) => {
      if (now?.about !== about || now.answer.list !== before) return now;
      return { about, answer: outcome.kind === 'ok' ? { list: outcome.value, outcome } : { list: before, outcome } };
    });
  };
  return {
    list: answer?.list,
    outcome: answer?.outcome,
    isLooked: answer !== undefined,
    isMoreBusy,
    reload: useCallback(() => setTurn((now) => now + 1), []),
    more,
    note: (answers) => put((list) => withHandlings(list, answers)),
  };
}
