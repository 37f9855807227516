import type { Form, FormStructure, Question } from '../../domain/form/form.ts';
import { checks } from './checks.ts';
import { kinds } from './kinds.ts';
import { text } from './texts/id.ts';

/** Where the money came from, as the report of a Kampung KB names it. */
export const fundSources = ['dak_bokb', 'apbd', 'dana_desa', 'swadaya', 'csr'] as const;

/** PP 87/2014: the eight fungsi keluarga, in its order. */
const familyFunctions = ['1', '2', '3', '4', '5', '6', '7', '8'];

/** The offices of the first version of this form; what is published keeps its answers, whichever offices there are by now. */
const supporters = [
  ...['disdukcapil', 'puskesmas', 'dppkb', 'dinsos', 'disdik', 'diskop', 'pupr', 'kemenag', 'dp3a'],
  'lainnya',
];

/**
 * Kegiatan: one activity of the kampung or of a poktan, with who was there. The registers R/I and the monthly report are
 * made of it. Whoever is not on the phone's list of families is counted and not named. Its photos are asked from version 2 on.
 */
export const structure: FormStructure = {
  code: 'kegiatan',
  version: 1,
  subject: 'desa',
  cardinality: { kind: 'many' },
  visited_on: 'tgl',
  sections: [
    {
      key: 'kegiatan',
      questions: [
        { key: 'jenis', type: 'select', required: 'always', options: Object.values(kinds) },
        { key: 'judul', type: 'text', required: 'always', length: 120 },
        { key: 'tgl', type: 'date', required: 'always', prefill: 'today', checks: ['kegiatan_lama'] },
        { key: 'tempat', type: 'text', required: 'always', length: 120 },
        { key: 'fungsi_keluarga', type: 'multi', required: 'always', options: familyFunctions, missing: [98] },
      ],
    },
    {
      key: 'peserta',
      questions: [
        participants('peserta_l'),
        participants('peserta_p', ['ada_peserta']),
        { key: 'hadir', type: 'references', required: 'optional', refers_to: 'person', checks: ['hadir_lebih'] },
      ],
    },
    {
      key: 'isi',
      questions: [
        { key: 'materi', type: 'text', required: 'optional', length: 500 },
        { key: 'tujuan', type: 'text', required: 'optional', length: 300 },
        { key: 'narasumber', type: 'text', required: 'optional', length: 200 },
        { key: 'tindak_lanjut', type: 'text', required: 'optional', length: 500 },
      ],
    },
    {
      key: 'dukungan',
      questions: [
        { key: 'sumber_dana', type: 'multi', required: 'always', options: fundSources, missing: [98] },
        { key: 'opd_pembina', type: 'multi', required: 'optional', options: supporters },
      ],
    },
  ],
  calculations: [],
};

function participants(key: string, checked: readonly string[] = []): Question {
  return {
    key,
    type: 'integer',
    required: 'always',
    min: 0,
    max: 500,
    limits: 'warn',
    unit: 'orang',
    missing: [98],
    ...(checked.length === 0 ? {} : { checks: checked }),
  };
}

export const form: Form = { structure, logic: { relevance: {}, checks, calculations: {} }, texts: { id: text } };
