import type { Form } from '../../domain/form/form.ts';
import { addQuestion } from '../next-version.ts';
import { form as first } from './form.ts';
import { photoText } from './texts/id.ts';

/** Version 2 asks for photos of the activity, as the report of a Kampung KB has them. */
export const form: Form = addQuestion(first, {
  version: 2,
  below: 'tindak_lanjut',
  question: { key: 'foto', type: 'photos', required: 'optional', max: 4 },
  text: photoText,
});
