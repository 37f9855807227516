import { useEffect, useRef, useState } from 'preact/hooks';
import { missingText } from '../../forms/option-text.ts';
import { type PadKey, pressKey } from '../kit/type-number.ts';
import type { AnswerChanges, FormRunner } from './form-runner.ts';
import type { PadTarget } from './number-pad-bar.tsx';
import { numberShape, numberText, saysNumber, textNumber } from './number-text.ts';
import type { WidgetProps } from './widgets/widget-props.ts';

export type Measure = {
  /** What stands in the field: "8,". */
  readonly text: string;
  readonly type: (text: string) => void;
  /** For our own pad. */
  readonly target: PadTarget;
};

type MeasureParts = Pick<WidgetProps, 'runner' | 'question'> & {
  /** What is answered along with a figure, because the figure says it too: that the child was there. */
  readonly also?: () => AnswerChanges;
};

/** A figure being typed ("8,") and the answer it makes (8); an answer from elsewhere, as an undo, comes back in. */
export function useMeasure({ runner, question, also }: MeasureParts): Measure {
  const { key } = question;
  const answer = runner.draft.value.answers[key];
  const [text, setText] = useState(() => numberText(answer));
  const latest = useRef(text);
  const show = (shown: string) => {
    latest.current = shown;
    setText(shown);
  };
  useEffect(() => {
    if (!saysNumber(latest.current, answer)) show(numberText(answer));
  }, [answer]);
  const type = (typed: string) => {
    show(typed);
    const figure = textNumber(typed);
    runner.answer({ [key]: figure, ...(figure === undefined ? {} : also?.()) });
  };
  const shape = numberShape(question);
  const target: PadTarget = {
    question: key,
    press: (pressed: PadKey) => type(pressKey(latest.current, pressed, shape)),
    ...(shape.signed === true ? { signed: true } : {}),
    skip: skipOf(runner, question),
  };
  return { text, type, target };
}

/** "Tidak ditimbang" beside the pad; refusing stays a quiet action under the question. */
function skipOf(runner: FormRunner, question: WidgetProps['question']): PadTarget['skip'] {
  const [code] = question.missing ?? [];
  if (code === undefined) return undefined;
  return {
    label: missingText(runner.form.texts.id, question, code) ?? '',
    onClick: () => runner.answer({ [question.key]: { missing: code } }),
  };
}
