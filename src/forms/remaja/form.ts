import type { Form, FormStructure } from '../../domain/form/form.ts';
import { calculations } from './calculations.ts';
import { checks } from './checks.ts';
import { known } from './known.ts';
import { relevance } from './relevance.ts';
import { kegiatan, kelompok, pribadi, ukur } from './sections.ts';
import { text } from './texts/id.ts';

/** Remaja: young people of 10 to 24. What `sekolah` and `anggota` tell of them is taken over and not asked again. */
export const structure: FormStructure = {
  code: 'remaja',
  version: 1,
  subject: 'person',
  cardinality: { kind: 'one_per_subject' },
  keeps: 'state',
  visited_on: null,
  sections: [kegiatan, kelompok, ukur, pribadi],
  calculations: [
    { key: 'umur_thn', rule: 'umur_thn' },
    { key: 'imt', rule: 'imt' },
    { key: 'imt_kategori', rule: 'imt_kategori', unconfirmed: true },
    { key: 'kek', rule: 'kek', unconfirmed: true },
    { key: 'anemia', rule: 'anemia' },
    { key: 'kawin_anak', rule: 'kawin_anak' },
    { key: 'neet', rule: 'neet' },
    { key: 'catin', rule: 'catin' },
    { key: 'catin_risiko', rule: 'catin_risiko', unconfirmed: true },
  ],
};

export const form: Form = { structure, logic: { relevance, checks, calculations, known }, texts: { id: text } };
