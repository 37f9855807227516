import type { Form, FormStructure, Question, Section } from '../../domain/form/form.ts';
import { calculations } from './calculations.ts';
import { checks, known } from './checks.ts';
import { groups } from './groups.ts';
import { relevance } from './relevance.ts';
import { text } from './texts/id.ts';

type More = Partial<Pick<Question, 'relevant' | 'missing' | 'unconfirmed'>>;

/** Of the last six months, and of the whole family. Where the source gives no wording the question is our own. */
function ofFamily(key: string, { relevant, missing = [98, 97], unconfirmed }: More = {}): Question {
  return {
    key,
    type: 'yes_no',
    required: relevant === undefined ? 'always' : 'when_relevant',
    ...(relevant !== undefined && { relevant }),
    missing,
    ...(unconfirmed && { unconfirmed }),
  };
}

const own: More = { unconfirmed: true };

/** Asked in private, and nobody has to answer. */
function inPrivate(key: string, relevant: string, more: Partial<Question> = {}): Question {
  return { key, type: 'yes_no', required: 'when_relevant', relevant, sensitive: true, missing: [97], ...own, ...more };
}

const kebutuhan: Section = {
  key: 'kebutuhan',
  questions: [
    ofFamily('pf_ibadah'),
    ofFamily('pf_penghasilan', { relevant: 'penghasilan_belum_jelas' }),
    ofFamily('pf_makan_beragam'),
    ofFamily('pf_tabungan', own),
    ofFamily('pf_sekolah', { ...own, relevant: 'sekolah_belum_jelas', missing: [99, 98, 97] }),
    ofFamily('pf_sakit', own),
    ofFamily('pf_disabilitas', { ...own, relevant: 'disabilitas_belum_jelas' }),
    ofFamily('pf_media_online', own),
  ],
};

const kebersamaan: Section = {
  key: 'kebersamaan',
  questions: [
    ofFamily('pf_interaksi', { ...own, relevant: 'bersama', missing: [99, 98, 97] }),
    ofFamily('pf_asuh_bersama', { ...own, relevant: 'ada_anak', missing: [99, 98, 97] }),
    ofFamily('pf_rekreasi', { ...own, relevant: 'bersama' }),
    ofFamily('pf_sosial', own),
    { key: 'pf_poktan', type: 'multi', required: 'always', options: groups, prefill: 'known', missing: [98, 97] },
  ],
};

const kerukunan: Section = {
  key: 'kerukunan',
  questions: [
    inPrivate('pf_konflik_a', 'bersama'),
    inPrivate('pf_konflik_b', 'ada_pasangan', { missing: [99, 97] }),
    inPrivate('pf_konflik_c', 'bersama'),
    inPrivate('pf_konflik_d', 'bersama', { checks: ['kekerasan'] }),
    inPrivate('pf_konflik_rujuk', 'ada_kekerasan'),
  ],
};

/** Pembangunan keluarga (iBangga): 17 variables, of which the form asks what no other record has answered. */
export const structure: FormStructure = {
  code: 'ibangga',
  version: 1,
  subject: 'household',
  cardinality: { kind: 'one_per_subject' },
  keeps: 'state',
  visited_on: null,
  sections: [kebutuhan, kebersamaan, kerukunan],
  calculations: [
    { key: 'indeks_ketentraman', rule: 'indeks_ketentraman', unconfirmed: true },
    { key: 'indeks_kemandirian', rule: 'indeks_kemandirian', unconfirmed: true },
    { key: 'indeks_kebahagiaan', rule: 'indeks_kebahagiaan', unconfirmed: true },
    { key: 'ibangga', rule: 'ibangga', unconfirmed: true },
    { key: 'ibangga_kelas', rule: 'ibangga_kelas', unconfirmed: true },
  ],
};

export const form: Form = { structure, logic: { relevance, checks, calculations, known }, texts: { id: text } };
