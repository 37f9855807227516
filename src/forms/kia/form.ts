import { numberAt } from '../../domain/form/answer-values.ts';
import type { Form, FormStructure } from '../../domain/form/form.ts';
import { documentMissing, documentOptions } from '../document-options.ts';
import { knownFamilyCard, knownParentsCards, parentsCardOptions } from '../parents-papers.ts';
import { checks, kategoriOf, relevance } from './checks.ts';
import { warnaLatarFoto } from './kategori.ts';
import { text } from './texts/id.ts';

/** KIA: the identity card of an unmarried child under 17. Having one and having one that is good are two things. */
export const structure: FormStructure = {
  code: 'kia',
  version: 1,
  subject: 'person',
  cardinality: { kind: 'one_per_subject' },
  keeps: 'state',
  visited_on: null,
  sections: [
    {
      key: 'kartu',
      relevant: 'wajib_kia',
      questions: [
        {
          key: 'kia_status',
          type: 'document',
          required: 'always',
          options: [1, 2, 5, 4, 3],
          checks: ['kartu'],
          missing: documentMissing,
        },
        {
          key: 'kia_berfoto',
          type: 'yes_no',
          required: 'when_relevant',
          relevant: 'ada_foto',
          checks: ['foto'],
          missing: [98, 97],
        },
        {
          key: 'kia_berlaku_sampai',
          type: 'date',
          required: 'optional',
          relevant: 'ditunjukkan',
          ahead: true,
          checks: ['masa_berlaku'],
          missing: [98],
        },
        {
          key: 'kia_data_sesuai',
          type: 'yes_no',
          required: 'when_relevant',
          relevant: 'ditunjukkan',
          checks: ['data_sesuai'],
          missing: [98, 99],
        },
      ],
    },
    {
      key: 'syarat',
      relevant: 'perlu_kartu',
      questions: [
        {
          key: 'syarat_akta',
          type: 'document',
          required: 'when_relevant',
          options: documentOptions,
          prefill: 'known',
          checks: ['syarat_akta'],
          missing: documentMissing,
        },
        {
          key: 'syarat_kk',
          type: 'document',
          required: 'when_relevant',
          options: documentOptions,
          prefill: 'known',
          missing: documentMissing,
        },
        {
          key: 'syarat_ktp_ortu',
          type: 'select',
          required: 'when_relevant',
          options: parentsCardOptions,
          prefill: 'known',
          missing: [98, 97],
        },
        {
          key: 'syarat_foto',
          type: 'select',
          required: 'when_relevant',
          relevant: 'perlu_foto',
          options: [1, 2, 3],
          checks: ['warna_latar'],
          missing: [98, 97],
        },
      ],
    },
    {
      key: 'sekolah',
      relevant: 'bersekolah',
      questions: [
        { key: 'sekolah_nama', type: 'text', required: 'optional', length: 80, missing: [99] },
        { key: 'sekolah_npsn', type: 'text', required: 'optional', length: 8, checks: ['npsn'], unconfirmed: true },
      ],
    },
  ],
  calculations: [
    { key: 'kia_kategori', rule: 'kia_kategori' },
    { key: 'warna_latar_foto', rule: 'warna_latar_foto' },
  ],
};

export const form: Form = {
  structure,
  logic: {
    relevance,
    checks,
    calculations: {
      kia_kategori: kategoriOf,
      warna_latar_foto: (_, { person }) => warnaLatarFoto(person?.answers.tgl_lahir),
    },
    known: {
      syarat_akta: ({ forms }) => numberAt(forms.akta ?? {}, 'akta_status'),
      syarat_kk: knownFamilyCard,
      syarat_ktp_ortu: (facts) => numberAt(facts.forms.akta ?? {}, 'ortu_ktp') ?? knownParentsCards(facts),
    },
  },
  texts: { id: text },
};
