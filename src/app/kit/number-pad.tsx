import { texts } from '../texts/id/kit.ts';
import { Icon } from './icon.tsx';
import type { PadKey } from './type-number.ts';

const keys: PadKey[] = ['1', '2', '3', '4', '5', '6', '7', '8', '9', ',', '0', 'erase'];

const spoken: Partial<Record<PadKey, string>> = {
  ',': texts.kit.padComma,
  '-': texts.kit.padMinus,
  erase: texts.kit.padErase,
};

const looks: Partial<Record<PadKey, string>> = { ',': 'pad-key--side', erase: 'pad-key--side', '-': 'pad-key--sign' };

type NumberPadProps = {
  onKey: (key: PadKey) => void;
  comma?: boolean;
  /** With a key for figures below nought, as z-scores are. */
  signed?: boolean;
};

/** Our own pad: on some phones the system's number keys have no comma, and 3,6 becomes 36. */
export function NumberPad({ onKey, comma = true, signed = false }: NumberPadProps) {
  return (
    <fieldset class="pad" aria-label={texts.kit.pad}>
      {(signed ? [...keys, '-' as const] : keys).map((key) => (
        <button
          key={key}
          type="button"
          class={`pad-key ${looks[key] ?? ''}`.trimEnd()}
          aria-label={spoken[key]}
          disabled={key === ',' && !comma}
          // The field keeps the focus, so a hardware key still goes into it.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onKey(key)}
        >
          {faceOf(key)}
        </button>
      ))}
    </fieldset>
  );
}

function faceOf(key: PadKey) {
  if (key === 'erase') return <Icon name="erase" size="large" />;
  return key === '-' ? `\u2212 ${texts.kit.padMinus}` : key;
}
