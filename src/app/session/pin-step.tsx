import { useState } from 'preact/hooks';
import { clockWords } from '../kader/delivery-state.ts';
import { Button } from '../kit/button.tsx';
import { Field } from '../kit/field.tsx';
import { enrolTexts } from '../texts/id/enrol.ts';
import { advisePin } from './pin-advice.ts';
import { SecretField, type SecretKind } from './secret-field.tsx';

type PinStepProps = {
  /** Who is known already: a person of the demo village. */
  name: string | undefined;
  isDemo: boolean;
  isBusy: boolean;
  /** Seconds until the centre wants to be asked again. */
  wait: number;
  onPin: (pin: string) => void;
};

type Faults = { first?: string; second?: string };

function findFaults(kind: SecretKind, first: string, second: string): Faults {
  if (advisePin(first) === 'too_short') {
    return { first: kind === 'digits' ? enrolTexts.pinShort : enrolTexts.phraseShort };
  }
  return first === second ? {} : { second: enrolTexts.pinDiffers };
}

/** A new PIN, typed twice. An easy one is said to be easy, and let through. */
export function PinStep({ name, isDemo, isBusy, wait, onPin }: PinStepProps) {
  const [kind, setKind] = useState<SecretKind>('digits');
  const [[first, second], setPins] = useState(['', '']);
  const [faults, setFaults] = useState<Faults>({});
  const create = () => {
    const found = findFaults(kind, first ?? '', second ?? '');
    setFaults(found);
    const wrong = found.first ? 'pin' : found.second ? 'pin-lagi' : undefined;
    if (wrong === undefined) onPin(first ?? '');
    else document.getElementById(wrong)?.focus();
  };
  const switchKind = () => {
    setKind(kind === 'digits' ? 'phrase' : 'digits');
    setPins(['', '']);
    setFaults({});
  };
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy && wait === 0) create();
      }}
    >
      <p>{name === undefined ? enrolTexts.pinLeadNameless : enrolTexts.pinLead(name)}</p>
      <Field
        id="pin"
        label={kind === 'digits' ? enrolTexts.pinLabel : enrolTexts.phraseLabel}
        hint={isDemo && kind === 'digits' ? enrolTexts.pinDemo : undefined}
        error={faults.first}
      >
        <SecretField
          kind={kind}
          value={first ?? ''}
          onInput={(pin) => setPins([pin, second ?? ''])}
          autocomplete="new-password"
        />
      </Field>
      <p class="pin-advice" role="status">
        {advisePin(first ?? '') === 'easy' && (isDemo ? enrolTexts.pinEasyDemo : enrolTexts.pinEasy)}
      </p>
      <Field id="pin-lagi" label={enrolTexts.pinAgain} error={faults.second}>
        <SecretField
          kind={kind}
          value={second ?? ''}
          onInput={(pin) => setPins([first ?? '', pin])}
          autocomplete="new-password"
        />
      </Field>
      <Button kind="primary" wide type="submit" disabled={wait > 0} busy={isBusy ? enrolTexts.creating : undefined}>
        {wait > 0 ? enrolTexts.createIn(clockWords(wait)) : enrolTexts.create}
      </Button>
      <div class="quiet-place">
        <Button kind="quiet" onClick={switchKind}>
          {kind === 'digits' ? enrolTexts.usePhrase : enrolTexts.useDigits}
        </Button>
      </div>
    </form>
  );
}
