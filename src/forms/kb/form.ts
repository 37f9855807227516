import type { Form, FormStructure, Section } from '../../domain/form/form.ts';
import { calculations } from './calculations.ts';
import { checks } from './checks.ts';
import { known } from './known.ts';
import { methods, wished } from './methods.ts';
import { relevance } from './relevance.ts';
import { text } from './texts/id.ts';

const anak: Section = {
  key: 'anak',
  questions: [
    {
      key: 'anak_lahir_hidup',
      type: 'integer',
      required: 'always',
      min: 0,
      max: 20,
      unit: 'anak',
      prefill: 'known',
      checks: ['bukan_pus', 'anak_di_daftar'],
      missing: [98, 97],
    },
    {
      key: 'anak_masih_hidup',
      type: 'integer',
      required: 'when_relevant',
      relevant: 'pernah_melahirkan',
      min: 0,
      max: 20,
      unit: 'anak',
      checks: ['anak_hidup'],
      missing: [98, 97],
    },
    {
      key: 'tgl_lahir_anak_terakhir',
      type: 'date',
      required: 'when_relevant',
      relevant: 'pernah_melahirkan',
      prefill: 'known',
      checks: ['anak_terakhir', 'jarak_anak'],
      missing: [98, 97],
    },
  ],
};

/** How many weeks she is on is asked each month by `ibu_hamil`, and nowhere else. */
const keinginan: Section = {
  key: 'keinginan',
  questions: [
    {
      key: 'hamil',
      type: 'yes_no',
      required: 'when_relevant',
      relevant: 'hamil_belum_jelas',
      sensitive: true,
      missing: [98, 97],
    },
    {
      key: 'hamil_diinginkan',
      type: 'select',
      required: 'when_relevant',
      relevant: 'hamil',
      options: [1, 2, 3],
      sensitive: true,
      missing: [98, 97],
    },
    {
      key: 'ingin_anak',
      type: 'select',
      required: 'when_relevant',
      relevant: 'tidak_hamil',
      options: [1, 2, 3],
      missing: [98, 97],
    },
    {
      key: 'kb_saat_ini',
      type: 'select',
      required: 'when_relevant',
      relevant: 'tidak_hamil',
      options: [1, 2, 3],
      prefill: 'known',
      checks: ['kebutuhan'],
      missing: [98, 97],
    },
  ],
};

const cara: Section = {
  key: 'cara',
  questions: [
    {
      key: 'kb_metode',
      type: 'select',
      required: 'when_relevant',
      relevant: 'memakai',
      options: methods,
      sensitive: true,
      prefill: 'known',
      checks: ['mal'],
      missing: [98, 97],
    },
    {
      key: 'kb_tempat',
      type: 'select',
      required: 'when_relevant',
      relevant: 'dilayani',
      options: [4, 2, 5, 3, 1, 6, 7, 8],
      missing: [98, 97],
      unconfirmed: true,
    },
    { key: 'kb_info_jenis', type: 'yes_no', required: 'when_relevant', relevant: 'pernah_memakai', missing: [98, 97] },
    { key: 'kb_info_efek', type: 'yes_no', required: 'when_relevant', relevant: 'pernah_ada_efek', missing: [98, 97] },
    {
      key: 'kb_info_tindak',
      type: 'yes_no',
      required: 'when_relevant',
      relevant: 'pernah_ada_efek',
      missing: [98, 97],
    },
    {
      key: 'kb_alasan_tidak',
      type: 'select',
      required: 'when_relevant',
      relevant: 'tidak_memakai',
      options: [2, 3, 4, 5, 6, 7, 8, 9, 10, 1, 11],
      sensitive: true,
      checks: ['alasan_hamil'],
      missing: [98, 97],
      unconfirmed: true,
    },
  ],
};

const bantuan: Section = {
  key: 'bantuan',
  questions: [
    {
      key: 'kb_minat',
      type: 'select',
      required: 'optional',
      relevant: 'tidak_hamil',
      options: wished,
      missing: [98, 97],
      unconfirmed: true,
    },
    { key: 'setuju_dibantu', type: 'yes_no', required: 'when_relevant', relevant: 'perlu_dihubungi', missing: [97] },
  ],
};

/** KB: a wife of 15 to 49 (PUS), what the couple wishes for and what it uses. Asked of her alone. */
export const structure: FormStructure = {
  code: 'kb',
  version: 1,
  subject: 'person',
  cardinality: { kind: 'one_per_subject' },
  keeps: 'state',
  visited_on: null,
  sections: [anak, keinginan, cara, bantuan],
  calculations: [
    { key: 'sedang_hamil', rule: 'sedang_hamil' },
    { key: 'kb_modern', rule: 'kb_modern' },
    { key: 'mkjp', rule: 'mkjp' },
    { key: 'unmet_need', rule: 'unmet_need' },
  ],
};

export const form: Form = { structure, logic: { relevance, checks, calculations, known }, texts: { id: text } };
