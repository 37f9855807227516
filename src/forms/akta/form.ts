import type { Form, FormStructure } from '../../domain/form/form.ts';
import { documentMissing, documentOptions } from '../document-options.ts';
import { knownFamilyCard, knownMarriageProof, knownParentsCards, parentsCardOptions } from '../parents-papers.ts';
import { checks, jalurOf, relevance } from './checks.ts';
import { childsDays } from './child.ts';
import { text } from './texts/id.ts';

/** Akta kelahiran: whether a child under 18 has its birth certificate, and if not, what it takes to get it. */
export const structure: FormStructure = {
  code: 'akta',
  version: 1,
  subject: 'person',
  cardinality: { kind: 'one_per_subject' },
  keeps: 'state',
  visited_on: null,
  sections: [
    {
      key: 'akta',
      relevant: 'anak',
      questions: [
        {
          key: 'akta_status',
          type: 'document',
          required: 'always',
          options: documentOptions,
          checks: ['batas_lapor'],
          missing: documentMissing,
        },
        {
          key: 'akta_nomor',
          type: 'text',
          required: 'optional',
          relevant: 'ditunjukkan',
          length: 40,
          checks: ['nomor_akta'],
          unconfirmed: true,
        },
        {
          key: 'akta_tgl_terbit',
          type: 'date',
          required: 'optional',
          relevant: 'ditunjukkan',
          checks: ['terbit_sesudah_lahir'],
          missing: [98],
        },
        {
          key: 'akta_cocok_kk',
          type: 'select',
          required: 'when_relevant',
          relevant: 'ditunjukkan',
          options: [1, 2, 3, 4],
          checks: ['pembetulan'],
          missing: [98, 99],
        },
      ],
    },
    {
      key: 'syarat',
      relevant: 'belum_di_tangan',
      questions: [
        {
          key: 'tempat_lahir_jenis',
          type: 'select',
          required: 'when_relevant',
          options: [1, 2, 3, 4, 5, 6],
          missing: [98, 97],
        },
        {
          key: 'ada_skl',
          type: 'document',
          required: 'when_relevant',
          relevant: 'belum_ada',
          options: documentOptions,
          checks: ['surat_lahir'],
          missing: documentMissing,
        },
        {
          key: 'ada_bukti_nikah',
          type: 'document',
          required: 'when_relevant',
          relevant: 'belum_ada',
          options: documentOptions,
          prefill: 'known',
          checks: ['bukti_nikah'],
          missing: documentMissing,
        },
        {
          key: 'anak_di_kk',
          type: 'yes_no',
          required: 'when_relevant',
          relevant: 'belum_ada',
          prefill: 'known',
          checks: ['di_kk'],
          missing: [98, 97],
        },
        {
          key: 'ortu_ktp',
          type: 'select',
          required: 'when_relevant',
          relevant: 'belum_ada',
          options: parentsCardOptions,
          prefill: 'known',
          checks: ['ktp_ortu'],
          missing: [98, 97],
        },
        {
          key: 'saksi_siap',
          type: 'yes_no',
          required: 'when_relevant',
          relevant: 'perlu_sptjm',
          checks: ['saksi'],
          missing: [98, 97],
        },
      ],
    },
    {
      key: 'bantuan',
      relevant: 'perlu_diurus',
      questions: [
        {
          key: 'alasan_belum',
          type: 'multi',
          required: 'when_relevant',
          relevant: 'belum_ada',
          options: [
            'biaya',
            'jauh',
            'tidak_tahu_cara',
            'tanpa_buku_nikah',
            'dokumen_hilang',
            'belum_sempat',
            'ditolak_petugas',
            'ortu_merantau',
            'lainnya',
          ],
          missing: [98, 97],
        },
        { key: 'setuju_dibantu', type: 'yes_no', required: 'when_relevant', checks: ['jalur'], missing: [98, 97] },
      ],
    },
  ],
  calculations: [
    { key: 'umur_hari', rule: 'umur_hari' },
    { key: 'jalur', rule: 'jalur' },
  ],
};

export const form: Form = {
  structure,
  logic: {
    relevance,
    checks,
    calculations: { umur_hari: (_, facts) => childsDays(facts), jalur: jalurOf },
    known: {
      ada_bukti_nikah: knownMarriageProof,
      ortu_ktp: knownParentsCards,
      // A family without a card has nobody on it.
      anak_di_kk: (facts) => (knownFamilyCard(facts) === 3 ? 'tidak' : undefined),
    },
  },
  texts: { id: text },
};
