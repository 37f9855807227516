import { NumberField } from '../../kit/number-field.tsx';
import { TextField } from '../../kit/text-field.tsx';
import { typeNumber } from '../../kit/type-number.ts';
import { questionCompanion } from '../companions.tsx';
import { showQuestion } from '../focus-question.ts';
import { hasOwnPad, numberShape } from '../number-text.ts';
import { useMeasure } from '../use-measure.ts';
import type { WidgetProps } from './widget-props.ts';

/** Measures have our own pad with a comma; counts use the system's keys. */
export function NumberWidget({ runner, question, onPad }: WidgetProps) {
  const { text, type, target } = useMeasure({ runner, question });
  if (!hasOwnPad(question)) {
    return (
      <TextField
        value={text}
        inputMode="numeric"
        onInput={(typed) => type(typeNumber(typed, numberShape(question)))}
        {...(question.unit === undefined ? {} : { unit: question.unit })}
      />
    );
  }
  const openPad = () => {
    onPad(target);
    showQuestion(question.key);
  };
  const Companion = questionCompanion(runner.form.structure.code, question.key);
  return (
    <NumberField
      value={text}
      onInput={type}
      onEnter={() => runner.reveal([question.key])}
      onFocus={openPad}
      unit={question.unit ?? ''}
      shape={numberShape(question)}
      readBack={Companion && <Companion runner={runner} />}
    />
  );
}
