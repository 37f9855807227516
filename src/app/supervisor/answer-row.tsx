import type { ComponentChildren } from 'preact';
import { Button } from '../kit/button.tsx';
import { reviewTexts } from '../texts/id/review.ts';
import { NoteEditor } from './note-editor.tsx';

/** Notes that the supervisor writes at questions; absent where this case takes no verdict. */
export type NoteDesk = {
  readonly notes: Readonly<Record<string, string>>;
  set(question: string, text: string | undefined): void;
};

type AnswerRowProps = {
  question: string;
  label: string;
  desk: NoteDesk | undefined;
  children: ComponentChildren;
  /** Under the words, over the whole width: photos. */
  below?: ComponentChildren;
};

/** A question's label, what was answered, and [Catatan]. */
export function AnswerRow({ question, label, desk, children, below }: AnswerRowProps) {
  const note = desk?.notes[question];
  return (
    <div class="answer-row">
      <div class="answer-row-words">
        <p class="answer-label">{label}</p>
        <div class="answer-change">{children}</div>
        {below}
      </div>
      {desk && note === undefined && (
        <Button kind="quiet" onClick={() => desk.set(question, '')}>
          {reviewTexts.note}
          <span class="visually-hidden"> {label}</span>
        </Button>
      )}
      {desk && note !== undefined && (
        <NoteEditor
          label={label}
          text={note}
          onText={(text) => desk.set(question, text)}
          onRemove={() => desk.set(question, undefined)}
        />
      )}
    </div>
  );
}
