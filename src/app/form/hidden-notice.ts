import { type Form, findQuestion } from '../../domain/form/form.ts';
import { formatNumber } from '../format/format-number.ts';
import { formTexts } from '../texts/id/form.ts';

/** "3 isian Perkawinan disembunyikan…" when an answer has just made others irrelevant; they stay in the draft. */
export function hiddenNotice(form: Form, before: readonly string[], after: readonly string[]): string | undefined {
  const hidden = after.filter((key) => !before.includes(key) && findQuestion(form.structure, key)?.hidden !== true);
  if (hidden.length === 0) return undefined;
  const sections = new Set(hidden.map((key) => sectionOf(form, key)));
  const [only = ''] = sections.size === 1 ? sections : [];
  return formTexts.question.hidden(formatNumber(hidden.length), form.texts.id.sections[only] ?? '');
}

function sectionOf({ structure }: Form, question: string): string {
  return structure.sections.find(({ questions }) => questions.some(({ key }) => key === question))?.key ?? '';
}
