import type { Form, FormStructure } from '../../domain/form/form.ts';
import { calculations } from './calculations.ts';
import { checks } from './checks.ts';
import { relevance } from './relevance.ts';
import { bantuan } from './section-bantuan.ts';
import { izin, suratLain } from './section-izin.ts';
import { kegiatan } from './section-kegiatan.ts';
import { besarModal, modal } from './section-modal.ts';
import { pasar } from './section-pasar.ts';
import { usaha } from './section-usaha.ts';
import { text } from './texts/id.ts';

/** UMKM: one business of a family. It goes where its owner goes; the household it was recorded in stands in the place. */
export const structure: FormStructure = {
  code: 'umkm',
  version: 1,
  subject: 'enterprise',
  cardinality: { kind: 'one_per_subject' },
  keeps: 'state',
  visited_on: null,
  // What has to be answered comes first, so that the rest may be left out in one step.
  sections: [usaha, kegiatan, modal, izin, pasar, bantuan, besarModal, suratLain],
  calculations: [
    { key: 'kelas', rule: 'kelas' },
    { key: 'wajib_halal_tgl', rule: 'wajib_halal_tgl', unconfirmed: true },
  ],
};

export const form: Form = { structure, logic: { relevance, checks, calculations }, texts: { id: text } };
