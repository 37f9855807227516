import type { Question, Section } from '../../domain/form/form.ts';
import { disabilities } from './disabilities.ts';

export const kesehatan: Section = {
  key: 'kesehatan',
  questions: [
    {
      key: 'disabilitas',
      type: 'multi',
      required: 'optional',
      relevant: 'umur_2',
      options: disabilities,
      missing: [97, 98],
    },
    ...disabilities.map(
      (kind): Question => ({
        key: `disabilitas_${kind}`,
        type: 'select',
        required: 'when_relevant',
        relevant: `sulit_${kind}`,
        options: [1, 2, 3],
        missing: [97, 98],
      }),
    ),
  ],
};
