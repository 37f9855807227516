import type { Form } from '../../domain/form/form.ts';
import { addQuestion } from '../next-version.ts';
import { form as first } from './form.ts';
import { photoText } from './texts/id.ts';

/** Version 2 asks for photos of documents or the house, of a family that has agreed. */
export const form: Form = addQuestion(first, {
  version: 2,
  below: 'lokasi',
  question: { key: 'foto_bukti', type: 'photos', required: 'optional', relevant: 'setuju', max: 4 },
  text: photoText,
});
