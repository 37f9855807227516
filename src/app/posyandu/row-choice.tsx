import { answerOfChoice, choiceOfAnswer, choicesOf } from '../form/choice-codes.ts';
import { ChipChoice } from '../kit/chip-choice.tsx';
import { RowQuestion, type RowQuestionProps } from './row-question.tsx';

/** A choice of the form as chips in a line; tapping the chosen one again clears it. */
export function RowChoice({ runner, question, name }: RowQuestionProps) {
  const { key } = question;
  return (
    <RowQuestion runner={runner} question={question} name={name} group>
      <ChipChoice
        choices={choicesOf(runner.form, question)}
        value={choiceOfAnswer(runner.draft.value.answers[key])}
        onChoose={(code) => runner.answer({ [key]: answerOfChoice(question, code) })}
        onClear={() => runner.clear(key)}
      />
    </RowQuestion>
  );
}
