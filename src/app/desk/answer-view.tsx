import type { ComponentChildren } from 'preact';
import { LoadingState } from '../kit/loading-state.tsx';
import { deskTexts } from '../texts/id/desk.ts';
import type { Outcome } from './ask-centre.ts';
import { TroubleBanner } from './trouble-banner.tsx';

type AnswerViewProps<T> = {
  outcome: Outcome<T> | undefined;
  onRetry: () => void;
  children: (value: T) => ComponentChildren;
};

/** Loading, trouble or the answer itself. */
export function AnswerView<T>({ outcome, onRetry, children }: AnswerViewProps<T>) {
  if (outcome === undefined) return <LoadingState text={deskTexts.asking} />;
  if (outcome.kind !== 'ok') return <TroubleBanner outcome={outcome} onRetry={onRetry} />;
  return <>{children(outcome.value)}</>;
}
