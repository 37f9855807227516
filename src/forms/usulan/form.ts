import type { Form, FormStructure } from '../../domain/form/form.ts';
import { checks, relevance } from './checks.ts';
import { text } from './texts/id.ts';

/**
 * What the desa proposes for a family in DTSEN, after the musyawarah: said by whoever works for the desa, never by a kader.
 * Nothing here decides anything; the office that hears it does.
 */
export const structure: FormStructure = {
  code: 'usulan',
  version: 1,
  subject: 'household',
  cardinality: { kind: 'one_per_subject' },
  keeps: 'state',
  visited_on: 'tgl_usul',
  sections: [
    {
      key: 'usulan',
      questions: [
        { key: 'usul', type: 'select', required: 'always', options: [1, 2, 3, 4] },
        { key: 'tgl_usul', type: 'date', required: 'always', checks: ['batas_bulan'], prefill: 'today' },
        { key: 'usul_dasar', type: 'select', required: 'when_relevant', relevant: 'diusulkan', options: [1, 2] },
        {
          key: 'usul_nomor',
          type: 'text',
          required: 'optional',
          relevant: 'diusulkan',
          length: 40,
          missing: [98],
          unconfirmed: true,
        },
        { key: 'usul_catatan', type: 'text', required: 'optional', length: 300 },
      ],
    },
  ],
  calculations: [],
};

export const form: Form = { structure, logic: { relevance, checks, calculations: {} }, texts: { id: text } };
