import { findForm } from '../../forms/register.ts';

/** The words of a choice in the form about welfare, for columns. */
export function optionWords(question: string): Readonly<Record<string, string>> {
  return findForm('kesejahteraan')?.texts.id.questions[question]?.options ?? {};
}
