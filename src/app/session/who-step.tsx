import { useState } from 'preact/hooks';
import type { DemoPerson } from '../../domain/wire/messages.ts';
import { Button } from '../kit/button.tsx';
import { LoadingState } from '../kit/loading-state.tsx';
import { enrolTexts } from '../texts/id/enrol.ts';
import { CodeStep } from './code-step.tsx';
import { DemoStep } from './demo-step.tsx';
import { OtherAppWarning } from './other-app-warning.tsx';

type WhoStepProps = {
  people: readonly DemoPerson[] | null | undefined;
  code: string;
  onCode: (code: string) => void;
  onDone: (person: DemoPerson | undefined) => void;
};

/** Who is it? In the demo village one chooses; else the card says. */
export function WhoStep({ people, code, onCode, onDone }: WhoStepProps) {
  const [wantsCode, setWantsCode] = useState(false);
  if (people === undefined) return <LoadingState text={enrolTexts.asking} />;
  if (people === null) {
    return (
      <>
        <OtherAppWarning />
        <CodeStep value={code} onInput={onCode} onDone={() => onDone(undefined)} />
      </>
    );
  }
  return (
    <>
      <OtherAppWarning />
      {wantsCode ? (
        <CodeStep value={code} onInput={onCode} onDone={() => onDone(undefined)} />
      ) : (
        <DemoStep people={people} onPick={onDone} />
      )}
      <div class="quiet-place">
        <Button kind="quiet" onClick={() => setWantsCode(!wantsCode)}>
          {wantsCode ? enrolTexts.withDemo : enrolTexts.withCode}
        </Button>
      </div>
    </>
  );
}
