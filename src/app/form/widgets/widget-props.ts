import type { Question } from '../../../domain/form/form.ts';
import type { FormRunner } from '../form-runner.ts';
import type { PadTarget } from '../number-pad-bar.tsx';

export type WidgetProps = {
  runner: FormRunner;
  question: Question;
  /** The number field asks for our own pad at the bottom of the screen. */
  onPad: (target: PadTarget | undefined) => void;
};
