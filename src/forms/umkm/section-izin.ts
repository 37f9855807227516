import type { Question, Section } from '../../domain/form/form.ts';
import { documentMissing, documentOptions } from '../document-options.ts';

function paper(key: string, required: Question['required'], relevant?: string): Question {
  return {
    key,
    type: 'document',
    required,
    ...(relevant === undefined ? {} : { relevant }),
    options: documentOptions,
    missing: documentMissing,
  };
}

export const izin: Section = {
  key: 'izin',
  relevant: 'belum_tutup',
  questions: [
    paper('nib', 'always'),
    {
      key: 'nib_nomor',
      type: 'digits',
      required: 'when_relevant',
      relevant: 'ada_nib',
      length: 13,
      missing: [97, 98],
      unconfirmed: true,
    },
    { key: 'kbli', type: 'digits', required: 'optional', relevant: 'ada_nib', length: 5 },
    paper('pirt', 'when_relevant', 'pangan_kemasan'),
    { ...paper('halal', 'when_relevant', 'makanan_minuman'), checks: ['wajib_halal'] },
    {
      key: 'halal_jalur',
      type: 'select',
      required: 'when_relevant',
      relevant: 'ada_halal',
      options: [1, 2],
      missing: [98],
    },
  ],
};

/** Papers that few village businesses have: asked last, and may stay open. */
export const suratLain: Section = {
  key: 'surat_lain',
  relevant: 'belum_tutup',
  questions: [paper('bpom', 'optional', 'perlu_bpom'), paper('merek_haki', 'optional'), paper('npwp', 'optional')],
};
