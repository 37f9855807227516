import { Card } from '../kit/card.tsx';
import { Field } from '../kit/field.tsx';
import { Icon } from '../kit/icon.tsx';
import { TextField } from '../kit/text-field.tsx';
import { reviewTexts } from '../texts/id/review.ts';
import { twinTexts } from '../texts/id/twins.ts';
import { QuickPhrases } from './note-editor.tsx';
import { flagSentence } from './queue-words.ts';
import type { ReviewSpeech } from './review-words.ts';
import { notesOf, type VerdictDraft, withPhrase } from './verdict-draft.ts';

/** Reasons to look, never accusations. */
export function FlagsCard({ flags }: { flags: readonly string[] }) {
  return (
    <Card title={`${reviewTexts.flags} (${flags.length})`}>
      {flags.length === 0 ? (
        <p>{reviewTexts.noFlags}</p>
      ) : (
        <ul class="flag-list">
          {flags.map((flag) => (
            <li key={flag}>
              <Icon name="alert" />
              <p>
                {flagSentence(flag)}
                {flag === 'mungkin_kembar' && (
                  <>
                    {' '}
                    <a href="/kembar">{twinTexts.open}</a>
                  </>
                )}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

type NotesCardProps = {
  draft: VerdictDraft;
  speech: ReviewSpeech;
  error: string | undefined;
  onText: (text: string) => void;
};

export const verdictTextId = 'catatan-umum';

export function NotesCard({ draft, speech, error, onText }: NotesCardProps) {
  const notes = notesOf(draft);
  return (
    <Card title={reviewTexts.notes}>
      {notes.length === 0 ? (
        <p class="answer-label">{reviewTexts.noNotes}</p>
      ) : (
        <ul class="note-list">
          {notes.map(({ question, text }) => (
            <li key={question}>
              <p>{speech.label(question)}</p>
              <p>{text}</p>
            </li>
          ))}
        </ul>
      )}
      <Field id={verdictTextId} label={reviewTexts.textLabel} hint={reviewTexts.textHint} error={error}>
        <TextField value={draft.text} onInput={onText} maxLength={1000} multiline />
      </Field>
      <QuickPhrases onChoose={(phrase) => onText(withPhrase(draft.text, phrase))} />
    </Card>
  );
}
