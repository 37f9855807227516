import type { Answer } from '../../domain/answers.ts';
import { PhotoStrip } from '../photos/photo-strip.tsx';
import { questionIn } from './answer-changes.ts';
import type { ReviewCase } from './review-case.ts';

type AnswerPhotosProps = { about: ReviewCase; question: string; answer: Answer | undefined };

/** The photos that an answer names; nothing for any other answer. */
export function AnswerPhotos({ about: { form, head }, question: key, answer }: AnswerPhotosProps) {
  const question = questionIn(form, key);
  if (question?.type !== 'photos' || !Array.isArray(answer)) return null;
  const names = answer.filter((name): name is string => typeof name === 'string');
  return <PhotoStrip names={names} label={form?.texts.id.questions[key]?.label ?? key} fates={head?.photos ?? {}} />;
}
