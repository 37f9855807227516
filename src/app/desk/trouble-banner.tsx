import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { deskTexts } from '../texts/id/desk.ts';
import type { Outcome } from './ask-centre.ts';

type TroubleProps = { outcome: Exclude<Outcome<unknown>, { kind: 'ok' }>; onRetry?: (() => void) | undefined };

/** What stood in the way of an answer, and what to do. Never drawn as "empty". */
export function TroubleBanner({ outcome, onRetry }: TroubleProps) {
  const { title, text } = deskTexts.trouble[outcome.kind === 'problem' ? outcome.code : outcome.kind];
  return (
    <Banner
      kind={outcome.kind === 'offline' ? 'info' : 'warn'}
      title={title}
      live
      {...(onRetry === undefined ? {} : { actions: <Button onClick={onRetry}>{deskTexts.retry}</Button> })}
    >
      {text}
    </Banner>
  );
}
