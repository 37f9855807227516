import { useEffect, useRef, useState } from 'preact/hooks';
import { missingText } from '../../../forms/option-text.ts';
import { NumberField } from '../../kit/number-field.tsx';
import { TextField } from '../../kit/text-field.tsx';
import { type PadKey, pressKey, typeNumber } from '../../kit/type-number.ts';
import { questionCompanion } from '../companions.tsx';
import { showQuestion } from '../focus-question.ts';
import type { PadTarget } from '../number-pad-bar.tsx';
import { hasOwnPad, numberShape, numberText, saysNumber, textNumber } from '../number-text.ts';
import type { WidgetProps } from './widget-props.ts';

/** Measures have our own pad with a comma; counts use the system's keys. */
export function NumberWidget(props: WidgetProps) {
  const { runner, question, onPad } = props;
  const [text, setText] = useTypedNumber(props);
  const latest = useRef(text);
  latest.current = text;
  if (!hasOwnPad(question)) {
    return (
      <TextField
        value={text}
        inputMode="numeric"
        onInput={(typed) => setText(typeNumber(typed, numberShape(question)))}
        {...(question.unit === undefined ? {} : { unit: question.unit })}
      />
    );
  }
  const target: PadTarget = {
    question: question.key,
    press: (key: PadKey) => setText(pressKey(latest.current, key, numberShape(question))),
    skip: skipOf(props),
  };
  const openPad = () => {
    onPad(target);
    showQuestion(question.key);
  };
  const Companion = questionCompanion(runner.form.structure.code, question.key);
  return (
    <NumberField
      value={text}
      onInput={setText}
      onEnter={() => runner.reveal([question.key])}
      onFocus={openPad}
      unit={question.unit ?? ''}
      shape={numberShape(question)}
      readBack={Companion && <Companion runner={runner} />}
    />
  );
}

/** What stands in the field ("8,") and the answer it makes (8); an answer from elsewhere, as an undo, comes back in. */
function useTypedNumber({ runner, question }: WidgetProps): [string, (text: string) => void] {
  const { key } = question;
  const answer = runner.draft.value.answers[key];
  const [text, setText] = useState(() => numberText(answer));
  useEffect(() => {
    if (!saysNumber(text, answer)) setText(numberText(answer));
  }, [answer]);
  const type = (typed: string) => {
    setText(typed);
    runner.answer({ [key]: textNumber(typed) });
  };
  return [text, type];
}

/** "Tidak ditimbang" beside the pad; refusing stays a quiet action under the question. */
function skipOf({ runner, question }: WidgetProps): PadTarget['skip'] {
  const [code] = question.missing ?? [];
  if (code === undefined) return undefined;
  return {
    label: missingText(runner.form.texts.id, question, code) ?? '',
    onClick: () => runner.answer({ [question.key]: { missing: code } }),
  };
}
