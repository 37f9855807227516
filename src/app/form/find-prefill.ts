import { sameAnswer } from '../../domain/answers.ts';
import type { EarlierAnswers } from '../../domain/form/facts.ts';
import type { Question } from '../../domain/form/form.ts';
import type { FormRunner } from './form-runner.ts';

/** The earlier record whose answer a new one has taken over unchanged. */
export function findPrefill(
  { key, prefill }: Question,
  { draft, facts }: Pick<FormRunner, 'draft' | 'facts'>,
): EarlierAnswers | undefined {
  const { answers, base } = draft.value;
  const last = facts.value.others.at(-1);
  const isTakenOver = prefill === 'last' && base[key] === undefined && answers[key] !== undefined;
  return isTakenOver && last !== undefined && sameAnswer(last.answers[key], answers[key]) ? last : undefined;
}

/** Whether a new record took this answer over from what another form has said. */
export function isKnownAlready(
  { key, prefill }: Question,
  { draft, facts, form }: Pick<FormRunner, 'draft' | 'facts' | 'form'>,
): boolean {
  const { answers, base } = draft.value;
  if (prefill !== 'known' || base[key] !== undefined || answers[key] === undefined) return false;
  return sameAnswer(form.logic.known?.[key]?.(facts.value), answers[key]);
}
