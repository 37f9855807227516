import type { Form, FormStructure } from '../../domain/form/form.ts';
import { checks, known } from './checks.ts';
import { text } from './texts/id.ts';

/** Pascasalin: a mother in the 42 days after a birth. One record a birth; it is filled in further at later visits. */
export const structure: FormStructure = {
  code: 'pascasalin',
  version: 1,
  subject: 'person',
  cardinality: { kind: 'one_per_subject_and_period', dated_by: 'tgl_salin' },
  visited_on: null,
  sections: [
    {
      key: 'salin',
      questions: [
        { key: 'tgl_salin', type: 'date', required: 'always', prefill: 'known', checks: ['masa_nifas'] },
        {
          key: 'penolong',
          type: 'select',
          required: 'always',
          options: [1, 2, 3, 4, 5],
          missing: [98, 97],
          unconfirmed: true,
        },
        {
          key: 'bb_lahir',
          type: 'decimal',
          required: 'always',
          decimals: 2,
          min: 0.5,
          max: 6,
          limits: 'warn',
          unit: 'kg',
          prefill: 'known',
          checks: ['bb_lahir'],
          missing: [98, 99, 97],
        },
      ],
    },
    {
      key: 'sesudah',
      questions: [
        { key: 'asi', type: 'yes_no', required: 'always', missing: [99, 97] },
        {
          key: 'kb_pascasalin',
          type: 'select',
          required: 'always',
          options: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
          sensitive: true,
          missing: [97, 98],
        },
      ],
    },
  ],
  calculations: [],
};

export const form: Form = { structure, logic: { relevance: {}, checks, calculations: {}, known }, texts: { id: text } };
