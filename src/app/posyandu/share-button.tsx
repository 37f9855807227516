import { Button } from '../kit/button.tsx';
import { posyanduTexts } from '../texts/id/posyandu.ts';

const words = posyanduTexts.totals;

export type Shared = 'copied' | 'failed';

type ShareProps = { text: string; onShared: (shared: Shared | undefined) => void };

/** Through the phone's own share sheet; where there is none, the text is copied. */
export function ShareButton({ text, onShared }: ShareProps) {
  return (
    <Button kind="primary" icon="share" onClick={() => void share(text).then(onShared)}>
      {words.share}
    </Button>
  );
}

export function SharedNotice({ shared }: { shared: Shared | undefined }) {
  return (
    <p class="share-said" role="status">
      {shared === 'copied' && words.copied}
      {shared === 'failed' && words.copyFailed}
    </p>
  );
}

async function share(text: string): Promise<Shared | undefined> {
  if ('share' in navigator) {
    try {
      await navigator.share({ text });
      return undefined;
    } catch (fault) {
      // Closed without choosing anybody: she knows.
      if (fault instanceof DOMException && fault.name === 'AbortError') return undefined;
    }
  }
  return navigator.clipboard.writeText(text).then(
    () => 'copied' as const,
    () => 'failed' as const,
  );
}
