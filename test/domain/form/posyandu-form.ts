import type { Facts } from '../../../src/domain/form/facts.ts';
import type { Form } from '../../../src/domain/form/form.ts';

/** A small form of its own, so that the engine is tested apart from the instruments. */
export const posyanduForm: Form = {
  structure: {
    code: 'latihan',
    version: 1,
    subject: 'person',
    cardinality: { kind: 'one_per_subject' },
    visited_on: 'tanggal',
    sections: [
      {
        key: 'datang',
        questions: [
          { key: 'posyandu', type: 'reference', required: 'always', hidden: true },
          { key: 'tanggal', type: 'date', required: 'always' },
          { key: 'hadir', type: 'yes_no', required: 'always', missing: [98] },
          { key: 'berat', type: 'decimal', required: 'when_relevant', relevant: 'hadir', decimals: 2, min: 1, max: 40 },
          {
            key: 'lila',
            type: 'decimal',
            required: 'optional',
            decimals: 1,
            min: 6,
            max: 25,
            limits: 'warn',
            unit: 'cm',
            checks: ['lila_lebar'],
          },
          { key: 'obat', type: 'select', required: 'when_relevant', relevant: 'berat', options: [1, 2] },
          { key: 'alasan', type: 'text', required: 'when_relevant', relevant: 'obat_dua', length: 10 },
          {
            key: 'tinggi',
            type: 'integer',
            required: 'when_relevant',
            required_if: 'februari',
            max: 130,
            checks: ['bulat'],
          },
        ],
      },
      {
        key: 'keluarga',
        relevant: 'hadir',
        questions: [
          { key: 'kk', type: 'document', required: 'optional', options: [1, 2, 4, 3], missing: [98] },
          { key: 'nomor', type: 'digits', required: 'optional', length: 4, checks: ['bukan_nol'] },
          { key: 'sakit', type: 'multi', required: 'always', options: ['diare', 'demam'] },
          { key: 'imunisasi', type: 'dates', required: 'optional', options: ['bcg', 'mr1'] },
        ],
      },
    ],
    calculations: [{ key: 'gram', rule: 'gram' }],
  },
  logic: {
    relevance: {
      hadir: (answers) => answers.hadir === 'ya',
      berat: (answers) => typeof answers.berat === 'number',
      obat_dua: (answers) => answers.obat === 2,
      februari: (answers) => String(answers.tanggal).slice(5, 7) === '02',
    },
    checks: {
      bukan_nol: (answers) => (answers.nomor === '0000' ? { code: 'nol', level: 'warn' } : null),
      lila_lebar: (answers) => (answers.lila === 30 ? { code: 'lebar', level: 'warn' } : null),
      bulat: (answers) => (answers.tinggi === 140 ? { code: 'bulat', level: 'warn' } : null),
    },
    calculations: { gram: (answers) => (typeof answers.berat === 'number' ? answers.berat * 1000 : undefined) },
  },
  texts: { id: { title: 'Latihan', sections: {}, questions: {}, calculations: {}, violations: {} } },
};

export const facts: Facts = { today: '2026-11-03', kode_desa: '36.04.23.2015', forms: {}, others: [] };
