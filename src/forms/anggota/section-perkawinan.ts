import type { Section } from '../../domain/form/form.ts';
import { documentMissing, documentOptions } from '../document-options.ts';

export const perkawinan: Section = {
  key: 'perkawinan',
  questions: [
    {
      key: 'status_kawin',
      type: 'select',
      required: 'when_relevant',
      relevant: 'umur_10',
      options: [1, 2, 3, 4],
      checks: ['kawin_anak'],
      missing: [97, 98],
    },
    {
      key: 'usia_kawin1',
      type: 'integer',
      required: 'when_relevant',
      relevant: 'pernah_kawin',
      min: 8,
      max: 115,
      unit: 'tahun',
      checks: ['usia_kawin'],
      missing: [97, 98],
    },
    {
      key: 'buku_nikah',
      type: 'document',
      required: 'when_relevant',
      relevant: 'kawin',
      options: documentOptions,
      missing: documentMissing,
    },
    {
      key: 'hamil_status',
      type: 'yes_no',
      required: 'when_relevant',
      relevant: 'mungkin_hamil',
      sensitive: true,
      missing: [97, 98],
    },
  ],
};
