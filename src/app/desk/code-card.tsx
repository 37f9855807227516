import { useState } from 'preact/hooks';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { Mark } from '../kit/mark.tsx';
import { Stamp } from '../kit/stamp.tsx';
import { fullMomentWords } from '../supervisor/queue-words.ts';
import { accountTexts } from '../texts/id/accounts.ts';
import type { IssuedCode } from './accounts.ts';

const words = accountTexts.card;

type CodeCardProps = { issued: IssuedCode; name: string; role: string; onDone: () => void };

/** The code, once and large: to be printed, copied, and then forgotten. */
export function CodeCard({ issued, name, role, onDone }: CodeCardProps) {
  const [said, setSaid] = useState<string>();
  const copy = async () => {
    const isDone = await navigator.clipboard?.writeText(issued.code).then(
      () => true,
      () => false,
    );
    setSaid(isDone ? words.copied : words.notCopied);
  };
  return (
    <>
      <div class="no-print">
        <Banner kind="warn" title={words.once}>
          <p>{words.hand}</p>
          <p>{words.replaces}</p>
        </Banner>
      </div>
      <section class="code-card" aria-label={words.title}>
        <div class="code-card-head">
          <Mark size={36} />
          <h2>{words.for(name, role)}</h2>
        </div>
        <p class="code-card-code">{issued.code}</p>
        <p>{words.until(fullMomentWords(issued.expires_at))}</p>
        <div>
          <h3>{words.howTitle}</h3>
          <ol>
            {words.how.map((step, at) => (
              <li key={step}>
                {at + 1}. {step}
              </li>
            ))}
          </ol>
          <p>{location.host}</p>
        </div>
      </section>
      <div class="form-actions no-print">
        <Button kind="primary" icon="print" onClick={() => window.print()}>
          {words.print}
        </Button>
        <Button icon="document" onClick={() => void copy()}>
          {words.copy}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {words.done}
        </Button>
        <Stamp text={said} />
      </div>
    </>
  );
}
