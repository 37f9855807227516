import { useEffect } from 'preact/hooks';
import { focusQuestion } from '../form/focus-question.ts';
import { numberShape } from '../form/number-text.ts';
import { useMeasure } from '../form/use-measure.ts';
import { NumberField } from '../kit/number-field.tsx';
import { keepInSight } from './keep-in-sight.ts';
import { weightKey } from './row-fields.ts';
import { RowQuestion, type RowQuestionProps } from './row-question.tsx';
import { goOn, presence } from './weigh-deeds.ts';
import type { OpenRow, WeighingSession } from './weighing-session.ts';

type RowMeasureProps = Pick<RowQuestionProps, 'question' | 'name' | 'before'> & {
  session: WeighingSession;
  row: OpenRow;
};

/** A measure typed in the row: our own pad rises for it, hardware keys and Enter work as well. */
export function RowMeasure({ session, row, question, name, before }: RowMeasureProps) {
  const { runner } = row.open;
  const measure = useMeasure({ runner, question, also: () => presence(session, row) });
  useEffect(() => {
    if (question.key !== weightKey) return;
    for (const key of session.ahead.splice(0)) measure.target.press(key);
    focusQuestion(question.key);
  }, []);
  return (
    <RowQuestion runner={runner} question={question} name={name} before={before}>
      <NumberField
        look="row"
        value={measure.text}
        onInput={measure.type}
        onEnter={() => goOn(session, row)}
        onFocus={() => {
          row.pad.value = measure.target;
          keepInSight(question.key);
        }}
        unit={question.unit ?? ''}
        shape={numberShape(question)}
      />
    </RowQuestion>
  );
}
