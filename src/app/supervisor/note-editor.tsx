import { useEffect, useId } from 'preact/hooks';
import { Button } from '../kit/button.tsx';
import { Field } from '../kit/field.tsx';
import { TextField } from '../kit/text-field.tsx';
import { reviewTexts } from '../texts/id/review.ts';
import { withPhrase } from './verdict-draft.ts';

const longestNote = 500;

type QuickPhrasesProps = { onChoose: (phrase: string) => void };

export function QuickPhrases({ onChoose }: QuickPhrasesProps) {
  return (
    <div class="note-quick">
      <span>{reviewTexts.phrases}</span>
      {reviewTexts.quick.map((phrase) => (
        <button key={phrase} type="button" onClick={() => onChoose(phrase)}>
          {phrase}
        </button>
      ))}
    </div>
  );
}

type NoteEditorProps = { label: string; text: string; onText: (text: string) => void; onRemove: () => void };

/** What the kader will read above that question. */
export function NoteEditor({ label, text, onText, onRemove }: NoteEditorProps) {
  const id = useId();
  useEffect(() => document.getElementById(id)?.focus(), [id]);
  return (
    <div class="note-editor">
      <Field id={id} label={reviewTexts.noteLabel(label)}>
        <TextField value={text} onInput={onText} maxLength={longestNote} multiline />
      </Field>
      <QuickPhrases onChoose={(phrase) => onText(withPhrase(text, phrase))} />
      <Button kind="quiet" icon="trash" onClick={onRemove}>
        {reviewTexts.removeNote}
      </Button>
    </div>
  );
}
