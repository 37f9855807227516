import type { Section } from '../../domain/form/form.ts';
import { documentMissing, documentOptions } from '../document-options.ts';

export const dokumen: Section = {
  key: 'dokumen',
  questions: [
    // A child's certificate is asked once, in the form `akta`.
    {
      key: 'akta_lahir',
      type: 'document',
      required: 'when_relevant',
      relevant: 'dewasa',
      options: documentOptions,
      missing: documentMissing,
    },
    {
      key: 'ktp_el',
      type: 'document',
      required: 'when_relevant',
      relevant: 'wajib_ktp',
      options: [1, 2, 5, 4, 3],
      missing: documentMissing,
    },
  ],
};
