import type { Form } from '../../../src/domain/form/form.ts';
import { findForm } from '../../../src/forms/register.ts';

/** The form of that code, which has to be there. */
export function formOf(code: string): Form {
  const form = findForm(code);
  if (form === undefined) throw new Error(`no form ${code}`);
  return form;
}
