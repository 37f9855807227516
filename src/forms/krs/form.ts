import type { Form, FormStructure, Section } from '../../domain/form/form.ts';
import { slots } from './births.ts';
import { calculations } from './calculations.ts';
import { checks, known } from './checks.ts';
import { relevance } from './relevance.ts';
import { pasangan } from './section-pasangan.ts';
import { rumah } from './section-rumah.ts';
import { text } from './texts/id.ts';

const dampingan: Section = {
  key: 'dampingan',
  relevant: 'berisiko',
  questions: [
    { key: 'pendampingan', type: 'yes_no', required: 'when_relevant', missing: [98, 97] },
    {
      key: 'frekuensi',
      type: 'integer',
      required: 'when_relevant',
      relevant: 'didampingi',
      min: 1,
      max: 90,
      limits: 'warn',
      unit: 'kali',
      missing: [98, 97],
    },
    { key: 'bansos_krs', type: 'yes_no', required: 'optional', missing: [98, 97] },
  ],
};

/** KRS: what puts a family's children at risk of stunting. A list of families to accompany, never of stunted children. */
export const structure: FormStructure = {
  code: 'krs',
  version: 1,
  subject: 'household',
  cardinality: { kind: 'one_per_subject' },
  keeps: 'state',
  visited_on: null,
  sections: [rumah, ...slots.map(pasangan), dampingan],
  calculations: [
    { key: 'krs_sasaran', rule: 'krs_sasaran' },
    { key: 'air_layak', rule: 'air_layak', unconfirmed: true },
    { key: 'jamban_layak', rule: 'jamban_layak' },
    { key: 't_muda', rule: 't_muda' },
    { key: 't_tua', rule: 't_tua', unconfirmed: true },
    { key: 't_dekat', rule: 't_dekat', unconfirmed: true },
    { key: 't_banyak', rule: 't_banyak', unconfirmed: true },
    { key: 'krs', rule: 'krs', unconfirmed: true },
  ],
};

export const form: Form = {
  structure,
  logic: { relevance, checks, calculations, known },
  texts: { id: text },
};
