import { findQuestion } from '../../domain/form/form.ts';
import { form as krs } from '../../forms/krs/form.ts';

/** The form's own options for drinking water, in its order. */
export const waterChoices = (findQuestion(krs.structure, 'air_minum')?.options ?? []).map((code) => ({
  code: String(code),
  label: waterWords(Number(code)),
}));

export function waterWords(code: number): string {
  return krs.texts.id.questions.air_minum?.options?.[code] ?? String(code);
}
