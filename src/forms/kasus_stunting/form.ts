import type { Form, FormStructure } from '../../domain/form/form.ts';
import { calculations } from './calculations.ts';
import { checks, relevance } from './checks.ts';
import { text } from './texts/id.ts';

/** Kasus stunting: one child that was measured short, and what is done about it, until it is closed. */
export const structure: FormStructure = {
  code: 'kasus_stunting',
  version: 1,
  subject: 'person',
  cardinality: { kind: 'one_per_subject' },
  keeps: 'state',
  visited_on: null,
  sections: [
    {
      key: 'konfirmasi',
      questions: [
        {
          key: 'tgl_konfirmasi_nakes',
          type: 'date',
          required: 'always',
          checks: ['konfirmasi'],
          missing: [99, 98],
        },
        {
          key: 'zs_tbu',
          type: 'decimal',
          required: 'optional',
          relevant: 'dipastikan',
          decimals: 2,
          min: -6,
          max: 6,
          limits: 'warn',
          checks: ['zs_pendek'],
          missing: [98],
        },
        {
          key: 'zs_bbtb',
          type: 'decimal',
          required: 'optional',
          relevant: 'dipastikan',
          decimals: 2,
          min: -5,
          max: 5,
          limits: 'warn',
          checks: ['zs_bbtb_wajar'],
          missing: [98],
        },
      ],
    },
    {
      key: 'penanganan',
      questions: [
        {
          key: 'penyebab_diduga',
          type: 'multi',
          required: 'always',
          options: ['asupan', 'infeksi', 'pola_asuh', 'sanitasi', 'ekonomi'],
          missing: [98, 97],
        },
        {
          key: 'sudah_dirujuk',
          type: 'yes_no',
          required: 'always',
          checks: ['belum_dirujuk'],
          missing: [98, 97],
        },
        { key: 'pmt', type: 'yes_no', required: 'always', missing: [98, 97] },
        { key: 'pkmk', type: 'yes_no', required: 'optional', missing: [98, 97] },
        { key: 'orang_tua_asuh', type: 'yes_no', required: 'optional', missing: [98, 97] },
      ],
    },
    {
      key: 'perkembangan',
      questions: [{ key: 'status', type: 'select', required: 'always', options: [1, 2, 3, 4], checks: ['lulus'] }],
    },
  ],
  calculations: [
    { key: 'keterangan', rule: 'keterangan' },
    { key: 'zs_tbu_kader', rule: 'zs_tbu_kader' },
    { key: 'zs_bbtb_kader', rule: 'zs_bbtb_kader' },
    { key: 'jkn', rule: 'jkn' },
  ],
};

export const form: Form = { structure, logic: { relevance, checks, calculations }, texts: { id: text } };
