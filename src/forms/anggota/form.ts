import type { Form, FormStructure } from '../../domain/form/form.ts';
import { checks } from './checks.ts';
import { relevance } from './relevance.ts';
import { dokumen } from './section-dokumen.ts';
import { identitas } from './section-identitas.ts';
import { kesehatan } from './section-kesehatan.ts';
import { mutasi } from './section-mutasi.ts';
import { perkawinan } from './section-perkawinan.ts';
import { sosial } from './section-sosial.ts';
import { text } from './texts/id.ts';

/** Anggota keluarga: one person, whichever household he or she belongs to now. */
export const structure: FormStructure = {
  code: 'anggota',
  version: 1,
  subject: 'person',
  cardinality: { kind: 'one_per_subject' },
  visited_on: null,
  sections: [identitas, perkawinan, dokumen, sosial, kesehatan, mutasi],
  calculations: [],
};

export const form: Form = { structure, logic: { relevance, checks, calculations: {} }, texts: { id: text } };
