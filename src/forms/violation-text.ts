import type { FormText } from '../domain/form/form.ts';
import { generalViolations } from './texts/id.ts';

/** The sentence for a violation, places still open: the form's own, else the general one. */
export function violationText(text: FormText, code: string): string | undefined {
  return text.violations[code] ?? (generalViolations as Readonly<Record<string, string>>)[code];
}
