import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { Screen } from '../shell/screen.tsx';
import { formTexts } from '../texts/id/form.ts';

/** The phone's store did not answer. Never drawn as empty. */
export function FailedScreen({ title, onRetry }: { title: string; onRetry: () => void }) {
  const { failed, failedText, retry } = formTexts.absent;
  return (
    <Screen title={title} backHref="/">
      <Banner kind="danger" title={failed} actions={<Button onClick={onRetry}>{retry}</Button>}>
        {failedText}
      </Banner>
    </Screen>
  );
}
