import { texts } from '../texts/id/kit.ts';
import { Icon } from './icon.tsx';
import type { PadKey } from './type-number.ts';

const keys: PadKey[] = ['1', '2', '3', '4', '5', '6', '7', '8', '9', ',', '0', 'erase'];

const spoken: Partial<Record<PadKey, string>> = { ',': texts.kit.padComma, erase: texts.kit.padErase };

type NumberPadProps = { onKey: (key: PadKey) => void; comma?: boolean };

/** Our own pad: on some phones the system's number keys have no comma, and 3,6 becomes 36. */
export function NumberPad({ onKey, comma = true }: NumberPadProps) {
  return (
    <fieldset class="pad" aria-label={texts.kit.pad}>
      {keys.map((key) => (
        <button
          key={key}
          type="button"
          class={key === 'erase' || key === ',' ? 'pad-key pad-key--side' : 'pad-key'}
          aria-label={spoken[key]}
          disabled={key === ',' && !comma}
          // The field keeps the focus, so a hardware key still goes into it.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onKey(key)}
        >
          {key === 'erase' ? <Icon name="erase" size="large" /> : key}
        </button>
      ))}
    </fieldset>
  );
}
