import type { Form, FormStructure } from '../../domain/form/form.ts';
import { checks, relevance } from './checks.ts';
import { butir } from './section-butir.ts';
import { sections } from './sections.ts';
import { text } from './texts/id.ts';

/**
 * Profil kampung (K/0/KAMPUNGKB): once a year, what stands on the kampung's public page but for its figures, which are
 * counted from the families. A new year begins with what the last one said; the class does not, for it is decided anew.
 */
export const structure: FormStructure = {
  code: 'profil',
  version: 1,
  subject: 'desa',
  cardinality: { kind: 'one_per_subject_and_period', dated_by: 'tgl_profil' },
  visited_on: 'tgl_profil',
  sections: [...sections, ...butir],
  calculations: [],
};

export const form: Form = { structure, logic: { relevance, checks, calculations: {} }, texts: { id: text } };
