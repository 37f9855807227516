import { questionsOf } from '../../domain/form/form.ts';
import { newestForms } from '../../forms/register.ts';

/** Codes of the forms whose records may show photos. */
export const photoForms: readonly string[] = newestForms
  .filter(({ structure }) => questionsOf(structure).some(({ type }) => type === 'photos'))
  .map(({ structure }) => structure.code);
