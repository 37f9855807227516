import { Button } from '../kit/button.tsx';
import { NumberPad } from '../kit/number-pad.tsx';
import type { PadKey } from '../kit/type-number.ts';
import { formTexts } from '../texts/id/form.ts';

/** The field that our own pad types into. */
export type PadTarget = {
  readonly question: string;
  readonly press: (key: PadKey) => void;
  /** The figure may stand below nought. */
  readonly signed?: boolean;
  /** "Tidak ditimbang", where the question allows it. */
  readonly skip: { readonly label: string; readonly onClick: () => void } | undefined;
};

type NumberPadBarProps = { target: PadTarget; onDone: () => void };

/** Takes the place of the page's actions while a measure is typed, under the thumb. */
export function NumberPadBar({ target, onDone }: NumberPadBarProps) {
  const skip = () => {
    target.skip?.onClick();
    onDone();
  };
  return (
    <footer class="bottom-bar form-pad">
      <NumberPad onKey={target.press} signed={target.signed === true} />
      <div class="bottom-bar-actions">
        {target.skip && <Button onClick={skip}>{target.skip.label}</Button>}
        <Button kind="primary" onClick={onDone}>
          {formTexts.question.padNext}
        </Button>
      </div>
    </footer>
  );
}
