import { useState } from 'preact/hooks';
import { Refusal, type RefusalCode } from '../../device/refusal.ts';
import { type Unlocking, unlockDevice } from '../../device/unlock-device.ts';
import { formatNumber } from '../format/format-number.ts';
import { clockWords } from '../kader/delivery-state.ts';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { Field } from '../kit/field.tsx';
import { unlockTexts } from '../texts/id/unlock.ts';
import { lockReason } from './auto-lock.ts';
import { openSession } from './open-session.ts';
import { SecretField, type SecretKind } from './secret-field.tsx';
import { useCountdown } from './use-countdown.ts';

type Fault = 'storageLost' | 'full' | 'blocked' | 'failed';
type Refused = Extract<Unlocking, { ok: false }> | { readonly ok: false; readonly reason: 'empty' };

/** One device's PIN. Nothing is ever wiped: tries only make the wait longer. */
export function PinForm({ device }: { device: string }) {
  const [kind, setKind] = useState<SecretKind>('digits');
  const [pin, setPin] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused | undefined>();
  const [until, setUntil] = useState<number | undefined>();
  const [fault, setFault] = useState<Fault | undefined>();
  const wait = useCountdown(until);

  const open = async () => {
    if (pin === '') return setRefused({ ok: false, reason: 'empty' });
    setBusy(true);
    setFault(undefined);
    try {
      const answer = await unlockDevice(device, pin);
      if (answer.ok) {
        lockReason.value = null;
        return openSession(answer.session);
      }
      setRefused(answer);
      setUntil(answer.wait_s === undefined ? undefined : Date.now() + answer.wait_s * 1000);
      setPin('');
    } catch (error) {
      setFault(faultOf(error));
    }
    setBusy(false);
    document.getElementById('pin')?.focus();
  };
  if (fault === 'storageLost') return <StorageLost />;
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy && wait === 0) void open();
      }}
    >
      {fault && (
        <Banner kind="warn" title={unlockTexts[fault].title} live>
          {unlockTexts[fault].text}
        </Banner>
      )}
      <Field
        id="pin"
        label={kind === 'digits' ? unlockTexts.label : unlockTexts.phraseLabel}
        error={refused && refusalWords(refused, wait, until !== undefined)}
      >
        <SecretField kind={kind} value={pin} onInput={setPin} autocomplete="current-password" />
      </Field>
      <Button kind="primary" wide type="submit" disabled={wait > 0} busy={isBusy ? unlockTexts.opening : undefined}>
        {unlockTexts.open}
      </Button>
      <div class="quiet-place">
        <Button kind="quiet" onClick={() => setKind(kind === 'digits' ? 'phrase' : 'digits')}>
          {kind === 'digits' ? unlockTexts.usePhrase : unlockTexts.useDigits}
        </Button>
      </div>
    </form>
  );
}

function faultOf(error: unknown): Fault {
  if (!(error instanceof Refusal)) return 'failed';
  return faults[error.code] ?? 'failed';
}

const faults: Partial<Record<RefusalCode, Fault>> = {
  storage_lost: 'storageLost',
  storage_full: 'full',
  storage_blocked: 'blocked',
};

function refusalWords(refused: Refused, wait: number, hadWait: boolean): string {
  if (refused.reason === 'empty') return unlockTexts.empty;
  if (wait > 0) {
    return refused.reason === 'wait' ? unlockTexts.wait(clockWords(wait)) : unlockTexts.wrongThenWait(clockWords(wait));
  }
  if (hadWait) return unlockTexts.waitOver;
  return unlockTexts.wrong(formatNumber(refused.reason === 'pin_wrong' ? (refused.tries_left ?? 0) : 0));
}

function StorageLost() {
  const { title, text } = unlockTexts.storageLost;
  return (
    <Banner kind="danger" title={title} actions={<Button href="/masuk">{unlockTexts.newCode}</Button>} live>
      {text}
    </Banner>
  );
}
