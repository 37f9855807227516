import { MultiChoice } from '../../kit/multi-choice.tsx';
import { answerOfCodes, choicesOf, codesOfAnswer, noneCode } from '../choice-codes.ts';
import type { WidgetProps } from './widget-props.ts';

export function MultiWidget({ runner, question }: WidgetProps) {
  const chosen = codesOfAnswer(runner.draft.value.answers[question.key]);
  return (
    <MultiChoice
      choices={choicesOf(runner.form, question)}
      value={chosen}
      exclusive={noneCode}
      onChoose={(codes) => runner.answer({ [question.key]: answerOfCodes(codes) })}
    />
  );
}
