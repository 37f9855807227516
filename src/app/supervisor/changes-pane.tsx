import { deletedPath } from '../../domain/revision.ts';
import { Banner } from '../kit/banner.tsx';
import { reviewTexts } from '../texts/id/review.ts';
import { type AnswerChange, changedAnswers } from './answer-changes.ts';
import { AnswerPhotos } from './answer-photos.tsx';
import { AnswerRow, type NoteDesk } from './answer-row.tsx';
import type { ReviewCase } from './review-case.ts';
import type { ReviewSpeech } from './review-words.ts';

type PaneProps = { about: ReviewCase; speech: ReviewSpeech; desk: NoteDesk | undefined };

/** "Berat badan 7,9 → 8,2 kg". */
export function ChangesPane({ about, speech, desk }: PaneProps) {
  const { form, before, after, version } = about;
  const changes = changedAnswers(form, before, after);
  const isFirst = version === 1;
  return (
    <>
      {after[deletedPath] === true && <Banner kind="warn">{reviewTexts.deleted}</Banner>}
      {isFirst && <p class="pane-lead">{reviewTexts.firstVersion}</p>}
      {changes.length === 0 && <p class="pane-lead">{reviewTexts.noChanges}</p>}
      <div class="answer-rows">
        {changes.map((change) => (
          <AnswerRow
            key={change.key}
            question={change.key}
            label={speech.label(change.key)}
            desk={desk}
            below={<AnswerPhotos about={about} question={change.key} answer={change.after} />}
          >
            <ChangeWords change={change} speech={speech} isFirst={isFirst} />
          </AnswerRow>
        ))}
      </div>
    </>
  );
}

type WordsProps = { change: AnswerChange; speech: ReviewSpeech; isFirst: boolean };

function ChangeWords({ change: { key, before, after }, speech, isFirst }: WordsProps) {
  if (isFirst) return <span>{speech.answer(key, after)}</span>;
  return (
    <>
      <span class="visually-hidden">{reviewTexts.was}: </span>
      <span class={before === undefined ? 'answer-open' : 'answer-old'}>{speech.answer(key, before)}</span>
      <span aria-hidden="true">→</span>
      <span class="visually-hidden"> {reviewTexts.becomes} </span>
      <strong>{speech.answer(key, after)}</strong>
    </>
  );
}
