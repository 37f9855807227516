import { ChoiceList } from '../../kit/choice-list.tsx';
import { answerOfChoice, choiceOfAnswer, choicesOf } from '../choice-codes.ts';
import type { WidgetProps } from './widget-props.ts';

export function ChoiceWidget({ runner, question }: WidgetProps) {
  return (
    <ChoiceList
      choices={choicesOf(runner.form, question)}
      value={choiceOfAnswer(runner.draft.value.answers[question.key])}
      onChoose={(code) => runner.answer({ [question.key]: answerOfChoice(question, code) })}
    />
  );
}
