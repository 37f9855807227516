import type { ComponentChildren } from 'preact';
import { TroubleBanner } from '../desk/trouble-banner.tsx';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { LoadingState } from '../kit/loading-state.tsx';
import { fullMomentWords } from '../supervisor/queue-words.ts';
import { deskTexts } from '../texts/id/desk.ts';
import { villageTexts } from '../texts/id/village.ts';
import type { KeptAnswer } from './use-kept-answer.ts';

type StatesProps<T> = { answer: KeptAnswer<T>; children: (shown: T) => ComponentChildren };

/** Loading, trouble, or the answer: with a word on how old it is when the centre could not be asked. */
export function KeptStates<T extends { readonly server_time: string }>({ answer, children }: StatesProps<T>) {
  const { shown, outcome, isLooked, reload } = answer;
  const trouble = outcome === undefined || outcome.kind === 'ok' ? undefined : outcome;
  if (shown === undefined) {
    if (!isLooked || trouble === undefined) return <LoadingState text={deskTexts.asking} />;
    return <TroubleBanner outcome={trouble} onRetry={reload} />;
  }
  return (
    <>
      {trouble !== undefined && (
        <div class="no-print">
          <Banner kind="info" live actions={<Button onClick={reload}>{deskTexts.retry}</Button>}>
            {villageTexts.profile.offline(fullMomentWords(shown.server_time))}
          </Banner>
        </div>
      )}
      {children(shown)}
    </>
  );
}
