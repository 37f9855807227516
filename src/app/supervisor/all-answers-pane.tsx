import { evaluateForm } from '../../domain/form/evaluate-form.ts';
import type { Facts } from '../../domain/form/facts.ts';
import type { Form, Question } from '../../domain/form/form.ts';
import { reviewTexts } from '../texts/id/review.ts';
import { AnswerPhotos } from './answer-photos.tsx';
import { AnswerRow, type NoteDesk } from './answer-row.tsx';
import type { ReviewCase } from './review-case.ts';
import type { ReviewSpeech } from './review-words.ts';

type PaneProps = { about: ReviewCase; speech: ReviewSpeech; facts: Facts; desk: NoteDesk | undefined };

/** Every question that was to be asked, section by section, also the open ones. */
export function AllAnswersPane({ about, speech, facts, desk }: PaneProps) {
  const { form } = about;
  if (form === undefined) return <BareAnswers about={about} speech={speech} />;
  return (
    <>
      {sectionsOf(form, about, facts).map(({ key, title, questions }) => (
        <section key={key} aria-label={title}>
          <h2 class="answer-section">{title}</h2>
          <div class="answer-rows">
            {questions.map(({ question, isCounted }) => (
              <AnswerRow
                key={question.key}
                question={question.key}
                label={speech.label(question.key)}
                desk={desk}
                below={<AnswerPhotos about={about} question={question.key} answer={about.shown[question.key]} />}
              >
                <AnswerWords about={about} question={question.key} speech={speech} />
                {!isCounted && <span class="answer-open">({reviewTexts.notCounted})</span>}
              </AnswerRow>
            ))}
          </div>
        </section>
      ))}
    </>
  );
}

type WordsProps = { about: ReviewCase; question: string; speech: ReviewSpeech };

function AnswerWords({ about: { shown }, question, speech }: WordsProps) {
  const answer = shown[question];
  return <span class={answer === undefined ? 'answer-open' : undefined}>{speech.answer(question, answer)}</span>;
}

function BareAnswers({ about, speech }: Pick<PaneProps, 'about' | 'speech'>) {
  return (
    <div class="answer-rows">
      {Object.keys(about.shown).map((key) => (
        <AnswerRow key={key} question={key} label={speech.label(key)} desk={undefined}>
          <AnswerWords about={about} question={key} speech={speech} />
        </AnswerRow>
      ))}
    </div>
  );
}

type ShownQuestion = { readonly question: Question; readonly isCounted: boolean };

function sectionsOf({ structure, texts, logic }: Form, { shown, head }: ReviewCase, facts: Facts) {
  const { relevant } = evaluateForm({ structure, texts, logic }, shown, facts);
  const left = new Set(head?.irrelevant);
  return structure.sections.flatMap(({ key, questions }) => {
    const asked = questions.flatMap((question): ShownQuestion[] => {
      const isCounted = relevant.has(question.key) && !left.has(question.key);
      if (question.hidden || (!isCounted && shown[question.key] === undefined)) return [];
      return [{ question, isCounted }];
    });
    return asked.length === 0 ? [] : [{ key, title: texts.id.sections[key] ?? key, questions: asked }];
  });
}
