import type { Answers } from '../../src/domain/answers.ts';
import { evaluateForm } from '../../src/domain/form/evaluate-form.ts';
import type { Facts } from '../../src/domain/form/facts.ts';
import type { Form } from '../../src/domain/form/form.ts';
import { violationText } from '../../src/forms/violation-text.ts';

/** What the kader reads: level, question and sentence with every place filled in. A place left open is a mistake. */
export function said(form: Form, answers: Answers, facts: Facts): string[] {
  return evaluateForm(form, answers, facts).violations.map(({ question, code, level, values = {} }) => {
    const template = violationText(form.texts.id, code);
    if (template === undefined) throw new Error(`no sentence for ${code}`);
    const places = { label: form.texts.id.questions[question]?.short, ...values };
    const sentence = template.replace(/\{(\w+)\}/g, (_, place: string) => {
      const value = (places as Readonly<Record<string, string | number | undefined>>)[place];
      if (value === undefined) throw new Error(`${code} leaves {${place}} open`);
      return String(value).replace('.', ',');
    });
    return `${level} ${question}: ${sentence.replace(' .', '.')}`;
  });
}
