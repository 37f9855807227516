import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Query } from '../desk/query.ts';
import type { DatedSummary, SummaryAnswer } from '../desk/read-summary.ts';
import { loadSummary } from '../desk/read-summary.ts';
import { getSession } from '../session/current-session.ts';
import { type ChosenMonth, chooseMonth, type SummaryPlace } from './chosen-month.ts';

export type ShownSummary = SummaryAnswer & {
  /** False until the phone itself has been looked at. */
  readonly isLooked: boolean;
  readonly chosen: ChosenMonth | undefined;
  readonly place: SummaryPlace;
  reload(): void;
};

/** The summary of the address's desa and month: what is kept here at once, then what the centre says. */
export function useSummary(query: Query): ShownSummary {
  const session = getSession();
  const desa = query.desa ?? session.account.scope[0]?.desa ?? '';
  const [held, setHeld] = useState<{ desa: string; answer: SummaryAnswer }>();
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let isCurrent = turn >= 0;
    void loadSummary(session, desa, (answer) => isCurrent && setHeld({ desa, answer }));
    return () => {
      isCurrent = false;
    };
  }, [session, desa, turn]);
  const answer = held?.desa === desa ? held.answer : undefined;
  return {
    shown: answer?.shown,
    outcome: answer?.outcome,
    isLooked: answer !== undefined,
    chosen: chosenOf(answer?.shown, query.bulan),
    place: { desa: query.desa, month: query.bulan },
    reload: useCallback(() => setTurn((now) => now + 1), []),
  };
}

function chosenOf(shown: DatedSummary | undefined, month: string | undefined): ChosenMonth | undefined {
  return shown && chooseMonth(shown, month);
}
