import type { ComponentChildren } from 'preact';
import { TroubleBanner } from '../desk/trouble-banner.tsx';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { LoadingState } from '../kit/loading-state.tsx';
import { fullMomentWords } from '../supervisor/queue-words.ts';
import { deskTexts } from '../texts/id/desk.ts';
import { summaryTexts } from '../texts/id/summary.ts';
import type { ChosenMonth } from './chosen-month.ts';
import type { ShownSummary } from './use-summary.ts';

type StatesProps = { summary: ShownSummary; children: (chosen: ChosenMonth, at: string) => ComponentChildren };

/** Loading, never loaded, or the figures: with a word on how old they are when the centre could not be asked. */
export function SummaryStates({ summary, children }: StatesProps) {
  const { shown, outcome, chosen, isLooked, reload } = summary;
  if (shown === undefined) {
    if (!isLooked || outcome === undefined) return <LoadingState text={deskTexts.asking} />;
    if (outcome.kind === 'offline') return <NeverLoaded onRetry={reload} />;
    return outcome.kind === 'ok' ? null : <TroubleBanner outcome={outcome} onRetry={reload} />;
  }
  if (chosen === undefined) return <EmptyState {...summaryTexts.empty} />;
  return (
    <>
      <Age summary={summary} at={shown.at} />
      {children(chosen, shown.at)}
    </>
  );
}

function NeverLoaded({ onRetry }: { onRetry: () => void }) {
  const { title, text } = summaryTexts.neverLoaded;
  return <EmptyState title={title} text={text} action={<Button onClick={onRetry}>{deskTexts.retry}</Button>} />;
}

function Age({ summary: { outcome, reload }, at }: { summary: ShownSummary; at: string }) {
  if (outcome === undefined || outcome.kind === 'ok') return null;
  const isOffline = outcome.kind === 'offline';
  const say = isOffline ? summaryTexts.offline : summaryTexts.stale;
  return (
    <div class="no-print">
      <Banner kind={isOffline ? 'info' : 'warn'} live actions={<Button onClick={reload}>{deskTexts.retry}</Button>}>
        {say(fullMomentWords(at))}
      </Banner>
    </div>
  );
}

/** What stands in the bar: how old the figures are. */
export function ageWords({ shown, outcome }: ShownSummary): string | undefined {
  if (shown === undefined) return undefined;
  const say = outcome === undefined ? summaryTexts.refreshing : summaryTexts.fresh;
  return say(fullMomentWords(shown.at));
}
