import { TextField } from '../../kit/text-field.tsx';
import type { WidgetProps } from './widget-props.ts';

/** From this length on an answer is a note and gets several lines. */
const longText = 150;

export function TextWidget({ runner, question }: WidgetProps) {
  const answer = runner.draft.value.answers[question.key];
  const length = question.length ?? 200;
  return (
    <TextField
      value={typeof answer === 'string' ? answer : ''}
      multiline={length >= longText}
      maxLength={length}
      capitalise={question.key.startsWith('nama') || question.key.endsWith('_nama') ? 'words' : 'sentences'}
      onInput={(text) => runner.answer({ [question.key]: text === '' ? undefined : text })}
    />
  );
}
