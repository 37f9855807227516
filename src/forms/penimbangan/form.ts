import type { Form, FormStructure } from '../../domain/form/form.ts';
import { calculations } from './calculations.ts';
import { checks } from './checks.ts';
import { relevance } from './relevance.ts';
import { layanan } from './section-layanan.ts';
import { pantau } from './section-pantau.ts';
import { sesi } from './section-sesi.ts';
import { ukur } from './section-ukur.ts';
import { text } from './texts/id.ts';

/** Penimbangan posyandu: one a child and month, in which two phones that weigh the same child meet. */
export const structure: FormStructure = {
  code: 'penimbangan',
  version: 1,
  subject: 'person',
  cardinality: { kind: 'one_per_subject_and_period', dated_by: 'tgl_ukur' },
  visited_on: 'tgl_ukur',
  sections: [
    sesi,
    ukur,
    layanan,
    pantau,
    {
      key: 'tindakan',
      questions: [
        {
          key: 'tindakan',
          type: 'multi',
          required: 'optional',
          options: ['konseling', 'pmt', 'kunjungan_rumah', 'rujuk_puskesmas'],
        },
      ],
    },
  ],
  calculations: [
    { key: 'umur_bln', rule: 'umur_bln' },
    { key: 'naik_bb', rule: 'naik_bb' },
    { key: 'naik_bb_alasan', rule: 'naik_bb_alasan' },
    { key: 'naik_gram', rule: 'naik_gram' },
    // Which months share a cell of the KBM table, and where red and orange lie, is to be held against a printed card.
    { key: 'kbm_gram', rule: 'kbm_gram', unconfirmed: true },
    { key: 'naik_berat_permenkes', rule: 'naik_berat_permenkes' },
    { key: 'naik_berat_g', rule: 'naik_berat_g' },
    { key: 'naik_berat_min_g', rule: 'naik_berat_min_g' },
    { key: 'naik_berat_bulan', rule: 'naik_berat_bulan' },
    { key: 'naik_panjang_permenkes', rule: 'naik_panjang_permenkes' },
    { key: 'naik_panjang_cm', rule: 'naik_panjang_cm' },
    { key: 'naik_panjang_min_cm', rule: 'naik_panjang_min_cm' },
    { key: 'naik_panjang_bulan', rule: 'naik_panjang_bulan' },
    { key: 'dua_t', rule: 'dua_t' },
    { key: 'bgm', rule: 'bgm', unconfirmed: true },
    { key: 'zs_bbu', rule: 'zs_bbu' },
    { key: 'zs_tbu', rule: 'zs_tbu' },
    { key: 'zs_bbtb', rule: 'zs_bbtb' },
    { key: 'zs_imtu', rule: 'zs_imtu' },
    { key: 'zs_lk', rule: 'zs_lk' },
    { key: 'zs_lila', rule: 'zs_lila' },
    { key: 'cat_bbu', rule: 'cat_bbu' },
    { key: 'cat_tbu', rule: 'cat_tbu' },
    { key: 'cat_bbtb', rule: 'cat_bbtb' },
    { key: 'cat_imtu', rule: 'cat_imtu' },
    { key: 'cat_lila', rule: 'cat_lila', unconfirmed: true },
    { key: 'versi_hitung', rule: 'versi_hitung' },
    { key: 'tindakan_usulan', rule: 'tindakan_usulan' },
  ],
};

export const form: Form = { structure, logic: { relevance, checks, calculations }, texts: { id: text } };
