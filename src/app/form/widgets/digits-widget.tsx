import { nikGroups } from '../../kit/digit-groups.ts';
import { DigitsField } from '../../kit/digits-field.tsx';
import type { WidgetProps } from './widget-props.ts';

const cardNumberLength = 16;

/** NIK and KK are looked at as soon as they are complete; until then only their length is said. */
export function DigitsWidget({ runner, question }: WidgetProps) {
  const answer = runner.draft.value.answers[question.key];
  const length = question.length ?? cardNumberLength;
  const type = (digits: string) => {
    runner.answer({ [question.key]: digits === '' ? undefined : digits });
    if (digits.length === length) runner.reveal([question.key]);
  };
  return (
    <DigitsField
      value={typeof answer === 'string' ? answer : ''}
      onInput={type}
      groups={length === cardNumberLength ? nikGroups : [length]}
      showCount={length === cardNumberLength}
    />
  );
}
