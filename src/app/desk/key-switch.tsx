import { Button } from '../kit/button.tsx';
import { deskTexts } from '../texts/id/desk.ts';
import { areDeskKeysOn, toggleDeskKeys } from './use-desk-keys.ts';

/** Says which letters do what, and switches them off; only where there is room for a keyboard. */
export function KeySwitch({ help }: { help: string }) {
  const { keys } = deskTexts;
  const isOn = areDeskKeysOn.value;
  return (
    <div class="key-switch">
      <p>
        {isOn ? keys.on : keys.off}
        {isOn && `: ${help}`}
      </p>
      <Button kind="quiet" onClick={toggleDeskKeys}>
        {isOn ? keys.turnOff : keys.turnOn}
      </Button>
    </div>
  );
}

/** The letter beside a button's words, while letters work. */
export function KeyHint({ letter }: { letter: string }) {
  return areDeskKeysOn.value ? <kbd class="key-hint"> ({letter})</kbd> : null;
}
