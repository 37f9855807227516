import type { Form, FormStructure } from '../../domain/form/form.ts';
import { calculations } from './calculations.ts';
import { checks } from './checks.ts';
import { relevance } from './relevance.ts';
import { bantuan, dtsen, harta, hidup } from './section-hidup.ts';
import { air, listrik, rumah } from './section-rumah.ts';
import { text } from './texts/id.ts';

/** Kesejahteraan: house, goods, help, and the decree's criteria of poverty. "Memenuhi n dari 8", never a verdict. */
export const structure: FormStructure = {
  code: 'kesejahteraan',
  version: 1,
  subject: 'household',
  cardinality: { kind: 'one_per_subject' },
  keeps: 'state',
  visited_on: null,
  sections: [rumah, air, listrik, harta, hidup, bantuan, dtsen],
  calculations: [
    { key: 'luas_per_kapita', rule: 'luas_per_kapita' },
    { key: 'luas_kurang', rule: 'luas_kurang' },
    { key: 'rumah_tak_layak', rule: 'rumah_tak_layak', unconfirmed: true },
    { key: 'penghasilan_tetap_kel', rule: 'penghasilan_tetap_kel' },
    { key: 'kriteria_miskin', rule: 'kriteria_miskin', unconfirmed: true },
    { key: 'kriteria_jumlah', rule: 'kriteria_jumlah', unconfirmed: true },
    { key: 'kriteria_diketahui', rule: 'kriteria_diketahui' },
  ],
};

export const form: Form = { structure, logic: { relevance, checks, calculations }, texts: { id: text } };
